package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.ColumnShares;
import nl.regiodeals.render.internal.DecimalAlignment;
import nl.regiodeals.render.internal.XmlBuilder;

/** Writes one table, below its caption. Not safe to share between threads. */
final class DocxGrid {
  private final Block.Table table;
  private final DocxHost host;
  private final XmlBuilder xml;
  private final Consumer<ImmutableList<Inline>> inlines;
  private final DecimalAlignment figures;
  private final int[] widths;
  private final boolean isSmall;

  /** The size of text, in units of which a thousandth of the size is one twentieth of a point. */
  private final double size;

  /**
   * A table.
   *
   * @param inlines writes the text of a cell
   */
  DocxGrid(
      Block.Table table,
      Document document,
      DocxHost host,
      XmlBuilder xml,
      Consumer<ImmutableList<Inline>> inlines) {
    this.table = table;
    this.host = host;
    this.xml = xml;
    this.inlines = inlines;
    this.figures = DecimalAlignment.of(table, document.language());
    ColumnShares shares = ColumnShares.of(table, figures);
    double usual = DocxStyles.tableSize(document.theme()) * 10.0 * host.letterWidth();
    int padding = 2 * DocxStyles.PADDING;
    this.isSmall = host.smallSize() < 1 && !shares.fit(host.textWidth(), usual, padding);
    this.size = isSmall ? usual * host.smallSize() : usual;
    this.widths = shares.widths(host.textWidth(), size, padding);
  }

  void write() {
    xml.open("w:tbl")
        .open("w:tblPr")
        .empty("w:tblStyle", "w:val", host.style("TableGrid"))
        .empty("w:tblW", "w:w", "5000", "w:type", "pct")
        .empty("w:tblLayout", "w:type", "fixed")
        .empty("w:tblLook", "w:val", "0420", "w:firstRow", "1", "w:noVBand", "1")
        .empty("w:tblCaption", "w:val", Inline.plainText(table.caption()))
        .close()
        .open("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.close();
    row(table.head(), true, true);
    int left = table.body().size();
    for (Block.Row row : table.body()) {
      left--;
      // neither the first nor the last row of a long table is alone on a page
      boolean isAtEnd = left == 1 || left == table.body().size() - 1;
      row(row, false, left > 0 && (table.isShort() || isAtEnd));
    }
    xml.close();
    xml.open("w:p").close();
  }

  private void row(Block.Row row, boolean isHead, boolean isWithNext) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (isHead) {
      xml.empty("w:tblHeader");
    }
    xml.close();
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      xml.open("w:tc")
          .open("w:tcPr")
          .empty("w:tcW", "w:w", Integer.toString(widths[c]), "w:type", "dxa")
          .close()
          .open("w:p")
          .open("w:pPr")
          .empty("w:pStyle", "w:val", host.style(style(cell)));
      if (isWithNext) {
        xml.empty("w:keepNext");
      }
      if (cell.isNumber()) {
        right(isHead ? 0 : hang(cell, c));
      }
      xml.close();
      inlines.accept(cell.content());
      xml.close().close();
    }
    xml.close();
  }

  private String style(Block.Cell cell) {
    String style = cell.isHeader() ? "TableHeading" : "TableContents";
    return isSmall ? style + HouseStyles.SMALL : style;
  }

  /** Sets a figure at the right, with its decimal sign below the others. */
  private void right(long hang) {
    // a decimal tab would follow the signs of the computer that opens the document
    if (hang > 0) {
      xml.empty("w:ind", "w:right", Long.toString(hang));
    }
    xml.empty("w:jc", "w:val", "right");
  }

  private long hang(Block.Cell cell, int column) {
    double room = (widths[column] - 2 * DocxStyles.PADDING) / size * 1000;
    return Math.round(figures.hang(cell, column, room) * size / 1000);
  }
}
