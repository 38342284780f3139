package nl.regiodeals.io.internal.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * The dialect of a table: with commas, or as a Dutch Excel saves it, with semicolons or tabs and
 * with decimal commas.
 *
 * @param separator the separator of the cells
 * @param start where the header begins: after an optional line {@code sep=;} for Excel
 */
record CsvFlavour(char separator, int start) {
  private static final String EXCEL_HINT = "sep=";

  /** The number of characters searched for the header. */
  private static final int HEAD = 1 << 16;

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

  /**
   * The dialect of a streamed table, which is left at its header.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is empty
   */
  static CsvFlavour opened(BufferedReader text, String file) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    for (int count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
      count = text.read(head, length, HEAD - length);
    }
    text.reset();
    if (length == 0) {
      throw ReadNotices.refusal(ReadNotices.EMPTY_FILE.notice().at(new Place.InFile(file)));
    }
    CsvFlavour flavour = of(new String(head, 0, length));
    for (int i = 0; i < flavour.start(); i++) {
      text.read();
    }
    return flavour;
  }

  /**
   * A reader of the rows of tables in this dialect, of any width. It takes an open quote for a
   * cell; {@link CsvEnd} refuses it.
   *
   * @param longest the maximum number of characters in a cell
   */
  CsvReader.CsvReaderBuilder reader(int longest) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(Math.max(longest, HEAD))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(true);
  }

  /** The number of lines before the header. */
  int lines() {
    return start > 0 ? 1 : 0;
  }

  /** Whether numbers are written with a decimal comma. */
  boolean isDutch() {
    return separator != ',';
  }
}
