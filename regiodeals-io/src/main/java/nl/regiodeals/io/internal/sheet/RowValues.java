package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.Node;
import nl.regiodeals.io.internal.ReadNotices;

/**
 * The values of a row, by the id of their column. Immutable.
 *
 * @param values the values
 * @param places where each stands
 * @param place where the row begins
 */
record RowValues(Map<String, Object> values, Map<String, Place> places, Place place) {
  Place placeOf(String column) {
    return places.getOrDefault(column, place);
  }

  Optional<String> text(String column) {
    return Optional.ofNullable(values.get(column)).map(Object::toString).map(String::strip);
  }

  Optional<Node> node(String column) {
    return Optional.ofNullable(values.get(column))
        .map(value -> Nodes.scalar(value, placeOf(column)));
  }

  boolean hasAny(String... columns) {
    return ImmutableList.copyOf(columns).stream().anyMatch(values::containsKey);
  }

  boolean hasAll(String... columns) {
    return ImmutableList.copyOf(columns).stream().allMatch(values::containsKey);
  }

  /** The cells of the row with what they hold, for a message: {@code B6 (Dorpshuis), F6 (500)}. */
  String cells() {
    return values.entrySet().stream()
        .map(
            entry ->
                (placeOf(entry.getKey()) instanceof Place.InSheet in ? in.cell() : "")
                    + " ("
                    + ReadNotices.shown(Nodes.text(entry.getValue()))
                    + ")")
        .collect(Collectors.joining(", "));
  }

  Map<String, Node> asNodes() {
    ImmutableMap.Builder<String, Node> nodes = ImmutableMap.builder();
    values.forEach((column, value) -> nodes.put(column, Nodes.scalar(value, placeOf(column))));
    return nodes.buildOrThrow();
  }
}
