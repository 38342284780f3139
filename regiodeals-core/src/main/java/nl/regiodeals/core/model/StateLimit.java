package nl.regiodeals.core.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the state may pay for a deal.
 *
 * @param firstTranche the first tranche that it holds for; empty if for all
 * @param lastTranche the last tranche that it holds for; empty if for all
 * @param least the least that the state pays, in euros; empty if there is no limit
 * @param most the most that the state pays, in euros; empty if there is no limit
 * @param share the largest part that the state pays, in percent of what state and region pay
 *     together; empty if there is no limit
 */
@GeneratedBuilder
@Value.Builder
public record StateLimit(
    Optional<Integer> firstTranche,
    Optional<Integer> lastTranche,
    Optional<Money> least,
    Optional<Money> most,
    Optional<BigDecimal> share) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Gives equal shares one form. */
  public StateLimit {
    share = share.map(Known::number);
  }

  /** Whether it can hold: no limit contradicts another, and the share is a percentage. */
  public boolean isPossible() {
    return firstTranche
            .filter(first -> lastTranche.filter(last -> last < first).isPresent())
            .isEmpty()
        && least.filter(from -> most.filter(from::isMoreThan).isPresent()).isEmpty()
        && share.filter(part -> part.signum() < 0 || part.compareTo(HUNDRED) > 0).isEmpty();
  }

  /** A builder. */
  public static StateLimitBuilder builder() {
    return new StateLimitBuilder();
  }

  /** A builder initialised with this record. */
  public StateLimitBuilder toBuilder() {
    return new StateLimitBuilder().from(this);
  }

  /** Whether it holds for a deal; one of some tranches does not hold for a deal without one. */
  public boolean holdsFor(Deal deal) {
    return (firstTranche.isEmpty() && lastTranche.isEmpty())
        || deal.tranche()
            .filter(number -> firstTranche.filter(first -> number < first).isEmpty())
            .filter(number -> lastTranche.filter(last -> number > last).isEmpty())
            .isPresent();
  }

  /** Whether the amount is less than the least or more than the most. */
  public boolean excludes(Money state) {
    return least.filter(limit -> limit.isMoreThan(state)).isPresent()
        || most.filter(state::isMoreThan).isPresent();
  }

  /** Whether the state pays more than its largest part, when others pay the rest. */
  public boolean isExceededBy(Money state, Money rest) {
    return share
        .filter(
            part ->
                state
                        .euros()
                        .multiply(HUNDRED.subtract(part))
                        .compareTo(rest.euros().multiply(part))
                    > 0)
        .isPresent();
  }
}
