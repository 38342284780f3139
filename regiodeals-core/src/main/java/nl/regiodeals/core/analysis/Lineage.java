package nl.regiodeals.core.analysis;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Subject;

/**
 * Where a figure comes from: what it is, how it was computed, and from which values. Immutable.
 *
 * @param what the type and method that return it, such as {@code Tally.running} or {@code
 *     Deal.stateContribution}; the same in every language and for every deal
 * @param making how it was computed
 * @param from the values it was taken or computed from; empty if there are none, or too many to
 *     list
 */
public record Lineage(String what, Making making, ImmutableList<Subject> from) {
  /** The lineage of a field of a record. */
  public static Lineage of(Record owner, String field) {
    return new Lineage(
        owner.getClass().getSimpleName() + "." + field,
        Making.VALUE,
        ImmutableList.of(Subject.of(owner, field)));
  }

  /** The lineage of the size of a list. */
  public static Lineage ofSize(ImmutableList<Subject> counted) {
    return new Lineage("size", Making.ITEMS, counted);
  }
}
