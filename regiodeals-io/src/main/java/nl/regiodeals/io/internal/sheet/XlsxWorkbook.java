package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.Node.Kind;
import nl.regiodeals.io.internal.ReadNotices;
import nl.regiodeals.io.internal.sheet.Book.Cell;

/**
 * What the sheets of an XLSX workbook (ECMA-376) share: their names, texts and styles. It reads the
 * cells of a row wherever that row comes from. Not safe to share between threads.
 */
final class XlsxWorkbook {
  /** Excel computes with so many digits; what comes after is noise. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[dmy].*[dmy].*|.*yyyy.*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A text takes so much more room than its chars. */
  private static final int TEXT_OVERHEAD = 40;

  /** The parts of the workbook. */
  interface Parts {
    /** Opens a part; empty if there is none of this name. */
    Optional<InputStream> open(String name) throws IOException;
  }

  /**
   * A sheet that is in the workbook.
   *
   * @param name the name on its tab
   * @param isHidden whether people do not see it
   * @param part the name of the part that holds it
   */
  record Listed(String name, boolean isHidden, String part) {}

  private final String file;
  private final Parts parts;
  private final int columns;
  private final List<String> strings = new ArrayList<>();
  private final Set<Integer> dateStyles = new HashSet<>();
  private final ImmutableList<Listed> sheets;
  private LocalDate epoch = LocalDate.of(1899, 12, 30);

  /**
   * Reads what the sheets share.
   *
   * @param columns how many columns a sheet may have
   * @param texts how much room the texts may take
   */
  XlsxWorkbook(String file, Parts parts, int columns, long texts)
      throws XMLStreamException, IOException {
    this.file = file;
    this.parts = parts;
    this.columns = columns;
    sharedStrings(texts);
    styles();
    this.sheets = list();
  }

  /** The sheets, in their order. */
  ImmutableList<Listed> sheets() {
    return sheets;
  }

  private ImmutableList<Listed> list() throws XMLStreamException, IOException {
    Map<String, String> targets = relations("xl/workbook.xml");
    ImmutableList.Builder<Listed> listed = ImmutableList.builder();
    XMLStreamReader in = xml("xl/workbook.xml");
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("workbookPr")
            && isTrue(BookReading.attribute(in, "date1904"))) {
          epoch = LocalDate.of(1904, 1, 1);
        } else if (in.getLocalName().equals("sheet")) {
          String state = BookReading.attribute(in, "state");
          listed.add(
              new Listed(
                  BookReading.attribute(in, "name"),
                  !state.isEmpty() && !state.equals("visible"),
                  targets.getOrDefault(in.getAttributeValue(RELATIONS, "id"), "")));
        }
      }
    }
    return listed.build();
  }

  private XMLStreamReader xml(String part) throws XMLStreamException, IOException {
    return BookReading.xml(parts.open(part).orElseGet(InputStream::nullInputStream));
  }

  /** The parts that a part refers to, by id. */
  Map<String, String> relations(String of) throws XMLStreamException, IOException {
    int slash = of.lastIndexOf('/');
    String folder = of.substring(0, slash + 1);
    String name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
    Map<String, String> targets = new HashMap<>();
    Optional<InputStream> part = parts.open(name);
    if (part.isPresent()) {
      XMLStreamReader in = BookReading.xml(part.get());
      while (BookReading.next(in, "Relationship")) {
        targets.put(
            BookReading.attribute(in, "Id"), resolved(folder, BookReading.attribute(in, "Target")));
      }
    }
    return targets;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String path = folder + target;
    while (path.contains("/../")) {
      path = path.replaceFirst("[^/]+/\\.\\./", "");
    }
    return path;
  }

  private void sharedStrings(long texts) throws XMLStreamException, IOException {
    Optional<InputStream> part = parts.open("xl/sharedStrings.xml");
    if (part.isEmpty()) {
      return;
    }
    long room = texts;
    XMLStreamReader in = BookReading.xml(part.get());
    while (BookReading.next(in, "si")) {
      String text = richText(in, "si");
      room -= text.length() + TEXT_OVERHEAD;
      if (room < 0) {
        throw tooLarge(new Place.InFile(file), "texts " + texts);
      }
      strings.add(text);
    }
  }

  /** The text up to the end of the element, without how it is to be pronounced. */
  static String richText(XMLStreamReader in, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("t")) {
        text.append(in.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("rPh")) {
        richText(in, "rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(end)) {
        break;
      }
    }
    return text.toString();
  }

  /** Which styles show a number as a date. */
  private void styles() throws XMLStreamException, IOException {
    Optional<InputStream> part = parts.open("xl/styles.xml");
    if (part.isEmpty()) {
      return;
    }
    Set<String> dateFormats = new HashSet<>();
    for (int id = 14; id <= 17; id++) {
      dateFormats.add(Integer.toString(id));
    }
    dateFormats.add("22");
    XMLStreamReader in = BookReading.xml(part.get());
    boolean inCells = false;
    int style = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "numFmt" -> {
            String code = QUOTED.matcher(BookReading.attribute(in, "formatCode")).replaceAll("");
            if (DATE_FORMAT.matcher(code).matches()) {
              dateFormats.add(BookReading.attribute(in, "numFmtId"));
            }
          }
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              if (dateFormats.contains(BookReading.attribute(in, "numFmtId"))) {
                dateStyles.add(style);
              }
              style++;
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  /** The cells of the row that the reader stands at, in which something stands. */
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
        if (column >= columns) {
          throw tooLarge(new Place.InSheet(file, sheet, reference), "columns " + columns);
        }
        cell(in, column, cells);
      }
    }
    return cells.build();
  }

  private void cell(XMLStreamReader in, int column, ImmutableList.Builder<Cell> cells)
      throws XMLStreamException {
    String type = attribute(in, "t");
    String style = attribute(in, "s");
    String value = "";
    boolean formula = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "v" -> value = in.getElementText();
          case "f" -> {
            formula = true;
            in.getElementText();
          }
          case "is" -> value = richText(in, "is");
          default -> {}
        }
      }
    }
    if (!value.isBlank() || formula) {
      cells.add(cell(column, type, style, value, formula));
    }
  }

  private Cell cell(int column, String type, String style, String value, boolean formula) {
    return switch (type) {
      case "s" -> {
        int index = Integer.parseInt(value.strip());
        String text = index >= 0 && index < strings.size() ? strings.get(index) : "";
        yield new Cell(column, Kind.DUTCH_TEXT, text, formula, false);
      }
      case "str", "inlineStr" -> new Cell(column, Kind.DUTCH_TEXT, value, formula, false);
      case "b" -> new Cell(column, Kind.TRUTH, Boolean.toString(value.equals("1")), formula, false);
      case "e" -> new Cell(column, Kind.TEXT, value, formula, true);
      case "d" -> new Cell(column, Kind.TEXT, value.split("T", 2)[0], formula, false);
      default -> number(column, style, value, formula);
    };
  }

  /** Of a cell; these have no namespace. */
  private static String attribute(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private Cell number(int column, String style, String value, boolean formula) {
    if (value.isBlank()) {
      return new Cell(column, Kind.NOTHING, "", formula, false);
    }
    boolean isDate =
        !style.isEmpty() && !dateStyles.isEmpty() && dateStyles.contains(Integer.parseInt(style));
    if (!isDate && isPlain(value)) {
      return new Cell(column, Kind.NUMBER, shortened(value), formula, false);
    }
    BigDecimal number = new BigDecimal(value.strip()).round(PRECISION);
    if (isDate && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
      return new Cell(
          column, Kind.TEXT, epoch.plusDays(number.longValue()).toString(), formula, false);
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return new Cell(column, Kind.NUMBER, plain.toPlainString(), formula, false);
  }

  /** Whether it is a short number without a sign or exponent: most are. */
  private static boolean isPlain(String value) {
    if (value.length() > PRECISION.getPrecision() || value.charAt(0) == '.') {
      return false;
    }
    int points = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return points <= 1 && (value.charAt(0) != '0' || value.length() == 1 || value.charAt(1) == '.');
  }

  /** Without noughts behind the decimal point. */
  private static String shortened(String value) {
    if (value.indexOf('.') < 0) {
      return value;
    }
    int end = value.length();
    while (value.charAt(end - 1) == '0') {
      end--;
    }
    return value.substring(0, value.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static UnreadableException tooLarge(Place place, String limit) {
    return new UnreadableException(ReadNotices.TOO_LARGE.notice().at(place).with("limit", limit));
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
