package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Subject;

/**
 * The state of the programme on a given day: as a whole and by tranche, period, province,
 * instrument and helix. Immutable.
 *
 * @param dossiers the deals
 * @param day the day
 */
public record StateOfAffairs(Dossiers dossiers, LocalDate day) implements Computed {
  private static final Optional<Instrument> NO_INSTRUMENT = Optional.empty();

  /** All deals together. */
  public Tally whole() {
    return tally(dossier -> true);
  }

  /** The deals whose covenant was signed by that day. */
  public Tally closed() {
    return tally(dossier -> dossier.isClosedBy(day));
  }

  /** The deals of one tranche. */
  public Tally tranche(int number) {
    return tally(dossier -> dossier.deal().isIn(number));
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
    return tally(dossier -> dossier.deal().isWithin(period));
  }

  /** The deals in a province; a deal in two provinces is counted in both. */
  public Tally province(Province province) {
    return tally(dossier -> dossier.deal().region().provinces().contains(province));
  }

  /** The deals on an island; a deal on two islands is counted on both. */
  public Tally island(Island island) {
    return tally(dossier -> dossier.deal().region().islands().contains(island));
  }

  /** The deals by instrument, with unknown last; instruments that do not occur are left out. */
  public ImmutableList<Group<Instrument>> instruments() {
    return Stream.concat(
            Arrays.stream(Instrument.values()).map(Optional::of), Stream.of(NO_INSTRUMENT))
        .map(way -> new Group<>(way, tally(dossier -> dossier.instrument().equals(way))))
        .filter(group -> group.tally().deals() > 0)
        .collect(toImmutableList());
  }

  /** How broadly the deals of each tranche are supported, in the order of the portfolio. */
  public ImmutableList<HelixShift> helixShift() {
    return dossiers.portfolio().tranches().stream()
        .map(tranche -> HelixShift.of(tranche.number(), tranche(tranche.number()).dossiers()))
        .collect(toImmutableList());
  }

  /** The budgets and spending of all deals by calendar year, earliest first. */
  public ImmutableSortedMap<Integer, Finance> financeByYear() {
    return Finance.byYear(dossiers.portfolio().finance());
  }

  /** What all deals delivered together, over all years. */
  public ImmutableList<Delivered> delivered() {
    return Delivered.byUnit(dossiers.portfolio().results());
  }

  /** The number of deals with a partner whose sector is known. */
  public int helixKnown() {
    return dossiers.all().size() - helixUnknown();
  }

  /** The number of those deals in which others than governments are partners. */
  public int beyondGovernment() {
    HelixShift all = HelixShift.of(0, dossiers.all());
    return all.partial() + all.wide();
  }

  /** The sectors other than government of which partners are known, in the order of the sectors. */
  public ImmutableList<HelixSector> sectorsBeyondGovernment() {
    return Arrays.stream(HelixSector.values())
        .filter(sector -> sector != HelixSector.GOVERNMENT)
        .filter(
            sector ->
                dossiers.all().stream()
                    .anyMatch(dossier -> !dossier.partnersFrom(sector).isEmpty()))
        .collect(toImmutableList());
  }

  /** The calendar year in which the first of the closed deals was closed; empty if unknown. */
  public Optional<Integer> since() {
    return closed().dossiers().stream()
        .flatMap(dossier -> dossier.firstYear().stream())
        .min(Comparator.naturalOrder());
  }

  /** The number of deals without a partner whose sector is known. */
  public int helixUnknown() {
    return HelixShift.of(0, dossiers.all()).unknown();
  }

  /** Whether more than half of the deals have no partner whose sector is known. */
  public boolean isHelixMostlyUnknown() {
    return helixUnknown() * 2 > dossiers.all().size();
  }

  /**
   * Whether the partners show that the deals became wider: in the later half of the tranches of
   * which something is known a smaller share of the deals has governments only, and a larger share
   * has the triple helix or more, than in the earlier half.
   */
  public boolean isHelixShiftShown() {
    ImmutableList<HelixShift> known =
        helixShift().stream().filter(shift -> shift.known() > 0).collect(toImmutableList());
    int half = known.size() / 2;
    List<HelixShift> earlier = known.subList(0, half);
    List<HelixShift> later = known.subList(known.size() - half, known.size());
    return half > 0
        && share(later, HelixShift::governmentOnly) < share(earlier, HelixShift::governmentOnly)
        && share(later, HelixShift::wide) > share(earlier, HelixShift::wide);
  }

  private static double share(List<HelixShift> shifts, ToIntFunction<HelixShift> count) {
    return shifts.stream().mapToInt(count).sum()
        / (double) shifts.stream().mapToInt(HelixShift::known).sum();
  }

  /** The tranches with at least one deal closed by that day. */
  public ImmutableList<Tranche> closedTranches() {
    return tranches().keySet().stream()
        .filter(tranche -> tranche(tranche.number()).closed() > 0)
        .collect(toImmutableList());
  }

  /**
   * When the deals of a tranche started; empty if that differs, or is unknown of some of them.
   *
   * @param number the number of the tranche
   */
  public Optional<PartialDate> startOf(int number) {
    ImmutableSet<Optional<PartialDate>> starts =
        tranche(number).dossiers().stream()
            .map(dossier -> dossier.deal().enteredOn(Phase.EXECUTION))
            .collect(ImmutableSet.toImmutableSet());
    return starts.size() == 1 ? starts.iterator().next() : Optional.empty();
  }

  /** The tranches of which deals are selected or proposed, and not one is closed by that day. */
  public ImmutableList<Tranche> upcomingTranches() {
    return tranches().entrySet().stream()
        .filter(entry -> entry.getValue().deals() > 0 && entry.getValue().closed() == 0)
        .map(Map.Entry::getKey)
        .collect(toImmutableList());
  }

  /** The published state funds of all tranches. */
  public Total publishedFunds() {
    return Total.of(
        dossiers.portfolio().tranches(),
        "stateFunds",
        tranche -> tranche.stateFunds().map(Sourced::value));
  }

  private Tally tally(Predicate<Dossier> condition) {
    return Tally.of(dossiers.all().stream().filter(condition).collect(toImmutableList()), day);
  }

  @Override
  public Making making() {
    return Making.COUNT;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return Dossier.subjects(dossiers.all());
  }
}
