package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

/** Reads XLSX (ECMA-376). For one workbook; not safe to share between threads. */
final class XlsxReading {
  /** Excel computes with so many digits; what comes after is noise. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[dmy].*[dmy].*|.*yyyy.*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final String file;
  private final Map<String, byte[]> parts;
  private final ReadLimits limits;
  private final List<String> strings = new ArrayList<>();
  private final Set<Integer> dateStyles = new HashSet<>();
  private LocalDate epoch = LocalDate.of(1899, 12, 30);

  XlsxReading(String file, Map<String, byte[]> parts, ReadLimits limits) {
    this.file = file;
    this.parts = parts;
    this.limits = limits;
  }

  Book read() throws XMLStreamException, IOException {
    sharedStrings();
    styles();
    Map<String, String> targets = relations("xl/workbook.xml");
    ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    XMLStreamReader in = BookReading.xml(part("xl/workbook.xml"));
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("workbookPr")
            && isTrue(BookReading.attribute(in, "date1904"))) {
          epoch = LocalDate.of(1904, 1, 1);
        } else if (in.getLocalName().equals("sheet")) {
          String target = targets.getOrDefault(in.getAttributeValue(RELATIONS, "id"), "");
          if (parts.containsKey(target)) {
            boolean hidden =
                !BookReading.attribute(in, "state").isEmpty()
                    && !BookReading.attribute(in, "state").equals("visible");
            sheets.add(sheet(target, BookReading.attribute(in, "name"), hidden));
          }
        }
      }
    }
    return new Book(
        file,
        sheets.build(),
        parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin")));
  }

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private byte[] part(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  /** The parts that a part refers to, by id. */
  private Map<String, String> relations(String of) throws XMLStreamException {
    int slash = of.lastIndexOf('/');
    String folder = of.substring(0, slash + 1);
    String name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
    Map<String, String> targets = new HashMap<>();
    if (parts.containsKey(name)) {
      XMLStreamReader in = BookReading.xml(part(name));
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

  private void sharedStrings() throws XMLStreamException {
    if (!parts.containsKey("xl/sharedStrings.xml")) {
      return;
    }
    XMLStreamReader in = BookReading.xml(part("xl/sharedStrings.xml"));
    while (BookReading.next(in, "si")) {
      strings.add(richText(in, "si"));
    }
  }

  /** The text up to the end of the element, without how it is to be pronounced. */
  private static String richText(XMLStreamReader in, String end) throws XMLStreamException {
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
  private void styles() throws XMLStreamException {
    if (!parts.containsKey("xl/styles.xml")) {
      return;
    }
    Set<String> dateFormats = new HashSet<>();
    for (int id = 14; id <= 17; id++) {
      dateFormats.add(Integer.toString(id));
    }
    dateFormats.add("22");
    XMLStreamReader in = BookReading.xml(part("xl/styles.xml"));
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

  private Sheet sheet(String target, String name, boolean hidden) throws XMLStreamException {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    ImmutableList.Builder<Merge> merges = ImmutableList.builder();
    XMLStreamReader in = BookReading.xml(part(target));
    int number = -1;
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("row")) {
          String given = BookReading.attribute(in, "r");
          number = given.isEmpty() ? number + 1 : Integer.parseInt(given) - 1;
          boolean rowHidden = isTrue(BookReading.attribute(in, "hidden"));
          ImmutableList<Cell> cells = cells(in, name);
          if (!cells.isEmpty()) {
            rows.add(new Row(number, rowHidden, cells));
          }
        } else if (in.getLocalName().equals("mergeCell")) {
          merges.add(merge(BookReading.attribute(in, "ref")));
        }
      }
    }
    return new Sheet(file, name, hidden, rows.build(), merges.build(), comments(target));
  }

  private static Merge merge(String range) {
    String[] ends = range.split(":", 2);
    String last = ends[ends.length - 1];
    return new Merge(Grid.column(ends[0]), Grid.row(ends[0]), Grid.column(last), Grid.row(last));
  }

  private ImmutableList<Cell> cells(XMLStreamReader in, String sheet) throws XMLStreamException {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    int column = -1;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("c")) {
        String reference = BookReading.attribute(in, "r");
        column = reference.isEmpty() ? column + 1 : Grid.column(reference);
        if (column >= limits.columns()) {
          throw new UnreadableException(
              ReadNotices.TOO_LARGE
                  .notice()
                  .at(new Place.InSheet(file, sheet, reference))
                  .with("limit", "columns " + limits.columns()));
        }
        cell(in, column, cells);
      }
    }
    return cells.build();
  }

  private void cell(XMLStreamReader in, int column, ImmutableList.Builder<Cell> cells)
      throws XMLStreamException {
    String type = BookReading.attribute(in, "t");
    String style = BookReading.attribute(in, "s");
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

  private Cell number(int column, String style, String value, boolean formula) {
    if (value.isBlank()) {
      return new Cell(column, Kind.NOTHING, "", formula, false);
    }
    BigDecimal number = new BigDecimal(value.strip()).round(PRECISION);
    boolean isDate = !style.isEmpty() && dateStyles.contains(Integer.parseInt(style));
    if (isDate && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
      return new Cell(
          column, Kind.TEXT, epoch.plusDays(number.longValue()).toString(), formula, false);
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return new Cell(column, Kind.NUMBER, plain.toPlainString(), formula, false);
  }

  private ImmutableList<Comment> comments(String target) throws XMLStreamException {
    ImmutableList.Builder<Comment> comments = ImmutableList.builder();
    for (String part : relations(target).values()) {
      if (part.matches(".*/comments\\d*\\.xml") && parts.containsKey(part)) {
        XMLStreamReader in = BookReading.xml(part(part));
        while (BookReading.next(in, "comment")) {
          String cell = BookReading.attribute(in, "ref");
          comments.add(new Comment(cell, richText(in, "comment").strip()));
        }
      }
    }
    return comments.build();
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
