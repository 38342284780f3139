package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.Node.Kind;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Comment;
import nl.regiodeals.io.internal.workbook.Book.Merge;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/** Reads OpenDocument Spreadsheet. For one workbook; not safe to share between threads. */
final class OdsReader {
  /** The maximum number of repetitions of a row; people do not type more. */
  private static final int MOST_REPEATED_ROWS = 10_000;

  private static final Pattern MACROS = Pattern.compile("Basic/.*/.*\\.xml");
  private static final Pattern ERROR = Pattern.compile("#.{0,20}|Err:\\d{1,5}");

  /** The name of a cached table from another file: its address, and the name of the table there. */
  private static final Pattern ELSEWHERE = Pattern.compile("'[a-z]{2,10}:.{0,1000}'#.{0,200}");

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private final String file;
  private final Archive archive;
  private final ReadLimits limits;
  private final Room room;
  private final Set<String> hiddenStyles = new HashSet<>();
  private ImmutableList.Builder<Row> rows = ImmutableList.builder();
  private ImmutableList.Builder<Merge> merges = ImmutableList.builder();
  private ImmutableList.Builder<Comment> comments = ImmutableList.builder();

  OdsReader(String file, Archive archive, ReadLimits limits) {
    this.file = file;
    this.archive = archive;
    this.limits = limits;
    this.room = new Room(file, limits);
  }

  Book read() throws XMLStreamException, IOException {
    if (isLocked()) {
      throw refusal(ReadNotices.LOCKED_FILE);
    }
    ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    Optional<InputStream> content = archive.open("content.xml");
    XMLStreamReader in = BookReader.xml(content.orElseGet(InputStream::nullInputStream));
    String style = "";
    LocalDate epoch = EPOCH;
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "style" -> style = BookReader.attribute(in, "name");
          case "table-properties" -> {
            if (BookReader.attribute(in, "display").equals("false")) {
              hiddenStyles.add(style);
            }
          }
          case "null-date" -> epoch = nullDate(in);
          case "text", "presentation", "drawing" -> {
            if (String.valueOf(in.getNamespaceURI()).endsWith(":office:1.0")) {
              throw refusal(WorkbookNotices.TEXT_DOCUMENT);
            }
          }
          case "table" -> {
            // the program cached cells of another file that a formula refers to
            if (!isSourceElsewhere(in)) {
              sheets.add(sheet(in));
            }
          }
          default -> {}
        }
      }
    }
    return new Book(
        file,
        sheets.build(),
        archive.names().stream().anyMatch(name -> MACROS.matcher(name).matches()),
        epoch);
  }

  private static LocalDate nullDate(XMLStreamReader in) {
    String date = BookReader.attribute(in, "date-value");
    return date.startsWith("1904-01-01") ? LocalDate.of(1904, 1, 1) : EPOCH;
  }

  /** Whether the parts are encrypted, according to the manifest (ODF 1.3, part 2, 3.4). */
  private boolean isLocked() throws XMLStreamException {
    Optional<InputStream> manifest = archive.open("META-INF/manifest.xml");
    return manifest.isPresent()
        && BookReader.next(BookReader.xml(manifest.get()), "encryption-data");
  }

  /** Skips a cached table from another file; false for a table of this file. */
  private static boolean isSourceElsewhere(XMLStreamReader in) throws XMLStreamException {
    if (!ELSEWHERE.matcher(BookReader.attribute(in, "name")).matches()) {
      return false;
    }
    end(in, "table");
    return true;
  }

  /** Moves to the end of the current element. */
  private static void end(XMLStreamReader in, String name) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(name)) {
        depth--;
      }
    }
  }

  private Sheet sheet(XMLStreamReader in) throws XMLStreamException {
    rows = ImmutableList.builder();
    merges = ImmutableList.builder();
    comments = ImmutableList.builder();
    String name = BookReader.attribute(in, "name");
    boolean hidden = hiddenStyles.contains(BookReader.attribute(in, "style-name"));
    int number = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("table")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "table-row" -> number += row(in, name, number);
          // shapes above the cells, which have their own texts and tables
          case "shapes" -> end(in, "shapes");
          default -> {}
        }
      }
    }
    return new Sheet(file, name, hidden, rows.build(), merges.build(), comments.build());
  }

  /** Reads a row, and returns the number of rows it represents. */
  private int row(XMLStreamReader in, String sheet, int number) throws XMLStreamException {
    int repeated = times(in, "number-rows-repeated");
    String visibility = BookReader.attribute(in, "visibility");
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
      for (Cell cell : read) {
        room.take(cell, repeated - 1, sheet, number);
      }
      for (int i = 0; i < repeated; i++) {
        rows.add(new Row(number + i, hidden, read));
      }
    }
    return repeated;
  }

  private static int times(XMLStreamReader in, String name) {
    String times = BookReader.attribute(in, name);
    return times.isEmpty() ? 1 : Math.max(1, Integer.parseInt(times));
  }

  /** Reads a cell, and returns the number of columns it represents. */
  private int cell(
      XMLStreamReader in, String sheet, int row, int column, ImmutableList.Builder<Cell> cells)
      throws XMLStreamException {
    int repeated = times(in, "number-columns-repeated");
    int spanned = times(in, "number-columns-spanned");
    int below = times(in, "number-rows-spanned");
    String type = BookReader.attribute(in, "value-type");
    String value = BookReader.attribute(in, "value");
    String date = BookReader.attribute(in, "date-value");
    String truth = BookReader.attribute(in, "boolean-value");
    Optional<Cell> typed = Truths.typed(column, BookReader.attribute(in, "formula"));
    boolean formula = !BookReader.attribute(in, "formula").isEmpty() && typed.isEmpty();
    String text = text(in, sheet, Grid.cellName(column, row));
    Cell read =
        switch (type) {
          case "float", "currency" -> new Cell(column, Kind.NUMBER, plain(value), formula, false);
          case "percentage" -> new Cell(column, Kind.PERCENT, plain(value), formula, false);
          case "date" -> new Cell(column, Kind.TEXT, date.split("T", 2)[0], formula, false);
          case "boolean" -> new Cell(column, Kind.TRUTH, truth, formula, false);
          default ->
              new Cell(
                  column, Kind.DUTCH_TEXT, text, formula, formula && ERROR.matcher(text).matches());
        };
    Cell cell = typed.orElse(read);
    if (!cell.text().isBlank() || formula) {
      if (column + repeated > limits.columns()) {
        throw tooLarge(sheet, row, column, "columns " + limits.columns());
      }
      room.take(cell, repeated, sheet, row);
      for (int i = 0; i < repeated; i++) {
        cells.add(new Cell(column + i, cell.kind(), cell.text(), cell.isFormula(), cell.isError()));
      }
    }
    if (spanned > 1 || below > 1) {
      room.take("", sheet);
      merges.add(new Merge(column, row, column + spanned - 1, row + below - 1));
    }
    return repeated;
  }

  private static String plain(String value) {
    BigDecimal number = new BigDecimal(value.strip());
    if (Math.abs((long) number.scale()) + number.precision() > 400) {
      throw new NumberFormatException();
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * The paragraphs of a cell. Comments are kept separate, and so is text in a shape anchored to the
   * cell, because it was not filled in as the value.
   */
  private String text(XMLStreamReader in, String sheet, String cell) throws XMLStreamException {
    return text(
        in,
        name -> {
          if (name.equals("annotation") || isShape(in)) {
            String said = text(in, other -> false).strip();
            room.take(said, sheet);
            if (!said.isEmpty()) {
              comments.add(new Comment(cell, said));
            }
            return true;
          }
          return false;
        });
  }

  private static boolean isShape(XMLStreamReader in) {
    String namespace = String.valueOf(in.getNamespaceURI());
    return namespace.endsWith(":drawing:1.0") || namespace.endsWith(":dr3d:1.0");
  }

  /** Handles an element within a text. */
  private interface Within {
    /** Reads an element that is not text up to its end; false if it may be text. */
    boolean read(String name) throws XMLStreamException;
  }

  private static String text(XMLStreamReader in, Within others) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int paragraphs = 0;
    int depth = 1;
    int within = 0;
    while (depth > 0 && in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        within -= in.getLocalName().equals("p") ? 1 : 0;
      } else if ((event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE)
          && within > 0) {
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      } else if (event == XMLStreamConstants.START_ELEMENT && !others.read(in.getLocalName())) {
        depth++;
        switch (in.getLocalName()) {
          case "p" -> {
            within++;
            if (paragraphs++ > 0) {
              text.append('\n');
            }
          }
          case "s" -> text.append(" ".repeat(Math.min(1000, times(in, "c"))));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {}
        }
      }
    }
    return text.toString();
  }

  private UnreadableException refusal(NoticeType type) {
    return new UnreadableException(type.notice().at(new Place.InFile(file)));
  }

  private UnreadableException tooLarge(String sheet, int row, int column, String limit) {
    return new UnreadableException(
        ReadNotices.TOO_LARGE
            .notice()
            .at(new Place.InSheet(file, sheet, Grid.cellName(column, row)))
            .with("limit", limit));
  }
}
