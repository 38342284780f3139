package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Subject;

/**
 * The counts and sums of a set of deals on a given day. Immutable.
 *
 * @param dossiers the deals counted
 * @param upcoming how many are not yet closed: proposed, selected, or not yet proposed
 * @param running how many are closed and not completed
 * @param endPassed of how many of these the planned end is before the day
 * @param endUnknown of how many of these no planned end is known
 * @param completed how many are completed
 * @param phaseUnknown how many have no known phase
 * @param state what the state pays
 * @param region what the regions pay, in money and in kind
 * @param multiplier the contributions of state and region together for each euro from the state, to
 *     two decimals, over the deals for which both are known; empty if there are none
 * @param multiplierDeals the number of deals that the multiplier covers
 */
public record Tally(
    ImmutableList<Dossier> dossiers,
    int upcoming,
    int running,
    int endPassed,
    int endUnknown,
    int completed,
    int phaseUnknown,
    Total state,
    Total region,
    Optional<BigDecimal> multiplier,
    int multiplierDeals)
    implements Computed {

  /** Computes the tally of these deals. */
  public static Tally of(List<Dossier> dossiers, LocalDate day) {
    ImmutableList<Deal> deals = dossiers.stream().map(Dossier::deal).collect(toImmutableList());
    int completed = count(dossiers, dossier -> dossier.isCompletedBy(day));
    int closed = count(dossiers, dossier -> dossier.isClosedBy(day));
    int known = count(dossiers, dossier -> !dossier.deal().phases().isEmpty());
    ImmutableList<Deal> both =
        deals.stream()
            .filter(deal -> stateOf(deal).isPresent() && regionOf(deal).isPresent())
            .collect(toImmutableList());
    return new Tally(
        ImmutableList.copyOf(dossiers),
        known - closed,
        closed - completed,
        count(dossiers, dossier -> dossier.isRunningOn(day) && dossier.isEndPassedBy(day)),
        count(dossiers, dossier -> dossier.isRunningOn(day) && isEndUnknown(dossier)),
        completed,
        dossiers.size() - known,
        state(deals),
        region(deals),
        multiplier(state(both).known(), region(both).known()),
        both.size());
  }

  /** How many deals there are. */
  public int deals() {
    return dossiers.size();
  }

  /** How many deals are closed: running or completed. */
  public int closed() {
    return running + completed;
  }

  private static boolean isEndUnknown(Dossier dossier) {
    return dossier.deal().endsOn().isEmpty();
  }

  private static Total state(List<Deal> deals) {
    return Total.of(deals, "stateContribution", Tally::stateOf);
  }

  private static Total region(List<Deal> deals) {
    return Total.of(deals, "regionContribution", Tally::regionOf);
  }

  private static Optional<Money> stateOf(Deal deal) {
    return deal.stateContribution().map(Sourced::value);
  }

  private static Optional<Money> regionOf(Deal deal) {
    return deal.regionContribution().map(Sourced::value);
  }

  private static Optional<BigDecimal> multiplier(Money state, Money region) {
    return state.cents() <= 0
        ? Optional.empty()
        : Optional.of(state.plus(region).euros().divide(state.euros(), 2, RoundingMode.HALF_UP));
  }

  private static int count(List<Dossier> dossiers, Predicate<Dossier> condition) {
    return Math.toIntExact(dossiers.stream().filter(condition).count());
  }

  @Override
  public Making making() {
    return Making.COUNT;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return Dossier.subjects(dossiers);
  }
}
