package nl.regiodeals.io.internal.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The way the styles of an XLSX workbook show numbers. Immutable. */
final class CellStyles {
  /** How a style shows a number. */
  enum Shows {
    /** A number. */
    NUMBER,
    /** A day. */
    DATE,
    /** As a percentage. */
    PERCENT
  }

  /** No styles: all cells are numbers. */
  static final CellStyles NONE = new CellStyles(List.of());

  private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[dmy].*[dmy].*|.*yyyy.*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
  private static final int LONGEST_FORMAT = 255;

  /** The built-in number formats (ECMA-376, 18.8.30). */
  private static final Map<String, Shows> BUILT_IN =
      Map.of(
          "9", Shows.PERCENT,
          "10", Shows.PERCENT,
          "14", Shows.DATE,
          "15", Shows.DATE,
          "16", Shows.DATE,
          "17", Shows.DATE,
          "22", Shows.DATE);

  private final List<Shows> styles;

  private CellStyles(List<Shows> styles) {
    this.styles = styles;
  }

  /** The styles in a part. */
  static CellStyles read(XMLStreamReader in) throws XMLStreamException {
    Map<String, Shows> formats = new HashMap<>(BUILT_IN);
    List<Shows> styles = new ArrayList<>();
    boolean inCells = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "numFmt" ->
              formats.put(
                  BookReader.attribute(in, "numFmtId"),
                  shows(BookReader.attribute(in, "formatCode")));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              styles.add(formats.getOrDefault(BookReader.attribute(in, "numFmtId"), Shows.NUMBER));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
    return new CellStyles(styles);
  }

  private static Shows shows(String format) {
    if (format.length() > LONGEST_FORMAT) {
      return Shows.NUMBER;
    }
    String code = QUOTED.matcher(format).replaceAll("");
    if (code.indexOf('%') >= 0) {
      return Shows.PERCENT;
    }
    return DATE_FORMAT.matcher(code).matches() ? Shows.DATE : Shows.NUMBER;
  }

  /** How the style with this index, as given in a cell, shows a number. */
  Shows of(String style) {
    if (style.isEmpty() || styles.isEmpty()) {
      return Shows.NUMBER;
    }
    int index = Integer.parseInt(style);
    return index >= 0 && index < styles.size() ? styles.get(index) : Shows.NUMBER;
  }
}
