package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.core.model.Money;

/** Divides amounts so that the parts are whole thousands and add up to the amount. */
final class Shares {
  private static final long THOUSAND_EUROS = 100_000;

  private Shares() {}

  /** A part for each weight; the last takes what is left by rounding. */
  static ImmutableList<Money> of(Money whole, List<Integer> weights) {
    long sum = weights.stream().mapToLong(Integer::longValue).sum();
    long left = whole.cents();
    ImmutableList.Builder<Money> parts = ImmutableList.builder();
    for (int weight : weights.subList(0, weights.size() - 1)) {
      long part = whole.cents() / THOUSAND_EUROS * weight / sum * THOUSAND_EUROS;
      parts.add(new Money(part));
      left -= part;
    }
    return parts.add(new Money(left)).build();
  }
}
