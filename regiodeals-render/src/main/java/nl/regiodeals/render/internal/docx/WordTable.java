package nl.regiodeals.render.internal.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Reads a table of a Word document. Each cell of merged ones gets their text, so that each row can
 * be read by itself. Not safe to share between threads.
 */
final class WordTable {
  /** The most columns that are read. */
  private static final int MOST_COLUMNS = 100;

  private final WordSource source;
  private final WordLines lines;
  private final WordNotes notes;
  private final DocumentBuilder builder;
  private final List<Element> pictures = new ArrayList<>();
  private boolean isMerged;

  WordTable(WordSource source, WordLines lines, WordNotes notes, DocumentBuilder builder) {
    this.source = source;
    this.lines = lines;
    this.notes = notes;
    this.builder = builder;
  }

  void read(Element table) throws IOException {
    List<List<Block.Cell>> rows = new ArrayList<>();
    int headers = 0;
    for (Element row : rows(table)) {
      Optional<Element> properties = XmlTree.child(row, "trPr");
      for (String change : List.of("ins", "del")) {
        properties.flatMap(it -> XmlTree.child(it, change)).ifPresent(notes::change);
      }
      if (properties.flatMap(it -> XmlTree.child(it, "del")).isPresent()) {
        continue;
      }
      boolean isHead = properties.flatMap(it -> XmlTree.child(it, "tblHeader")).isPresent();
      headers += isHead && headers == rows.size() ? 1 : 0;
      rows.add(cells(row, isHead, rows.isEmpty() ? List.of() : rows.get(rows.size() - 1)));
    }
    if (rows.stream().allMatch(List::isEmpty)) {
      return;
    }
    String title =
        XmlTree.child(table, "tblPr").flatMap(it -> XmlTree.value(it, "tblCaption")).orElse("");
    builder.table(TableRows.whole(rows), headers, title);
    if (isMerged) {
      builder.remarks().add(FinalNotices.MERGED, builder.near());
    }
    for (Element picture : pictures) {
      builder.remarks().add(FinalNotices.PICTURE_IN_CELL, builder.near());
      WordPictures.add(picture, source.main(), source, builder);
    }
  }

  /** The rows, also those within content controls and tracked changes. */
  private static List<Element> rows(Element parent) {
    List<Element> rows = new ArrayList<>();
    for (Element child : XmlTree.children(parent)) {
      switch (child.getLocalName()) {
        case "tr" -> rows.add(child);
        case "sdt", "sdtContent", "customXml", "ins" -> rows.addAll(rows(child));
        default -> {}
      }
    }
    return rows;
  }

  private List<Block.Cell> cells(Element row, boolean isHead, List<Block.Cell> above)
      throws IOException {
    List<Block.Cell> cells = new ArrayList<>();
    for (Element cell : cellsOf(row)) {
      Optional<Element> properties = XmlTree.child(cell, "tcPr");
      int span =
          properties
              .flatMap(it -> XmlTree.value(it, "gridSpan"))
              .filter(value -> value.matches("[1-9]\\d?"))
              .map(Integer::parseInt)
              .orElse(1);
      Optional<Element> vertical = properties.flatMap(it -> XmlTree.child(it, "vMerge"));
      boolean isBelow =
          vertical.isPresent() && !XmlTree.attribute(vertical.get(), "val").equals("restart");
      isMerged |= span > 1 || vertical.isPresent();
      Block.Cell read =
          isBelow && cells.size() < above.size()
              ? above.get(cells.size())
              : cell(cell, properties, isHead);
      for (int i = 0; i < span && cells.size() < MOST_COLUMNS; i++) {
        cells.add(read);
      }
    }
    return cells;
  }

  private static List<Element> cellsOf(Element parent) {
    List<Element> cells = new ArrayList<>();
    for (Element child : XmlTree.children(parent)) {
      switch (child.getLocalName()) {
        case "tc" -> cells.add(child);
        case "sdt", "sdtContent", "customXml" -> cells.addAll(cellsOf(child));
        default -> {}
      }
    }
    return cells;
  }

  private Block.Cell cell(Element cell, Optional<Element> properties, boolean isHead)
      throws IOException {
    String behind =
        properties
            .flatMap(it -> XmlTree.child(it, "shd"))
            .map(shade -> XmlTree.attribute(shade, "fill"))
            .filter(fill -> !fill.equals("auto"))
            .orElse("ffffff");
    CellText text = new CellText();
    paragraphs(cell, behind, text);
    return text.cell(isHead);
  }

  private void paragraphs(Element parent, String behind, CellText text) throws IOException {
    for (Element child : XmlTree.children(parent)) {
      switch (child.getLocalName()) {
        case "p" -> paragraph(child, behind, text);
        case "tbl" -> {
          builder.remarks().add(FinalNotices.NESTED_TABLE, child.getTextContent());
          for (Element row : rows(child)) {
            for (Element inner : cellsOf(row)) {
              paragraphs(inner, behind, text);
            }
          }
        }
        case "sdt", "sdtContent", "customXml" -> paragraphs(child, behind, text);
        default -> {}
      }
    }
  }

  private void paragraph(Element paragraph, String behind, CellText text) throws IOException {
    Optional<Element> properties = XmlTree.child(paragraph, "pPr");
    String style = properties.flatMap(it -> XmlTree.value(it, "pStyle")).orElse("");
    String align = properties.flatMap(it -> XmlTree.value(it, "jc")).orElse("");
    Line line = lines.line(paragraph, style, behind);
    pictures.addAll(lines.pictures());
    text.add(
        line,
        StyleNames.isTableHeading(source.styles().name(style)),
        align.equals("right") || align.equals("end"));
  }
}
