package nl.regiodeals.render.internal.docx;

import com.google.common.base.Splitter;
import java.util.List;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.XmlBuilder;

/** The small parts of a document: content types, properties, numbering, header and footer. */
final class DocxParts {
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final int BULLETS = 1;
  private static final int MOST_ORDERED_LISTS = 200;

  private DocxParts() {}

  static byte[] contentTypes() {
    XmlBuilder xml = new XmlBuilder();
    xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
        .empty(
            "Default",
            "Extension",
            "rels",
            "ContentType",
            "application/vnd.openxmlformats-package.relationships+xml")
        .empty("Default", "Extension", "xml", "ContentType", "application/xml")
        .empty("Default", "Extension", "png", "ContentType", "image/png");
    part(xml, "/word/document.xml", TYPES + "document.main+xml");
    part(xml, "/word/styles.xml", TYPES + "styles+xml");
    part(xml, "/word/fontTable.xml", TYPES + "fontTable+xml");
    part(xml, "/word/numbering.xml", TYPES + "numbering+xml");
    part(xml, "/word/settings.xml", TYPES + "settings+xml");
    part(xml, "/word/footnotes.xml", TYPES + "footnotes+xml");
    part(xml, "/word/header1.xml", TYPES + "header+xml");
    part(xml, "/word/header2.xml", TYPES + "header+xml");
    part(xml, "/word/footer1.xml", TYPES + "footer+xml");
    part(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return xml.close().bytes();
  }

  private static void part(XmlBuilder xml, String name, String type) {
    xml.empty("Override", "PartName", name, "ContentType", type);
  }

  static byte[] packageRelations() {
    return new XmlBuilder()
        .open(
            "Relationships",
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/relationships")
        .empty(
            "Relationship",
            "Id",
            "document",
            "Type",
            DocxBody.R + "/officeDocument",
            "Target",
            "word/document.xml")
        .empty(
            "Relationship",
            "Id",
            "properties",
            "Type",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "Target",
            "docProps/core.xml")
        .close()
        .bytes();
  }

  static byte[] properties(Document document) {
    return new XmlBuilder()
        .open(
            "cp:coreProperties",
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/")
        .element("dc:title", document.title())
        .element("dc:language", document.language().tag())
        .element("cp:keywords", document.trail().label())
        .close()
        .bytes();
  }

  static byte[] settings(Document document) {
    return new XmlBuilder()
        .open("w:settings", "xmlns:w", DocxBody.W)
        .empty("w:zoom", "w:percent", "100")
        .empty("w:defaultTabStop", "w:val", "708")
        .open("w:footnotePr")
        .empty("w:footnote", "w:id", "-1")
        .empty("w:footnote", "w:id", "0")
        .close()
        .open("w:compat")
        .empty(
            "w:compatSetting",
            "w:name",
            "compatibilityMode",
            "w:uri",
            "http://schemas.microsoft.com/office/word",
            "w:val",
            "15")
        .close()
        .empty("w:themeFontLang", "w:val", document.language().tag())
        .close()
        .bytes();
  }

  /** The numbering id of a numbered list; each begins at 1. */
  static int orderedList(int list) {
    return BULLETS + Math.min(list, MOST_ORDERED_LISTS);
  }

  static byte[] numbering() {
    XmlBuilder xml = new XmlBuilder().open("w:numbering", "xmlns:w", DocxBody.W);
    level(xml, "1", "bullet", "\u2022");
    level(xml, "2", "decimal", "%1.");
    list(xml, BULLETS, "1");
    for (int i = 1; i <= MOST_ORDERED_LISTS; i++) {
      list(xml, orderedList(i), "2");
    }
    return xml.close().bytes();
  }

  private static void level(XmlBuilder xml, String id, String format, String sign) {
    xml.open("w:abstractNum", "w:abstractNumId", id)
        .empty("w:multiLevelType", "w:val", "singleLevel")
        .open("w:lvl", "w:ilvl", "0")
        .empty("w:start", "w:val", "1")
        .empty("w:numFmt", "w:val", format)
        .empty("w:lvlText", "w:val", sign)
        .empty("w:lvlJc", "w:val", "left")
        .open("w:pPr")
        .empty("w:ind", "w:left", "425", "w:hanging", "425")
        .close()
        .close()
        .close();
  }

  private static void list(XmlBuilder xml, int number, String level) {
    xml.open("w:num", "w:numId", Integer.toString(number)).empty("w:abstractNumId", "w:val", level);
    if (number > BULLETS) {
      xml.open("w:lvlOverride", "w:ilvl", "0").empty("w:startOverride", "w:val", "1").close();
    }
    xml.close();
  }

  /**
   * The header: its text, and the section of the page.
   *
   * @param running the level of the headings that it names; 0 for none
   * @param host the package that it is in
   */
  static byte[] header(Document document, int running, DocxHost host) {
    XmlBuilder xml = beginHeader(host);
    if (running > 0) {
      xml.open("w:tabs")
          .empty("w:tab", "w:val", "right", "w:pos", Integer.toString(host.textWidth()))
          .close();
    }
    xml.close()
        .open("w:r")
        .element("w:t", document.theme().header(document.title()), "xml:space", "preserve")
        .close();
    if (running > 0) {
      xml.open("w:r").empty("w:tab").close();
      // by number, because in another language the styles have other names; empty until the program
      // fills it for each page, as one that cannot would show the same section on all of them
      xml.empty("w:fldSimple", "w:instr", " STYLEREF " + (running - host.raised()) + " ");
    }
    return xml.close().close().bytes();
  }

  /** The header of the first page, where the title itself stands. */
  static byte[] firstHeader(Document document, DocxHost host) {
    XmlBuilder xml = beginHeader(host).close();
    if (document.theme().isHeadedFromFirstPage()) {
      xml.open("w:r").element("w:t", document.theme().header(document.title())).close();
    }
    return xml.close().close().bytes();
  }

  private static XmlBuilder beginHeader(DocxHost host) {
    return new XmlBuilder()
        .open("w:hdr", "xmlns:w", DocxBody.W)
        .open("w:p")
        .open("w:pPr")
        .empty("w:pStyle", "w:val", host.style("Header"));
  }

  /** The page and the number of pages, as fields that Word fills. */
  static byte[] footer(Document document, DocxHost host) {
    XmlBuilder xml =
        new XmlBuilder()
            .open("w:ftr", "xmlns:w", DocxBody.W)
            .open("w:p")
            .open("w:pPr")
            .empty("w:pStyle", "w:val", host.style("Footer"))
            .close();
    List<String> words =
        Splitter.on('\u0000')
            .splitToList(
                DocumentWords.footer(document, "\u0000PAGE\u0000", "\u0000NUMPAGES\u0000"));
    for (String word : words) {
      if (word.equals("PAGE") || word.equals("NUMPAGES")) {
        xml.open("w:fldSimple", "w:instr", word).open("w:r").element("w:t", "1").close().close();
      } else {
        xml.open("w:r").element("w:t", word, "xml:space", "preserve").close();
      }
    }
    return xml.close().close().bytes();
  }
}
