package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.io.internal.bind.Spaces;
import org.jspecify.annotations.Nullable;

/** Matches the rows of a sheet by key, wherever people moved them. */
final class Keys {
  private Keys() {}

  /**
   * The prefilled row for each row that came back; empty for a row that people added. A row with a
   * key only matches the prefilled row with that key. A row that lost its id matches by name, if no
   * other row has the id.
   */
  static ImmutableList<Optional<FormRow>> match(
      FormSheet sheet, List<RowValues> rows, List<FormRow> prefilled) {
    Map<String, FormRow> left = new LinkedHashMap<>();
    prefilled.forEach(row -> left.putIfAbsent(of(sheet, row.values()), row));
    @Nullable FormRow[] found = new FormRow[rows.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = left.remove(of(sheet, rows.get(i).values()));
    }
    if (sheet.hasIds()) {
      Map<String, Queue<FormRow>> byName = new HashMap<>();
      left.values()
          .forEach(
              row ->
                  byName
                      .computeIfAbsent(name(sheet, row.values()), name -> new ArrayDeque<>())
                      .add(row));
      for (int i = 0; i < found.length; i++) {
        Map<String, Object> values = rows.get(i).values();
        if (found[i] == null && !values.containsKey("id")) {
          found[i] = byName.getOrDefault(name(sheet, values), new ArrayDeque<>()).poll();
        }
      }
    }
    return Arrays.stream(found).map(Optional::ofNullable).collect(ImmutableList.toImmutableList());
  }

  private static String name(FormSheet sheet, Map<String, Object> values) {
    return sheet.nameColumns().stream()
        .map(column -> same(String.valueOf(values.getOrDefault(column.id(), ""))))
        .collect(Collectors.joining("\n"));
  }

  /** The text without case and unusual spaces; different names remain different. */
  static String same(String text) {
    return Spaces.single(text).toLowerCase(Locale.ROOT);
  }

  /** The key of a row as one text; blank if any part of it is missing. */
  static String of(FormSheet sheet, Map<String, Object> values) {
    ImmutableList<FormColumn> columns = sheet.keyColumns();
    return columns.stream().allMatch(column -> values.containsKey(column.id()))
        ? columns.stream()
            .map(column -> String.valueOf(values.get(column.id())).strip())
            .collect(Collectors.joining("/"))
        : "";
  }
}
