package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A row that is filled in beforehand. Immutable.
 *
 * @param values the values by the id of their column, without unknown values
 * @param isClosed whether nothing in it may be changed, as with an amount of an earlier year
 */
public record FormRow(ImmutableMap<String, Object> values, boolean isClosed) {
  /** The value in a column; empty if it is unknown. */
  public Optional<Object> value(FormColumn column) {
    return Optional.ofNullable(values.get(column.id()));
  }
}
