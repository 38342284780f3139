package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;

/**
 * A value that a region gives for a field that it does not decide on, such as the end of the deal.
 * Immutable.
 *
 * @param subject the field
 * @param known the known value; empty if it was unknown
 * @param value the value given; for a list, an element to be added
 * @param place where it was read
 */
public record Proposal(Subject subject, Optional<Object> known, Object value, Place place) {
  /** A name by which it can be accepted, such as {@code Deal/twente/endsOn}. */
  public String id() {
    return subject.record()
        + "/"
        + subject.key()
        + subject.field().map(name -> "/" + name).orElse("");
  }

  /** Whether it tells what was unknown, so that nobody has to decide. */
  public boolean isAnswer() {
    return known.isEmpty();
  }

  /**
   * The values of the field with this one.
   *
   * @param values the values until now: none, one, or those of a list
   * @param isMany whether it is a list
   */
  public List<Object> in(List<Object> values, boolean isMany) {
    if (isMany) {
      return ImmutableSet.builder().addAll(values).add(value).build().asList();
    }
    if (value instanceof Sourced<?> given
        && !values.isEmpty()
        && values.get(0) instanceof Sourced<?> before) {
      return ImmutableList.of(replacing(before, given.value()));
    }
    return ImmutableList.of(value);
  }

  /** What was published stays beside the new value, with its source. */
  private static <T> Sourced<T> replacing(Sourced<T> before, Object value) {
    @SuppressWarnings("unchecked") // both are values of one field
    Sourced<T> now = new Sourced<>((T) value, Optional.empty(), before.alternatives());
    return before.source().map(source -> now.or(before.value(), source)).orElse(now);
  }
}
