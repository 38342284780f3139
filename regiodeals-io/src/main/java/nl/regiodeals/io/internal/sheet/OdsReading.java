package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.Node.Kind;
import nl.regiodeals.io.internal.ReadNotices;
import nl.regiodeals.io.internal.sheet.Book.Cell;
import nl.regiodeals.io.internal.sheet.Book.Comment;
import nl.regiodeals.io.internal.sheet.Book.Merge;
import nl.regiodeals.io.internal.sheet.Book.Row;
import nl.regiodeals.io.internal.sheet.Book.Sheet;

/** Reads OpenDocument Spreadsheet. For one workbook; not safe to share between threads. */
final class OdsReading {
  /** A row that is repeated more often than this is not something that people typed. */
  private static final int MOST_REPEATED_ROWS = 10_000;

  private final String file;
  private final Map<String, byte[]> parts;
  private final ReadLimits limits;
  private final Set<String> hiddenStyles = new HashSet<>();
  private ImmutableList.Builder<Row> rows = ImmutableList.builder();
  private ImmutableList.Builder<Merge> merges = ImmutableList.builder();
  private ImmutableList.Builder<Comment> comments = ImmutableList.builder();

  OdsReading(String file, Map<String, byte[]> parts, ReadLimits limits) {
    this.file = file;
    this.parts = parts;
    this.limits = limits;
  }

  Book read() throws XMLStreamException, IOException {
    ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    XMLStreamReader in = BookReading.xml(parts.getOrDefault("content.xml", new byte[0]));
    String style = "";
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "style" -> style = BookReading.attribute(in, "name");
          case "table-properties" -> {
            if (BookReading.attribute(in, "display").equals("false")) {
              hiddenStyles.add(style);
            }
          }
          case "table" -> sheets.add(sheet(in));
          default -> {}
        }
      }
    }
    return new Book(
        file,
        sheets.build(),
        parts.keySet().stream().anyMatch(name -> name.matches("Basic/.*/.*\\.xml")));
  }

  private Sheet sheet(XMLStreamReader in) throws XMLStreamException {
    rows = ImmutableList.builder();
    merges = ImmutableList.builder();
    comments = ImmutableList.builder();
    String name = BookReading.attribute(in, "name");
    boolean hidden = hiddenStyles.contains(BookReading.attribute(in, "style-name"));
    int number = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("table")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT
          && in.getLocalName().equals("table-row")) {
        number += row(in, name, number);
      }
    }
    return new Sheet(file, name, hidden, rows.build(), merges.build(), comments.build());
  }

  /** Reads a row, and gives how many rows it stands for. */
  private int row(XMLStreamReader in, String sheet, int number) throws XMLStreamException {
    int repeated = times(in, "number-rows-repeated");
    String visibility = BookReading.attribute(in, "visibility");
    boolean hidden = visibility.equals("collapse") || visibility.equals("filter");
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    int column = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("table-row")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT
          && (in.getLocalName().equals("table-cell")
              || in.getLocalName().equals("covered-table-cell"))) {
        column += cell(in, sheet, number, column, cells);
      }
    }
    ImmutableList<Cell> read = cells.build();
    if (!read.isEmpty()) {
      if (repeated > MOST_REPEATED_ROWS) {
        throw tooLarge(sheet, number, 0, "rows " + MOST_REPEATED_ROWS);
      }
      for (int i = 0; i < repeated; i++) {
        rows.add(new Row(number + i, hidden, read));
      }
    }
    return repeated;
  }

  private static int times(XMLStreamReader in, String name) {
    String times = BookReading.attribute(in, name);
    return times.isEmpty() ? 1 : Math.max(1, Integer.parseInt(times));
  }

  /** Reads a cell, and gives how many columns it stands for. */
  private int cell(
      XMLStreamReader in, String sheet, int row, int column, ImmutableList.Builder<Cell> cells)
      throws XMLStreamException {
    int repeated = times(in, "number-columns-repeated");
    int spanned = times(in, "number-columns-spanned");
    int below = times(in, "number-rows-spanned");
    boolean covered = in.getLocalName().equals("covered-table-cell");
    String type = BookReading.attribute(in, "value-type");
    String value = BookReading.attribute(in, "value");
    String date = BookReading.attribute(in, "date-value");
    String truth = BookReading.attribute(in, "boolean-value");
    boolean formula = !BookReading.attribute(in, "formula").isEmpty();
    String end = in.getLocalName();
    String text = text(in, end, Grid.cellName(column, row));
    Cell cell =
        switch (type) {
          case "float", "currency", "percentage" ->
              new Cell(column, Kind.NUMBER, plain(value), formula, false);
          case "date" -> new Cell(column, Kind.TEXT, date.split("T", 2)[0], formula, false);
          case "boolean" -> new Cell(column, Kind.TRUTH, truth, formula, false);
          default ->
              new Cell(
                  column, Kind.DUTCH_TEXT, text, formula, formula && text.matches("#.*|Err:\\d+"));
        };
    if ((!cell.text().isBlank() || formula) && !covered) {
      if (column + repeated > limits.columns()) {
        throw tooLarge(sheet, row, column, "columns " + limits.columns());
      }
      for (int i = 0; i < repeated; i++) {
        cells.add(new Cell(column + i, cell.kind(), cell.text(), cell.isFormula(), cell.isError()));
      }
    }
    if (spanned > 1 || below > 1) {
      merges.add(new Merge(column, row, column + spanned - 1, row + below - 1));
    }
    return repeated;
  }

  private static String plain(String value) {
    BigDecimal number = new BigDecimal(value.strip());
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The paragraphs of a cell; comments are kept apart. */
  private String text(XMLStreamReader in, String end, String cell) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int paragraphs = 0;
    boolean within = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(end)) {
        break;
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("p")) {
        within = false;
      } else if (event == XMLStreamConstants.CHARACTERS && within) {
        text.append(in.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "p" -> {
            within = true;
            if (paragraphs++ > 0) {
              text.append('\n');
            }
          }
          case "s" -> text.append(" ".repeat(Math.min(1000, times(in, "c"))));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          case "annotation" ->
              comments.add(new Comment(cell, text(in, "annotation", cell).strip()));
          default -> {}
        }
      }
    }
    return text.toString();
  }

  private UnreadableException tooLarge(String sheet, int row, int column, String limit) {
    return new UnreadableException(
        ReadNotices.TOO_LARGE
            .notice()
            .at(new Place.InSheet(file, sheet, Grid.cellName(column, row)))
            .with("limit", limit));
  }
}
