package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.time.LocalDate;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.file.TextFile;
import nl.regiodeals.io.internal.workbook.Book;

/**
 * Reads one CSV table as a workbook with one sheet, as a spreadsheet program shows it: the sheet is
 * named after the file, and its cells have the names that people see there. For one table; not safe
 * to share between threads.
 */
public final class CsvBook {
  private static final int LARGEST_CELL = 16 << 20;

  /** The day from which Excel counts days. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private final String file;
  private final ReadLimits limits;
  private final CsvEnd end;
  private int values;
  private int line = 1;

  private CsvBook(String file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
    this.end = new CsvEnd(file);
  }

  /**
   * Reads a table, in any encoding and with any separator that spreadsheet programs use.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is damaged or exceeds a limit
   */
  public static Book read(String file, byte[] bytes, ReadLimits limits) {
    String text = TextFile.spreadsheetText(bytes);
    CsvBook reader = new CsvBook(file, limits);
    ImmutableList<Book.Row> rows;
    try {
      rows = reader.rows(text);
    } catch (CsvParseException e) {
      throw CsvFaults.refusal(e, file, reader.line);
    }
    String base = file.substring(file.lastIndexOf('/') + 1);
    String name = base.indexOf('.') > 0 ? base.substring(0, base.lastIndexOf('.')) : base;
    return new Book(
        file,
        ImmutableList.of(
            new Book.Sheet(file, name, false, rows, ImmutableList.of(), ImmutableList.of())),
        false,
        EPOCH);
  }

  private ImmutableList<Book.Row> rows(String text) {
    CsvFlavour flavour = CsvFlavour.of(text);
    Node.Kind kind = flavour.isDutch() ? Node.Kind.DUTCH_TEXT : Node.Kind.PLAIN_TEXT;
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .fieldModifier(within(flavour))
            // only a safety net below our own limit
            .maxFields(limits.columns() + 1)
            .maxFieldSize(LARGEST_CELL)
            .maxRecordSize(2 * LARGEST_CELL)
            .build();
    ImmutableList.Builder<Book.Row> rows = ImmutableList.builder();
    int number = 0;
    for (CsvRecord record :
        flavour
            .reader(2 * LARGEST_CELL)
            .skipEmptyLines(false)
            .build(handler, CsvEnd.behind(text.substring(flavour.start())))) {
      if (record.getFieldCount() == 1 && end.isEnd(record.getField(0))) {
        continue;
      }
      ImmutableList.Builder<Book.Cell> cells = ImmutableList.builder();
      for (int i = 0; i < record.getFieldCount(); i++) {
        String cell = CsvCell.unguarded(record.getField(i));
        if (!cell.isBlank()) {
          cells.add(new Book.Cell(i, kind, cell, false, false));
        }
      }
      ImmutableList<Book.Cell> filled = cells.build();
      if (!filled.isEmpty()) {
        rows.add(new Book.Row(number, false, filled));
      }
      number++;
    }
    return rows.build();
  }

  /** Keeps the table within the limits, and its quotes closed. */
  private FieldModifier within(CsvFlavour flavour) {
    int below = flavour.start() > 0 ? 1 : 0;
    return new FieldModifier() {
      @Override
      public String modify(long at, int column, boolean isQuoted, String cell) {
        line = (int) at + below;
        if (end.hasEnded()) {
          throw end.refusal(line);
        }
        if (column == 0) {
          end.begin(line);
        }
        if (isQuoted) {
          end.quoted(cell.toCharArray(), 0, cell.length());
        }
        if (column >= limits.columns()) {
          throw CsvFaults.tooWide(file, line, column + 1, limits.columns());
        }
        if (!cell.isBlank() && values++ >= limits.values()) {
          throw ReadNotices.refusal(
              ReadNotices.TOO_LARGE
                  .notice()
                  .at(new Place.InText(file, line, column + 1, ""))
                  .with("limit", "values " + limits.values()));
        }
        return cell;
      }
    };
  }
}
