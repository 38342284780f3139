package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Subject;

/**
 * A sum of money that records what it leaves out and what it was computed from. Immutable.
 *
 * @param known the sum of the known amounts; zero if none is known
 * @param from the values that were added up
 * @param unknown the values that are unknown and not in the sum
 */
public record Total(Money known, ImmutableList<Subject> from, ImmutableList<Subject> unknown)
    implements Computed {
  /**
   * Adds up one field of these records.
   *
   * @param records the records
   * @param field the name of the field
   * @param value reads the field from a record
   * @throws nl.regiodeals.core.model.AmountOverflowException if the sum does not fit
   */
  public static <R extends Record> Total of(
      List<R> records, String field, Function<R, Optional<Money>> value) {
    Money sum = Money.ZERO;
    ImmutableList.Builder<Subject> from = ImmutableList.builder();
    ImmutableList.Builder<Subject> unknown = ImmutableList.builder();
    for (R record : records) {
      Optional<Money> amount = value.apply(record);
      sum = sum.plus(amount.orElse(Money.ZERO));
      (amount.isPresent() ? from : unknown).add(Subject.of(record, field));
    }
    return new Total(sum, from.build(), unknown.build());
  }

  /** Whether the sum leaves nothing out. */
  public boolean isComplete() {
    return unknown.isEmpty();
  }

  /** The sum; empty if there were values to add up and none of them is known. */
  public Optional<Money> sum() {
    return from.isEmpty() && !unknown.isEmpty() ? Optional.empty() : Optional.of(known);
  }

  /** The number of values it covers, known and unknown. */
  public int count() {
    return from.size() + unknown.size();
  }

  @Override
  public Making making() {
    return Making.SUM;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return from;
  }
}
