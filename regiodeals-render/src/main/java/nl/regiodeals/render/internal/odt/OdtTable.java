package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.internal.publish.CellText;
import nl.regiodeals.render.internal.publish.DocumentBuilder;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Line;
import nl.regiodeals.render.internal.publish.StyleNames;
import nl.regiodeals.render.internal.publish.TableRows;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/**
 * Reads a table of an OpenDocument text. Each cell of merged ones gets their text, so that each row
 * can be read by itself. Not safe to share between threads.
 */
final class OdtTable {
  private static final int MOST_COLUMNS = 100;

  private final OdtStyleSheet styles;
  private final OdtLines lines;
  private final DocumentBuilder builder;
  private final OdtFrames frames;
  private final List<List<Block.Cell>> rows = new ArrayList<>();
  private final Map<Integer, Merged> below = new HashMap<>();
  private final List<Element> drawn = new ArrayList<>();
  private int headers;
  private boolean isMerged;

  /** A cell that reaches into rows below it. */
  private record Merged(Block.Cell cell, int rows) {}

  OdtTable(OdtStyleSheet styles, OdtLines lines, DocumentBuilder builder, OdtFrames frames) {
    this.styles = styles;
    this.lines = lines;
    this.builder = builder;
    this.frames = frames;
  }

  void read(Element table, OdtFrames.Box box) throws IOException {
    rows(table, false);
    if (rows.stream().allMatch(List::isEmpty)) {
      return;
    }
    String title =
        XmlTree.child(table, "title")
            .or(() -> XmlTree.child(table, "desc"))
            .map(Element::getTextContent)
            .orElse("");
    builder.table(TableRows.whole(rows), headers, title);
    if (isMerged) {
      builder.remarks().add(FinalNotices.MERGED, builder.near());
    }
    for (Element frame : drawn) {
      builder.remarks().add(FinalNotices.PICTURE_IN_CELL, builder.near());
      frames.read(frame, box);
    }
  }

  private void rows(Element parent, boolean isHead) {
    for (Element child : XmlTree.children(parent)) {
      switch (child.getLocalName()) {
        case "table-header-rows" -> rows(child, true);
        case "table-rows", "table-row-group" -> rows(child, isHead);
        case "table-row" -> {
          headers += isHead ? 1 : 0;
          rows.add(cells(child, isHead));
        }
        default -> {}
      }
    }
  }

  private List<Block.Cell> cells(Element row, boolean isHead) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Element cell : XmlTree.children(row)) {
      boolean isCovered = "covered-table-cell".equals(cell.getLocalName());
      if (!isCovered && !"table-cell".equals(cell.getLocalName())) {
        continue;
      }
      int repeated = number(cell, "number-columns-repeated");
      for (int i = 0; i < repeated && cells.size() < MOST_COLUMNS; i++) {
        cells.add(isCovered ? covered(cells) : cell(cell, isHead, cells.size()));
      }
    }
    return cells;
  }

  /** What a covered cell shows: the cell above that reaches here, or the cell at its left. */
  private Block.Cell covered(List<Block.Cell> left) {
    Merged above = below.get(left.size());
    if (above != null) {
      if (above.rows() > 1) {
        below.put(left.size(), new Merged(above.cell(), above.rows() - 1));
      } else {
        below.remove(left.size());
      }
      return above.cell();
    }
    return left.isEmpty()
        ? new Block.Cell(false, false, ImmutableList.of())
        : left.get(left.size() - 1);
  }

  private Block.Cell cell(Element cell, boolean isHead, int column) {
    CellText text = new CellText();
    paragraphs(cell, text);
    Block.Cell read = text.cell(isHead);
    int down = number(cell, "number-rows-spanned");
    int across = number(cell, "number-columns-spanned");
    isMerged |= down > 1 || across > 1;
    if (down > 1) {
      for (int i = 0; i < across; i++) {
        below.put(column + i, new Merged(read, down - 1));
      }
    }
    return read;
  }

  private static int number(Element cell, String attribute) {
    String value = XmlTree.attribute(cell, attribute);
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  private void paragraphs(Element parent, CellText text) {
    for (Element child : XmlTree.children(parent)) {
      switch (child.getLocalName()) {
        case "p", "h" -> paragraph(child, text);
        case "table" -> {
          lines.leftOut(FinalNotices.NESTED_TABLE, child.getTextContent());
          paragraphs(child, text);
        }
        case "frame" -> drawn.add(child);
        default -> paragraphs(child, text);
      }
    }
  }

  private void paragraph(Element paragraph, CellText text) {
    String style = XmlTree.attribute(paragraph, "style-name");
    String align = styles.paragraph(style, "text-align").orElse("");
    Line line = lines.line(paragraph);
    drawn.addAll(lines.frames());
    text.add(
        line,
        StyleNames.isTableHeading(styles.name(style)),
        align.equals("right") || align.equals("end"));
  }
}
