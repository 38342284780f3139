package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;

/** By what the rows of a sheet are known, wherever people moved them. */
final class Keys {
  private static final ImmutableMap<String, ImmutableList<String>> COLUMNS =
      ImmutableMap.of(
          "projects", ImmutableList.of("id"),
          "indicators", ImmutableList.of("id"),
          "results", ImmutableList.of("id"),
          "finance", ImmutableList.of("year", "source"),
          "preconditions", ImmutableList.of("kind"),
          "partners", ImmutableList.of("organisation"),
          "sisa", ImmutableList.of("grantCode", "number"));

  /** Where the id was wiped out, the name does. */
  private static final ImmutableMap<String, String> NAMES =
      ImmutableMap.of("projects", "name", "indicators", "name", "results", "description");

  private Keys() {}

  /** The row that was filled in beforehand; empty for a row that people added. */
  static Optional<FormRow> find(
      FormSheet sheet, Map<String, Object> values, List<FormRow> prefilled) {
    String key = of(sheet, values);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return prefilled.stream()
        .filter(row -> of(sheet, row.values()).equals(key))
        .findFirst()
        .or(() -> byName(sheet, values, prefilled));
  }

  private static Optional<FormRow> byName(
      FormSheet sheet, Map<String, Object> values, List<FormRow> prefilled) {
    String column = NAMES.getOrDefault(sheet.id(), "");
    return values.containsKey("id") || !values.containsKey(column)
        ? Optional.empty()
        : prefilled.stream()
            .filter(row -> plain(row.values(), column).equals(plain(values, column)))
            .findFirst();
  }

  private static String plain(Map<String, Object> values, String column) {
    return FilledTable.plain(String.valueOf(values.getOrDefault(column, "")));
  }

  /** The key of a row as one text; blank if it has none. */
  static String of(FormSheet sheet, Map<String, Object> values) {
    ImmutableList<String> columns = COLUMNS.getOrDefault(sheet.id(), ImmutableList.of());
    String key =
        columns.stream()
            .filter(values::containsKey)
            .map(column -> String.valueOf(values.get(column)).strip())
            .collect(Collectors.joining("/"));
    return key.isEmpty() ? plain(values, NAMES.getOrDefault(sheet.id(), "")) : key;
  }

  /** Whether no two rows may have one key. */
  static boolean mustDiffer(FormSheet sheet) {
    return COLUMNS.containsKey(sheet.id());
  }

  /** Whether a row that was filled in beforehand is missed when it is gone. */
  static boolean hasIds(FormSheet sheet) {
    return NAMES.containsKey(sheet.id());
  }
}
