package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.Tranche;

/**
 * How the programme stands on a day: as a whole and by tranche, period, province, instrument and
 * helix. Immutable.
 *
 * @param dossiers the deals
 * @param day the day
 */
public record StateOfAffairs(Dossiers dossiers, LocalDate day) {
  /** All deals together. */
  public Tally whole() {
    return tally(dossier -> true);
  }

  /** The deals of which the covenant was signed by that day. */
  public Tally closed() {
    return tally(dossier -> dossier.isClosedBy(day));
  }

  /** The deals of one tranche. */
  public Tally tranche(int number) {
    return tally(dossier -> dossier.deal().tranche() == number);
  }

  /** The deals of each tranche, in the order of the portfolio. */
  public ImmutableMap<Tranche, Tally> tranches() {
    return dossiers.portfolio().tranches().stream()
        .distinct()
        .collect(
            ImmutableMap.toImmutableMap(tranche -> tranche, tranche -> tranche(tranche.number())));
  }

  /** The deals of each programme period, in the order of the portfolio. */
  public ImmutableMap<ProgrammePeriod, Tally> periods() {
    return dossiers.portfolio().periods().stream()
        .distinct()
        .collect(ImmutableMap.toImmutableMap(period -> period, this::period));
  }

  /** The deals of a programme period. */
  public Tally period(ProgrammePeriod period) {
    return tally(dossier -> period.includes(dossier.deal().tranche()));
  }

  /** The deals in a province; a deal in two provinces is counted in both. */
  public Tally province(Province province) {
    return tally(dossier -> dossier.deal().region().provinces().contains(province));
  }

  /** The deals on an island; a deal on two islands is counted on both. */
  public Tally island(Island island) {
    return tally(dossier -> dossier.deal().region().islands().contains(island));
  }

  /** The deals paid in one way; empty means those of which the way is unknown. */
  public Tally instrument(Optional<Instrument> instrument) {
    return tally(dossier -> dossier.instrument().equals(instrument));
  }

  /** The ways of paying that occur, the unknown last. */
  public ImmutableList<Optional<Instrument>> instruments() {
    return ImmutableList.<Optional<Instrument>>builder()
        .addAll(Arrays.stream(Instrument.values()).map(Optional::of).iterator())
        .add(Optional.empty())
        .build()
        .stream()
        .filter(instrument -> instrument(instrument).deals() > 0)
        .collect(toImmutableList());
  }

  /**
   * The deals of a tranche that are carried so widely; empty means those of which it is unknown.
   */
  public Tally helix(int tranche, Optional<HelixLevel> level) {
    return tally(
        dossier -> dossier.deal().tranche() == tranche && dossier.helix().level().equals(level));
  }

  private Tally tally(Predicate<Dossier> condition) {
    return Tally.of(dossiers.all().stream().filter(condition).collect(toImmutableList()), day);
  }
}
