package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node.Kind;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.workbook.Book.Cell;

/**
 * What the sheets of an XLSX workbook (ECMA-376) share: their names, texts and styles. It reads the
 * cells of a row from any reader. Not safe to share between threads.
 */
final class XlsxWorkbook {
  /** The overhead of a text, added to its length in characters. */
  private static final int TEXT_OVERHEAD = 40;

  /**
   * A sheet listed in the workbook.
   *
   * @param name the name on its tab
   * @param isHidden whether it is hidden
   * @param part the name of the part that holds it
   */
  record Listed(String name, boolean isHidden, String part) {}

  private final String file;
  private final OfficeParts parts;
  private final String main;
  private final int columns;
  private final int longest;
  private final List<String> strings;
  private final CellStyles styles;
  private final ImmutableList<Listed> sheets;
  private final StringBuilder buffer = new StringBuilder();
  private boolean isOf1904;

  /**
   * Reads what the sheets share.
   *
   * @param columns the maximum number of columns of a sheet
   * @param longest the maximum number of characters in a cell
   * @param texts the maximum room for the texts
   * @throws UnreadableException if it is not a workbook
   */
  XlsxWorkbook(String file, OfficeParts parts, int columns, int longest, long texts)
      throws XMLStreamException, IOException {
    this.file = file;
    this.parts = parts;
    this.columns = columns;
    this.longest = longest;
    this.main =
        parts
            .main()
            .orElseThrow(
                () ->
                    new UnreadableException(
                        WorkbookNotices.NO_WORKBOOK.notice().at(new Place.InFile(file))));
    this.strings = sharedStrings(texts);
    Optional<InputStream> part = shared("styles");
    this.styles = part.isPresent() ? CellStyles.read(BookReader.xml(part.get())) : CellStyles.NONE;
    this.sheets = list();
  }

  private XlsxWorkbook(XlsxWorkbook other) {
    this.file = other.file;
    this.parts = other.parts;
    this.main = other.main;
    this.columns = other.columns;
    this.longest = other.longest;
    this.strings = other.strings;
    this.styles = other.styles;
    this.sheets = other.sheets;
    this.isOf1904 = other.isOf1904;
  }

  /** A reader of the same workbook for another thread, which shares what the sheets share. */
  XlsxWorkbook apart() {
    return new XlsxWorkbook(this);
  }

  /** A part that the workbook refers to once; empty if there is none. */
  private Optional<InputStream> shared(String kind) throws XMLStreamException, IOException {
    Optional<String> name = parts.related(main, kind).findFirst();
    return name.isPresent() ? parts.open(name.get()) : Optional.empty();
  }

  /** The day from which days are counted in this workbook. */
  LocalDate epoch() {
    return isOf1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  /** The sheets, in their order. */
  ImmutableList<Listed> sheets() {
    return sheets;
  }

  private ImmutableList<Listed> list() throws XMLStreamException, IOException {
    Map<String, String> targets = new HashMap<>();
    parts.relations(main).forEach(relation -> targets.put(relation.id(), relation.target()));
    Optional<InputStream> part = parts.open(main);
    ImmutableList.Builder<Listed> listed = ImmutableList.builder();
    if (part.isEmpty()) {
      return listed.build();
    }
    XMLStreamReader in = BookReader.xml(part.get());
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("workbookPr")) {
          isOf1904 = isTrue(BookReader.attribute(in, "date1904"));
        } else if (in.getLocalName().equals("sheet")) {
          String state = BookReader.attribute(in, "state");
          listed.add(
              new Listed(
                  BookReader.attribute(in, "name"),
                  !state.isEmpty() && !state.equals("visible"),
                  targets.getOrDefault(BookReader.attribute(in, "id"), "")));
        }
      }
    }
    return listed.build();
  }

  private List<String> sharedStrings(long texts) throws XMLStreamException, IOException {
    List<String> found = new ArrayList<>();
    Optional<InputStream> part = shared("sharedStrings");
    if (part.isEmpty()) {
      return found;
    }
    long room = texts;
    XMLStreamReader in = BookReader.xml(part.get());
    while (BookReader.next(in, "si")) {
      String text = richText(in, "si");
      room -= text.length() + TEXT_OVERHEAD;
      if (room < 0) {
        throw tooLarge(new Place.InFile(file), "texts " + texts);
      }
      found.add(text);
    }
    return found;
  }

  /** The text up to the end of the element, without phonetic hints. */
  String richText(XMLStreamReader in, String end) throws XMLStreamException {
    buffer.setLength(0);
    int pronounced = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("rPh")) {
          pronounced++;
        } else if (in.getLocalName().equals("t") && pronounced == 0) {
          append(in, buffer);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals(end)) {
          break;
        }
        pronounced -= in.getLocalName().equals("rPh") ? 1 : 0;
      }
    }
    return ExcelText.read(buffer.toString());
  }

  /** The text of an element that contains only text. */
  String text(XMLStreamReader in) throws XMLStreamException {
    buffer.setLength(0);
    append(in, buffer);
    return buffer.toString();
  }

  private void append(XMLStreamReader in, StringBuilder text) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
          if (text.length() > longest) {
            throw tooLarge(new Place.InFile(file), "cell " + longest);
          }
        }
        default -> {}
      }
    }
  }

  /** The cells with content in the row at which the reader is positioned. */
  ImmutableList<Cell> cells(XMLStreamReader in, String sheet) throws XMLStreamException {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    int column = -1;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("c")) {
        String reference = attribute(in, "r");
        column = reference.isEmpty() ? column + 1 : Grid.column(reference);
        if (column < 0) {
          throw new NumberFormatException();
        }
        if (cell(in, column, cells) && column >= columns) {
          throw tooLarge(new Place.InSheet(file, sheet, reference), "columns " + columns);
        }
      }
    }
    return cells.build();
  }

  /** Reads a cell, and returns whether it has content. */
  private boolean cell(XMLStreamReader in, int column, ImmutableList.Builder<Cell> cells)
      throws XMLStreamException {
    String type = attribute(in, "t");
    String style = attribute(in, "s");
    String value = "";
    boolean formula = false;
    Optional<Cell> truth = Optional.empty();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "v" -> value = text(in);
          case "f" -> {
            formula = true;
            truth = Truths.typed(column, text(in));
          }
          case "is" -> value = richText(in, "is");
          default -> {}
        }
      }
    }
    if (value.isBlank() && !formula) {
      return false;
    }
    cells.add(truth.isPresent() ? truth.get() : cell(column, type, style, value, formula));
    return true;
  }

  private Cell cell(int column, String type, String style, String value, boolean formula) {
    return switch (type) {
      case "s" -> {
        int index = Integer.parseInt(value.strip());
        String text = index >= 0 && index < strings.size() ? strings.get(index) : "";
        yield new Cell(column, Kind.DUTCH_TEXT, text, formula, false);
      }
      case "str" -> new Cell(column, Kind.DUTCH_TEXT, ExcelText.read(value), formula, false);
      case "inlineStr" -> new Cell(column, Kind.DUTCH_TEXT, value, formula, false);
      case "b" -> new Cell(column, Kind.TRUTH, Boolean.toString(value.equals("1")), formula, false);
      case "e" -> new Cell(column, Kind.TEXT, value, formula, true);
      case "d" -> new Cell(column, Kind.TEXT, value.split("T", 2)[0], formula, false);
      default -> number(column, style, value, formula);
    };
  }

  /** An attribute of a cell, which has no namespace. */
  private static String attribute(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private Cell number(int column, String style, String value, boolean formula) {
    if (value.isBlank()) {
      return new Cell(column, Kind.NOTHING, "", formula, false);
    }
    CellStyles.Shows shows = styles.of(style);
    if (shows == CellStyles.Shows.DATE) {
      BigDecimal days = XlsxNumber.exact(value);
      if (days.signum() > 0 && days.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
        return new Cell(
            column, Kind.TEXT, epoch().plusDays(days.longValue()).toString(), formula, false);
      }
    }
    Kind kind = shows == CellStyles.Shows.PERCENT ? Kind.PERCENT : Kind.NUMBER;
    return new Cell(column, kind, XlsxNumber.plain(value), formula, false);
  }

  private static UnreadableException tooLarge(Place place, String limit) {
    return new UnreadableException(ReadNotices.TOO_LARGE.notice().at(place).with("limit", limit));
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
