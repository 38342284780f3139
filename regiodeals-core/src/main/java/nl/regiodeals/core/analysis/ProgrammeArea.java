package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Subject;

/**
 * An area of one of several programmes. Its money is for the area as a whole, and not for each
 * municipality in it.
 *
 * @param programme the name of its programme
 * @param prefix comes before the key of its values, because two programmes may have the same ids;
 *     empty for the programme that the others are put beside
 * @param deal the deal, or what the programme calls it
 * @param unknownPlaces what it gives as municipalities that are in no register
 */
public record ProgrammeArea(
    String programme, Optional<String> prefix, Deal deal, ImmutableList<String> unknownPlaces)
    implements Computed {
  /** What the state pays for the whole area; empty if unknown. */
  public Optional<Money> stateContribution() {
    return deal.stateContribution().map(Sourced::value);
  }

  /** Whether figures may use its municipalities: those of a usual composition are for a map. */
  public boolean isChecked() {
    return deal.region().basis().filter(AreaBasis.INDICATIVE::equals).isEmpty();
  }

  /** A field of the deal. */
  Subject subject(String field) {
    Subject own = Subject.of(deal, field);
    return prefix.map(own::within).orElse(own);
  }

  @Override
  public Making making() {
    return Making.VALUE;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return ImmutableList.of(subject("stateContribution"));
  }
}
