package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.notice.Subject;

/**
 * One of several programmes, with its areas. Its figures are about this programme alone: they are
 * never added to those of another, because the same money may be in both.
 *
 * @param number its place among the programmes, from 1
 * @param programme the programme
 * @param closed how many areas had been closed on the day of the state of affairs
 * @param areas its areas, in the order of the portfolio
 * @param unplaced the areas of which neither municipalities nor islands are known
 */
public record ProgrammeAreas(
    int number,
    Programme programme,
    int closed,
    ImmutableList<ProgrammeArea> areas,
    ImmutableList<ProgrammeArea> unplaced)
    implements Computed {
  /** How many areas there are. */
  public int deals() {
    return areas.size();
  }

  /** What the state pays for all areas of this programme, as far as that is known. */
  public Total state() {
    Money sum = Money.ZERO;
    ImmutableList.Builder<Subject> from = ImmutableList.builder();
    ImmutableList.Builder<Subject> unknown = ImmutableList.builder();
    for (ProgrammeArea area : areas) {
      sum = sum.plus(area.stateContribution().orElse(Money.ZERO));
      (area.stateContribution().isPresent() ? from : unknown)
          .add(area.subject("stateContribution"));
    }
    return new Total(sum, from.build(), unknown.build());
  }

  /** Whether the money of any area is known. */
  public boolean isAnyMoneyKnown() {
    return areas.stream().anyMatch(area -> area.stateContribution().isPresent());
  }

  /** The areas whose municipalities nobody has checked, so that no figure uses them. */
  public ImmutableList<ProgrammeArea> unchecked() {
    return those(area -> !area.isChecked());
  }

  /** The areas of which not all municipalities are known. */
  public ImmutableList<ProgrammeArea> incomplete() {
    return with(AreaBasis.SOURCE_PARTIAL);
  }

  /** The areas whose municipalities follow from their names. */
  public ImmutableList<ProgrammeArea> derived() {
    return with(AreaBasis.NAME);
  }

  private ImmutableList<ProgrammeArea> with(AreaBasis basis) {
    return those(area -> area.deal().region().basis().filter(basis::equals).isPresent());
  }

  /** Whether another area has the same name, such as the next deal in the same region. */
  public boolean hasNamesake(ProgrammeArea area) {
    return areas.stream()
        .anyMatch(other -> !other.equals(area) && other.deal().name().equals(area.deal().name()));
  }

  /** The areas that give municipalities that are in no register. */
  public ImmutableList<ProgrammeArea> withUnknownPlaces() {
    return those(area -> !area.unknownPlaces().isEmpty());
  }

  private ImmutableList<ProgrammeArea> those(Predicate<ProgrammeArea> which) {
    return areas.stream().filter(which).collect(toImmutableList());
  }

  /**
   * Where a figure comes from: for the programme that the others are put beside it is the figure
   * that any publication about it shows.
   */
  @Override
  public Lineage lineage(String figure) {
    return number == 1
        ? new Lineage("Tally." + figure, making(), madeFrom())
        : Computed.super.lineage(figure);
  }

  @Override
  public Making making() {
    return Making.COUNT;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return areas.stream().map(area -> area.subject("phases").whole()).collect(toImmutableList());
  }
}
