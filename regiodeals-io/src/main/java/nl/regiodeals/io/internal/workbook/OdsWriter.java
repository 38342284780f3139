package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.core.text.XmlText;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Look;
import nl.regiodeals.io.internal.workbook.Grid.Prompt;
import nl.regiodeals.io.internal.workbook.Grid.Shape;

/**
 * Writes a workbook as OpenDocument Spreadsheet 1.3. No maintained library writes drop-down lists,
 * locked cells and frozen rows; the part of the format that is needed is small. For one workbook;
 * not safe to share between threads.
 */
public final class OdsWriter {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String[] NAMESPACES = {
    "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
    "xlink", "http://www.w3.org/1999/xlink",
    "config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    "manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
  };

  private final ImmutableList<Grid> grids;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  private OdsWriter(ImmutableList<Grid> grids) throws XMLStreamException {
    this.grids = grids;
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
  }

  public static void write(ImmutableList<Grid> grids, OutputStream out) throws IOException {
    try {
      ZipPackage.to(out)
          // first and uncompressed, so that the first bytes of the file identify its type
          .addPlain("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII))
          .add("META-INF/manifest.xml", new OdsWriter(grids).manifest())
          .add("styles.xml", new OdsWriter(grids).styles())
          .add("settings.xml", new OdsWriter(grids).settings())
          .add("content.xml", new OdsWriter(grids).content())
          .finish();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private byte[] manifest() throws XMLStreamException {
    root("manifest:manifest", "manifest:version", "1.3");
    entry("/", MEDIA_TYPE);
    entry("content.xml", "text/xml");
    entry("styles.xml", "text/xml");
    entry("settings.xml", "text/xml");
    return done();
  }

  private void entry(String path, String type) throws XMLStreamException {
    empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
  }

  private byte[] styles() throws XMLStreamException {
    root("office:document-styles", "office:version", "1.3");
    open("office:styles");
    open("style:default-style", "style:family", "table-cell");
    empty("style:text-properties", "fo:font-family", "Arial", "fo:font-size", "10pt");
    close();
    close();
    open("office:automatic-styles");
    open("style:page-layout", "style:name", "page");
    empty(
        "style:page-layout-properties",
        "fo:page-width",
        "297mm",
        "fo:page-height",
        "210mm",
        "style:print-orientation",
        "landscape",
        "style:scale-to-X",
        "1",
        "style:scale-to-Y",
        "0",
        "fo:margin",
        "15mm");
    open("style:footer-style");
    empty("style:header-footer-properties", "fo:min-height", "8mm", "fo:margin-top", "3mm");
    close();
    close();
    close();
    open("office:master-styles");
    open("style:master-page", "style:name", "Default", "style:page-layout-name", "page");
    open("style:footer");
    open("text:p");
    xml.writeEmptyElement("text:sheet-name");
    xml.writeCharacters(" \u2013 ");
    xml.writeEmptyElement("text:page-number");
    xml.writeCharacters(" / ");
    xml.writeEmptyElement("text:page-count");
    return done();
  }

  /** The settings, with the rows that stay visible. */
  private byte[] settings() throws XMLStreamException {
    root("office:document-settings", "office:version", "1.3");
    open("office:settings");
    open("config:config-item-set", "config:name", "ooo:view-settings");
    open("config:config-item-map-indexed", "config:name", "Views");
    open("config:config-item-map-entry");
    open("config:config-item-map-named", "config:name", "Tables");
    for (Grid grid : grids) {
      open("config:config-item-map-entry", "config:name", grid.name());
      if (grid.headerRow().isPresent()) {
        String below = Integer.toString(grid.headerRow().get() + 1);
        setting("VerticalSplitMode", "short", "2");
        setting("VerticalSplitPosition", "int", below);
        setting("PositionBottom", "int", below);
        if (grid.fixedColumns() > 0) {
          String right = Integer.toString(grid.fixedColumns());
          setting("HorizontalSplitMode", "short", "2");
          setting("HorizontalSplitPosition", "int", right);
          setting("PositionRight", "int", right);
        }
        setting("ActiveSplitRange", "short", grid.fixedColumns() > 0 ? "3" : "2");
      }
      close();
    }
    return done();
  }

  private void setting(String name, String type, String value) throws XMLStreamException {
    open("config:config-item", "config:name", name, "config:type", type);
    xml.writeCharacters(value);
    close();
  }

  private byte[] content() throws XMLStreamException {
    root("office:document-content", "office:version", "1.3");
    open("office:automatic-styles");
    numberStyles();
    for (int width : widths()) {
      open("style:style", "style:name", "col" + width, "style:family", "table-column");
      empty("style:table-column-properties", "style:column-width", width * 2 + 4 + "mm");
      close();
    }
    open("style:style", "style:name", "row", "style:family", "table-row");
    empty("style:table-row-properties", "style:use-optimal-row-height", "true");
    close();
    open("style:style", "style:name", "tall", "style:family", "table-row");
    empty(
        "style:table-row-properties",
        "style:row-height",
        Grid.TALL + "pt",
        "style:use-optimal-row-height",
        "false");
    close();
    for (boolean shown : new boolean[] {true, false}) {
      open(
          "style:style",
          "style:name",
          tableStyle(!shown),
          "style:family",
          "table",
          "style:master-page-name",
          "Default");
      empty("style:table-properties", "table:display", Boolean.toString(shown));
      close();
    }
    for (Look look : Look.values()) {
      for (Shape shape : Shape.values()) {
        cellStyle(look, shape);
      }
    }
    close();
    open("office:body");
    open("office:spreadsheet");
    validations();
    for (int i = 0; i < grids.size(); i++) {
      table(i);
    }
    return done();
  }

  private List<Integer> widths() {
    return grids.stream().flatMap(grid -> grid.widths().stream()).distinct().sorted().toList();
  }

  private static String tableStyle(boolean hidden) {
    return hidden ? "hidden" : "shown";
  }

  private void numberStyles() throws XMLStreamException {
    open("number:text-style", "style:name", "n" + Shape.WORDS);
    xml.writeEmptyElement("number:text-content");
    close();
    open("number:number-style", "style:name", "n" + Shape.NUMBER);
    empty("number:number", "number:min-integer-digits", "1");
    close();
    open("number:number-style", "style:name", "n" + Shape.MONEY);
    empty(
        "number:number",
        "number:decimal-places",
        "2",
        "number:min-decimal-places",
        "2",
        "number:min-integer-digits",
        "1",
        "number:grouping",
        "true");
    close();
    open("number:date-style", "style:name", "n" + Shape.DATE);
    empty("number:day", "number:style", "long");
    text("number:text", "-");
    empty("number:month", "number:style", "long");
    text("number:text", "-");
    empty("number:year", "number:style", "long");
    close();
  }

  private void cellStyle(Look look, Shape shape) throws XMLStreamException {
    open(
        "style:style",
        "style:name",
        "" + look + shape,
        "style:family",
        "table-cell",
        "style:data-style-name",
        "n" + shape);
    boolean framed = look != Look.TITLE && look != Look.TEXT && look != Look.DATA;
    empty(
        "style:table-cell-properties",
        "fo:background-color",
        switch (look) {
          case TITLE, TEXT, DATA -> "transparent";
          case HEAD -> "#d9e5f2";
          case FIXED, LINK -> "#efefef";
          case INPUT -> "#fff9db";
          case FINDING -> "#ffd7c2";
        },
        "fo:border",
        framed ? "0.5pt solid #b8c4cf" : "none",
        "style:cell-protect",
        look == Look.INPUT ? "none" : "protected",
        "style:vertical-align",
        "top",
        "fo:wrap-option",
        framed && shape == Shape.WORDS ? "wrap" : "no-wrap");
    empty(
        "style:text-properties",
        "fo:font-weight",
        look == Look.TITLE || look == Look.HEAD ? "bold" : "normal",
        "fo:font-size",
        look == Look.TITLE ? "14pt" : "10pt");
    close();
  }

  private void validations() throws XMLStreamException {
    if (grids.stream().allMatch(grid -> grid.prompts().isEmpty())) {
      return;
    }
    open("table:content-validations");
    for (int g = 0; g < grids.size(); g++) {
      for (Prompt prompt : grids.get(g).prompts()) {
        validation(g, prompt);
      }
    }
    close();
  }

  private void validation(int grid, Prompt prompt) throws XMLStreamException {
    xml.writeStartElement("table:content-validation");
    attribute("table:name", validationName(grid, prompt));
    if (!prompt.words().isEmpty()) {
      String words =
          prompt.words().stream()
              .map(word -> '"' + word.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(";"));
      attribute("table:condition", "of:cell-content-is-in-list(" + words + ")");
    }
    attributes(
        "table:allow-empty-cell",
        "true",
        "table:base-cell-address",
        "$"
            + Grid.quoted(grids.get(grid).name())
            + "."
            + Grid.cellName(prompt.column(), prompt.firstRow()));
    if (!prompt.message().isEmpty()) {
      open("table:help-message", "table:title", prompt.title(), "table:display", "true");
      text("text:p", prompt.message());
      close();
    }
    if (!prompt.words().isEmpty()) {
      empty(
          "table:error-message",
          "table:message-type",
          prompt.isStrict() ? "stop" : "information",
          "table:display",
          Boolean.toString(prompt.isStrict()));
    }
    close();
  }

  private static String validationName(int grid, Prompt prompt) {
    return "list" + grid + "-" + prompt.column() + "-" + prompt.firstRow();
  }

  private void table(int number) throws XMLStreamException {
    Grid grid = grids.get(number);
    open(
        "table:table",
        "table:name",
        grid.name(),
        "table:style-name",
        tableStyle(grid.isHidden()),
        "table:protected",
        Boolean.toString(grid.isLocked()));
    for (int c = 0; c < grid.widths().size(); c++) {
      empty(
          "table:table-column",
          "table:style-name",
          "col" + grid.widths().get(c),
          "table:visibility",
          grid.hiddenColumns().contains(c) ? "collapse" : "visible");
    }
    for (int r = 0; r < grid.rows().size(); r++) {
      Interruption.check();
      boolean repeated = grid.headerRow().equals(Optional.of(r));
      if (repeated) {
        open("table:table-header-rows");
      }
      open("table:table-row", "table:style-name", grid.tallRows().contains(r) ? "tall" : "row");
      ImmutableList<Cell> row = grid.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        cell(row.get(c), validationOf(number, r, c));
      }
      close();
      if (repeated) {
        close();
      }
    }
    close();
  }

  private String validationOf(int number, int row, int column) {
    return grids.get(number).prompts().stream()
        .filter(p -> p.column() == column && row >= p.firstRow() && row <= p.lastRow())
        .findFirst()
        .map(prompt -> validationName(number, prompt))
        .orElse("");
  }

  private void cell(Cell cell, String validation) throws XMLStreamException {
    xml.writeStartElement("table:table-cell");
    attribute("table:style-name", "" + cell.look() + cell.shape());
    if (!validation.isEmpty()) {
      attribute("table:content-validation-name", validation);
    }
    if (cell.content() instanceof Content.Formula formula) {
      attribute("table:formula", formula(formula));
    } else if (cell.content() instanceof Content.Link link) {
      attribute("office:value-type", "string");
      open("text:p");
      open("text:a", "xlink:type", "simple", "xlink:href", "#" + link.sheet() + ".A1");
      xml.writeCharacters(allowed(link.text()));
      close();
      close();
    } else if (cell.content() instanceof Content.Amount number) {
      String plain = number.number().toPlainString();
      attribute("office:value-type", "float");
      attribute("office:value", plain);
      text("text:p", plain);
    } else if (cell.content() instanceof Content.Day day) {
      attribute("office:value-type", "date");
      attribute("office:date-value", day.date().toString());
      text("text:p", day.date().toString());
    } else if (cell.content() instanceof Content.Words words && !words.text().isEmpty()) {
      attribute("office:value-type", "string");
      for (String line : words.text().split("\n", -1)) {
        text("text:p", line);
      }
    }
    close();
  }

  private static String formula(Content.Formula formula) {
    return "of:="
        + formula
            .operation()
            .over(
                formula.areas().stream()
                    .map(
                        area ->
                            "[$" + area.quotedSheet() + "." + area.cells().replace(":", ":.") + "]")
                    .toList(),
                ";");
  }

  private void text(String name, String text) throws XMLStreamException {
    open(name);
    int from = 0;
    // OpenDocument collapses several spaces into one, unless each has its own element
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == ' ' && text.charAt(i - 1) == ' ') {
        xml.writeCharacters(allowed(text.substring(from, i)));
        xml.writeEmptyElement("text:s");
        from = i + 1;
      }
    }
    xml.writeCharacters(allowed(text.substring(from)));
    close();
  }

  /**
   * Replaces characters that XML does not allow, and carriage returns, which XML would not
   * preserve.
   */
  private static String allowed(String text) {
    return XmlText.allowed(text).replace('\r', '\ufffd');
  }

  private void root(String name, String... attributes) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement(name);
    for (int i = 0; i < NAMESPACES.length; i += 2) {
      xml.writeNamespace(NAMESPACES[i], NAMESPACES[i + 1]);
    }
    attributes(attributes);
  }

  private void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private byte[] done() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
    return bytes.toByteArray();
  }
}
