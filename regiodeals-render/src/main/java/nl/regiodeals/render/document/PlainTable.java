package nl.regiodeals.render.document;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that a chart or map shows, as plain values for a spreadsheet: numbers with a point
 * and without a sign for thousands, and an empty cell for what is not known. Immutable.
 *
 * @param head the names of the columns; empty if there are no figures
 * @param rows the rows, each with as many cells as there are columns
 */
public record PlainTable(ImmutableList<String> head, ImmutableList<ImmutableList<String>> rows) {
  /** No figures, such as those of a logo. */
  public static final PlainTable NONE = new PlainTable(ImmutableList.of(), ImmutableList.of());

  /** What a spreadsheet may take for a formula, also behind spaces or an apostrophe. */
  private static final Pattern FORMULA =
      Pattern.compile("['\\s\\p{Z}\\p{Cntrl}]*[=+@\uff1d\uff0b\uff0d\uff20-].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Rejects a row that is not as long as the header row. */
  public PlainTable {
    for (ImmutableList<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException("not " + head.size() + " cells: " + row);
      }
    }
  }

  /** Whether there are no figures. */
  public boolean isEmpty() {
    return head.isEmpty();
  }

  /** This table with one more column, which has the same value in each row. */
  public PlainTable with(String name, String value) {
    return new PlainTable(
        plus(head, name), rows.stream().map(row -> plus(row, value)).collect(toImmutableList()));
  }

  private static ImmutableList<String> plus(List<String> cells, String last) {
    return ImmutableList.<String>builder().addAll(cells).add(last).build();
  }

  /**
   * The table as CSV (RFC 4180), a line for each row. A text that a spreadsheet would take for a
   * formula is prefixed with an apostrophe.
   */
  public String csv() {
    return Stream.concat(Stream.of(head), rows.stream())
        .map(row -> row.stream().map(PlainTable::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String cell(String value) {
    String line = SPACE.matcher(value).replaceAll(" ").strip();
    String safe =
        FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches() ? "'" + line : line;
    return safe.contains(",") || safe.contains("\"")
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
