package nl.regiodeals.io.internal.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * The values of a row, by the id of their column. Immutable.
 *
 * @param values the values
 * @param places the place of each value
 * @param place the place where the row begins
 */
record RowValues(Map<String, Object> values, Map<String, Place> places, Place place) {
  Place placeOf(String column) {
    return places.getOrDefault(column, place);
  }

  Optional<String> text(String column) {
    return Optional.ofNullable(values.get(column)).map(Object::toString).map(String::strip);
  }

  /** The value in a column; empty if there is none. */
  Optional<Node> node(FormColumn column) {
    return Optional.ofNullable(values.get(column.id()))
        .map(value -> new Node.Typed(value, placeOf(column.id())));
  }

  boolean has(FormColumn column) {
    return values.containsKey(column.id());
  }

  /** Whether any column that asks something has a value. */
  boolean answers(FormSheet sheet) {
    return sheet.columns().stream().anyMatch(column -> column.isAsked() && has(column));
  }

  /** The cells of the row with their contents, for a message: {@code B6 (Dorpshuis), F6 (500)}. */
  String cells() {
    return values.entrySet().stream()
        .map(
            entry ->
                (placeOf(entry.getKey()) instanceof Place.InSheet in ? in.cell() : "")
                    + " ("
                    + ReadNotices.shown(text(entry.getValue()))
                    + ")")
        .collect(Collectors.joining(", "));
  }

  /** A value as in the canonical form. */
  private static String text(Object value) {
    return value instanceof Money money
        ? money.euros().toPlainString()
        : value instanceof BigDecimal number
            ? number.toPlainString()
            : value instanceof Enum<?> word ? word.name() : value.toString();
  }
}
