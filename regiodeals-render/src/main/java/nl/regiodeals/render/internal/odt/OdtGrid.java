package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.ColumnShares;
import nl.regiodeals.render.internal.DecimalAlignment;
import nl.regiodeals.render.internal.XmlBuilder;

/** Writes one table, below its caption, and its styles. Not safe to share between threads. */
final class OdtGrid {
  /** The space in a column that is not for text: two times 0.15 cm. */
  private static final int PADDING = 170;

  private static final String GRID = "Table_20_Grid";
  private static final String SHORT = "Table_20_Short";
  private static final String ROW = "Table_20_Row";
  private static final String CELL = "Table_20_Cell";
  private static final String HEAD = "Table_20_Head";

  private final Block.Table table;
  private final int number;
  private final OdtHost host;
  private final XmlBuilder xml;
  private final DecimalAlignment figures;
  private final int[] widths;
  private final boolean isSmall;
  private final int padding;

  /** The size of text, in units of which a thousandth of the size is one twentieth of a point. */
  private final double size;

  /**
   * A table.
   *
   * @param number its number in the document, from 1
   * @param host the package that it is in
   */
  OdtGrid(Block.Table table, int number, Document document, OdtHost host, XmlBuilder xml) {
    this.table = table;
    this.number = number;
    this.host = host;
    this.xml = xml;
    this.figures = DecimalAlignment.of(table, document.language());
    ColumnShares shares = ColumnShares.of(table, figures);
    double usual = OdtStyles.tableSize(document.theme()) * 20 * host.letterWidth();
    this.padding = PADDING + host.cellSpace();
    this.isSmall = host.smallSize() < 1 && !shares.fit(host.textWidth(), usual, padding);
    this.size = isSmall ? usual * host.smallSize() : usual;
    this.widths = shares.widths(host.textWidth(), size, padding);
  }

  /**
   * Writes the styles of all tables here because LibreOffice applies them only from the content
   * file.
   */
  static void commonStyles(XmlBuilder xml, Theme theme, OdtHost host) {
    tableStyle(xml, host.own(GRID), true);
    tableStyle(xml, host.own(SHORT), false);
    xml.open("style:style", "style:name", host.own(ROW), "style:family", "table-row")
        .empty("style:table-row-properties", "fo:keep-together", "always")
        .close();
    cellStyle(xml, host.own(CELL), "transparent", "0.5pt solid #b0b7bf");
    String rule = "1pt solid #" + theme.accentColour();
    cellStyle(xml, host.own(HEAD), "#" + theme.bandColour(), rule);
  }

  private static void tableStyle(XmlBuilder xml, String name, boolean mayBreak) {
    xml.open("style:style", "style:name", name, "style:family", "table")
        .empty(
            "style:table-properties",
            "style:rel-width",
            "100%",
            "table:align",
            "margins",
            "style:may-break-between-rows",
            Boolean.toString(mayBreak))
        .close();
  }

  private static void cellStyle(XmlBuilder xml, String name, String background, String rule) {
    xml.open("style:style", "style:name", name, "style:family", "table-cell")
        .empty(
            "style:table-cell-properties",
            "fo:padding-left",
            "0.15cm",
            "fo:padding-right",
            "0.15cm",
            "fo:padding-top",
            "0cm",
            "fo:padding-bottom",
            "0cm",
            "fo:background-color",
            background,
            "fo:border-bottom",
            rule)
        .close();
  }

  /**
   * Writes the styles of the columns and of the figures in them: in OpenDocument the width of a
   * column and an indent are styles, which must come before the text.
   *
   * @param known the names of the styles of figures that were written before
   */
  void styles(Set<String> known, XmlBuilder to) {
    for (int c = 0; c < widths.length; c++) {
      to.open("style:style", "style:name", columnStyle(c), "style:family", "table-column")
          .empty("style:table-column-properties", "style:rel-column-width", widths[c] + "*")
          .close();
    }
    for (Block.Row row : table.body()) {
      for (int c = 0; c < widths.length; c++) {
        Block.Cell cell = row.cells().get(c);
        long hang = hang(cell, c);
        if (hang > 0 && known.add(figureStyle(cell, hang))) {
          figureStyle(to, figureStyle(cell, hang), look(cell, false), hang);
        }
      }
    }
  }

  private String columnStyle(int column) {
    return host.own("Table" + number + "." + (column + 1));
  }

  private static void figureStyle(XmlBuilder to, String name, String parent, long hang) {
    to.open(
            "style:style",
            "style:name",
            name,
            "style:family",
            "paragraph",
            "style:parent-style-name",
            parent)
        .empty("style:paragraph-properties", "fo:margin-right", hang / 20.0 + "pt")
        .close();
  }

  /** How far a figure is from the edge, to have its decimal sign below the others. */
  private long hang(Block.Cell cell, int column) {
    double room = (widths[column] - padding) / size * 1000;
    return Math.round(figures.hang(cell, column, room) * size / 1000);
  }

  /** The name of a style as Writer makes it for a paragraph that people indent. */
  private String figureStyle(Block.Cell cell, long hang) {
    return host.own((cell.isHeader() ? "PH" : "P") + (isSmall ? "S" : "") + hang);
  }

  private String look(Block.Cell cell, boolean isHead) {
    String look =
        isHead && cell.isHeader()
            ? "Table_20_Heading"
            : cell.isHeader() ? OdtStyles.ROW_HEADING : "Table_20_Contents";
    String aligned = cell.isNumber() ? look + "_20_Right" : look;
    return host.style(isSmall ? aligned + OdtHouseStyles.SMALL : aligned);
  }

  /**
   * Writes the table.
   *
   * @param paragraph writes a paragraph in a style
   */
  void write(BiConsumer<String, ImmutableList<Inline>> paragraph) {
    String style = host.own(table.isShort() ? SHORT : GRID);
    xml.open("table:table", "table:name", host.own("Table" + number), "table:style-name", style);
    for (int c = 0; c < widths.length; c++) {
      xml.empty("table:table-column", "table:style-name", columnStyle(c));
    }
    xml.open("table:table-header-rows");
    row(table.head(), true, paragraph);
    xml.close();
    table.body().forEach(row -> row(row, false, paragraph));
    xml.close();
    xml.empty("text:p", "text:style-name", host.style("Standard"));
  }

  private void row(
      Block.Row row, boolean isHead, BiConsumer<String, ImmutableList<Inline>> paragraph) {
    String style = host.own(isHead ? HEAD : CELL);
    xml.open("table:table-row", "table:style-name", host.own(ROW));
    for (int c = 0; c < widths.length; c++) {
      Block.Cell cell = row.cells().get(c);
      xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
      long hang = isHead ? 0 : hang(cell, c);
      paragraph.accept(hang > 0 ? figureStyle(cell, hang) : look(cell, isHead), cell.content());
      xml.close();
    }
    xml.close();
  }
}
