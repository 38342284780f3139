package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.io.internal.bind.Spaces;

/**
 * Encodes values in a cell. A list is joined by bars; a bar or backslash in a value is escaped with
 * a backslash. A text that a spreadsheet would take for a formula is prefixed with an apostrophe,
 * which is removed on reading.
 */
final class CsvCell {
  /**
   * Includes the full-width forms of Chinese and Japanese keyboards, which some programs treat as
   * the same.
   */
  private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private CsvCell() {}

  /** A single value; empty if there is none. */
  static String single(List<Object> values) {
    return values.isEmpty() ? "" : guarded(values.get(0), text(values.get(0)));
  }

  /** A list. */
  static String list(List<Object> values) {
    String joined =
        values.stream()
            .map(value -> text(value).replace("\\", "\\\\").replace("|", "\\|"))
            .collect(Collectors.joining("|"));
    return values.isEmpty() ? "" : guarded(values.get(0), joined);
  }

  /** The text without the guard against formulas. */
  static String unguarded(String cell) {
    return isGuarded(cell) ? cell.substring(1) : cell;
  }

  /** The texts of a list. */
  static ImmutableList<String> split(String cell) {
    ImmutableList.Builder<String> items = ImmutableList.builder();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '|') {
        items.add(item.toString());
        item.setLength(0);
      } else if (c == '\\' && i + 1 < cell.length()) {
        i++;
        item.append(cell.charAt(i));
      } else {
        item.append(c);
      }
    }
    return items.add(item.toString()).build();
  }

  private static String text(Object value) {
    if (value instanceof Money money) {
      return money.euros().toPlainString();
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Enum<?> choice ? choice.name() : value.toString();
  }

  private static String guarded(Object value, String cell) {
    return value instanceof String && (startsAsFormula(cell) || isGuarded(cell))
        ? "'" + cell
        : cell;
  }

  /** Whether an apostrophe precedes a formula sign, or another such apostrophe. */
  private static boolean isGuarded(String cell) {
    int quotes = 0;
    while (quotes < cell.length() && cell.charAt(quotes) == '\'') {
      quotes++;
    }
    return quotes > 0 && startsAsFormula(cell.substring(quotes));
  }

  /** Whether a formula sign comes first, or after spaces, tabs and line breaks of any kind. */
  private static boolean startsAsFormula(String cell) {
    int first = 0;
    while (first < cell.length() && isSkipped(cell.charAt(first))) {
      first++;
    }
    return cell.startsWith("\t")
        || cell.startsWith("\r")
        || (first < cell.length() && FORMULA_SIGNS.indexOf(cell.charAt(first)) >= 0);
  }

  private static boolean isSkipped(char c) {
    return c <= ' ' || Spaces.isSpace(c);
  }
}
