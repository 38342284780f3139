package nl.regiodeals.render.internal.docx;

import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.XmlBuilder;

/** The styles of a document, with Word's names for them. Not safe to share between threads. */
final class DocxStyles {
  /** The space beside the text of a cell, in twentieths of a point. */
  static final int PADDING = 85;

  /** The width of the column of terms, in font sizes. */
  private static final int TERM = 14;

  private final XmlBuilder xml = new XmlBuilder();
  private final Theme theme;

  private DocxStyles(Theme theme) {
    this.theme = theme;
  }

  static byte[] of(Document document) {
    return new DocxStyles(document.theme()).part(document.language().tag());
  }

  private byte[] part(String language) {
    xml.open("w:styles", "xmlns:w", DocxBody.W)
        .open("w:docDefaults")
        .open("w:rPrDefault")
        .open("w:rPr");
    font(theme.bodyFont());
    xml.empty("w:color", "w:val", theme.textColour());
    size(2 * theme.fontSize());
    xml.empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", language)
        .close()
        .close()
        .open("w:pPrDefault")
        .open("w:pPr")
        .empty("w:spacing", "w:after", "0", "w:line", "276", "w:lineRule", "auto")
        .close()
        .close()
        .close();
    paragraph("Normal", "Normal", "", "0", "0");
    paragraph("BodyText", "Body Text", "Normal", "0", "160");
    for (int level = 1; level <= 4; level++) {
      heading(level);
    }
    list("ListBullet", "List Bullet", "1");
    list("ListNumber", "List Number", "2");
    fact();
    keepingNext("Caption", "caption", "160", "80");
    paragraph("Figure", "Figure", "Normal", "0", "160");
    keepingNext("FigureCaption", "Figure Caption", "160", "80");
    tableContents();
    bold("TableHeading", "Table Heading", "TableContents");
    callout();
    contentsHeading();
    entry("TOC1", "toc 1", "0");
    entry("TOC2", "toc 2", "284");
    small("FootnoteText", "footnote text");
    small("Header", "header");
    small("Footer", "footer");
    character("FootnoteReference", "footnote reference", "w:vertAlign", "superscript");
    hyperlink();
    table();
    return xml.close().bytes();
  }

  /** The size of text in tables, in half points. */
  static int tableSize(Theme theme) {
    return 2 * theme.fontSize() - 3;
  }

  private void paragraph(String id, String name, String basedOn, String before, String after) {
    begin(id, name, basedOn);
    xml.open("w:pPr").empty("w:spacing", "w:before", before, "w:after", after).close().close();
  }

  private void heading(int level) {
    begin("Heading" + level, "heading " + level, "Normal");
    xml.empty("w:next", "w:val", "BodyText")
        .empty("w:qFormat")
        .open("w:pPr")
        .empty("w:keepNext")
        .empty("w:keepLines");
    if (level == 2) {
      rule();
    }
    xml.empty("w:spacing", "w:before", level == 1 ? "0" : "320", "w:after", "120")
        .empty("w:outlineLvl", "w:val", Integer.toString(level - 1))
        .close()
        .open("w:rPr");
    font(theme.headingFont());
    // the least heading is told from text by its weight alone
    boolean isLeast = level == Block.Heading.DEEPEST;
    xml.empty("w:b").empty("w:color", "w:val", isLeast ? theme.textColour() : theme.accentColour());
    size(headingSize(level));
    xml.close().close();
  }

  private int headingSize(int level) {
    return 2 * theme.fontSize() + 4 * (4 - level) + (level == 1 ? 6 : 0);
  }

  /** The rule below a section heading. */
  private void rule() {
    String colour = theme.accentColour();
    xml.open("w:pBdr")
        .empty("w:bottom", "w:val", "single", "w:sz", "6", "w:space", "1", "w:color", colour)
        .close();
  }

  /** The heading above the list of contents, which looks like that of a section. */
  private void contentsHeading() {
    begin("TOCHeading", "TOC Heading", "Normal");
    xml.open("w:pPr").empty("w:keepNext");
    rule();
    xml.empty("w:spacing", "w:before", "320", "w:after", "120").close().open("w:rPr");
    font(theme.headingFont());
    xml.empty("w:b").empty("w:color", "w:val", theme.accentColour());
    size(headingSize(2));
    xml.close().close();
  }

  private void list(String id, String name, String number) {
    begin(id, name, "Normal");
    xml.open("w:pPr")
        .open("w:numPr")
        .empty("w:numId", "w:val", number)
        .close()
        .empty("w:spacing", "w:before", "0", "w:after", "60")
        .empty("w:ind", "w:left", "425", "w:hanging", "425")
        .close()
        .close();
  }

  /** A term with its description beside it, also of more lines. */
  private void fact() {
    String column = Integer.toString(TERM * theme.fontSize() * 20);
    begin("Fact", "Fact", "Normal");
    xml.open("w:pPr")
        .open("w:tabs")
        .empty("w:tab", "w:val", "left", "w:pos", column)
        .close()
        .empty("w:spacing", "w:before", "0", "w:after", "40")
        .empty("w:ind", "w:left", column, "w:hanging", column)
        .close()
        .close();
  }

  private void keepingNext(String id, String name, String before, String after) {
    begin(id, name, "Normal");
    xml.open("w:pPr")
        .empty("w:keepNext")
        .empty("w:spacing", "w:before", before, "w:after", after)
        .close()
        .open("w:rPr")
        .empty("w:b")
        .close()
        .close();
  }

  private void tableContents() {
    begin("TableContents", "Table Contents", "Normal");
    xml.open("w:pPr").empty("w:spacing", "w:before", "50", "w:after", "50").close();
    xml.open("w:rPr");
    size(tableSize(theme));
    xml.close().close();
  }

  private void bold(String id, String name, String basedOn) {
    begin(id, name, basedOn);
    xml.open("w:rPr").empty("w:b").close().close();
  }

  private void callout() {
    begin("IntenseQuote", "Intense Quote", "Normal");
    xml.open("w:pPr").open("w:pBdr");
    // edges in the colour of the box are room around its text
    String fill = theme.calloutColour();
    xml.empty("w:top", "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", fill)
        .empty("w:left", "w:val", "single", "w:sz", "36", "w:space", "8", "w:color", "8A5A00")
        .empty("w:bottom", "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", fill)
        .empty("w:right", "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", fill)
        .close()
        .empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill)
        .empty("w:spacing", "w:before", "0", "w:after", "120")
        .empty("w:ind", "w:left", "227", "w:right", "113")
        .close()
        .close();
  }

  /** The style of an entry in the list of contents, with its page at the right. */
  private void entry(String id, String name, String left) {
    begin(id, name, "Normal");
    String right = Integer.toString(DocxBody.textWidth(theme));
    xml.open("w:pPr")
        .open("w:tabs")
        .empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", right)
        .close()
        .empty("w:spacing", "w:before", "0", "w:after", "40")
        .empty("w:ind", "w:left", left)
        .close()
        .close();
  }

  private void small(String id, String name) {
    begin(id, name, "Normal");
    xml.open("w:rPr");
    size(2 * theme.fontSize() - 4);
    xml.close().close();
  }

  private void character(String id, String name, String look, String value) {
    xml.open("w:style", "w:type", "character", "w:styleId", id)
        .empty("w:name", "w:val", name)
        .open("w:rPr")
        .empty(look, "w:val", value)
        .close()
        .close();
  }

  private void hyperlink() {
    xml.open("w:style", "w:type", "character", "w:styleId", "Hyperlink")
        .empty("w:name", "w:val", "Hyperlink")
        .open("w:rPr")
        .empty("w:color", "w:val", "01689B")
        .empty("w:u", "w:val", "single")
        .close()
        .close();
  }

  private void table() {
    xml.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal")
        .empty("w:name", "w:val", "Normal Table")
        .close()
        .open("w:style", "w:type", "table", "w:styleId", "TableGrid")
        .empty("w:name", "w:val", "Table Grid")
        .empty("w:basedOn", "w:val", "TableNormal")
        .open("w:tblPr")
        .open("w:tblBorders");
    border("w:bottom");
    border("w:insideH");
    xml.close()
        .open("w:tblCellMar")
        .empty("w:left", "w:w", Integer.toString(PADDING), "w:type", "dxa")
        .empty("w:right", "w:w", Integer.toString(PADDING), "w:type", "dxa")
        .close()
        .close()
        .open("w:tblStylePr", "w:type", "firstRow")
        .open("w:tcPr")
        .open("w:tcBorders")
        .empty(
            "w:bottom",
            "w:val",
            "single",
            "w:sz",
            "8",
            "w:space",
            "0",
            "w:color",
            theme.accentColour())
        .close()
        .empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", theme.bandColour())
        .close()
        .close()
        .close();
  }

  private void border(String side) {
    xml.empty(side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "B0B7BF");
  }

  private void begin(String id, String name, String basedOn) {
    if (basedOn.isEmpty()) {
      xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
    } else {
      xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
    }
    xml.empty("w:name", "w:val", name);
    if (!basedOn.isEmpty()) {
      xml.empty("w:basedOn", "w:val", basedOn);
    }
  }

  private void font(String themed) {
    String name = DocxFonts.name(themed);
    xml.empty("w:rFonts", "w:ascii", name, "w:hAnsi", name, "w:cs", name);
  }

  private void size(int halfPoints) {
    String size = Integer.toString(halfPoints);
    xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
  }
}
