package nl.regiodeals.io.internal.csv;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The dialect of a table: with commas, or as a Dutch Excel saves it, with semicolons or tabs and
 * with decimal commas.
 *
 * @param separator the separator of the cells
 * @param start where the header begins: after an optional line {@code sep=;} for Excel
 */
record CsvFlavour(char separator, int start) {
  private static final String EXCEL_HINT = "sep=";

  /** The dialect of a table, from its first line that is not blank. */
  static CsvFlavour of(String text) {
    int end = text.indexOf('\n');
    if (text.startsWith(EXCEL_HINT) && text.length() > EXCEL_HINT.length() && end >= 0) {
      return new CsvFlavour(text.charAt(EXCEL_HINT.length()), end + 1);
    }
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return new CsvFlavour(
        Stream.of(',', ';', '\t')
            .max(Comparator.comparingLong(sign -> first.chars().filter(c -> c == sign).count()))
            .filter(sign -> first.indexOf(sign) >= 0)
            .orElse(','),
        0);
  }

  /** Whether numbers are written with a decimal comma. */
  boolean isDutch() {
    return separator != ',';
  }
}
