package nl.regiodeals.render.internal.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiodeals.render.internal.XmlBuilder;

/** The pages that a document links to, and its parts. Not safe to share between threads. */
final class DocxRelations {
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String[][] PARTS = {
    {"styles", "styles.xml"},
    {"fontTable", "fontTable.xml"},
    {"numbering", "numbering.xml"},
    {"settings", "settings.xml"},
    {"footnotes", "footnotes.xml"},
    {"header", "header1.xml"},
    {"header", "header2.xml"},
    {"footer", "footer1.xml"},
  };

  private final Map<String, String> links = new LinkedHashMap<>();

  /** The id of the relationship to a page. */
  String link(String target) {
    links.putIfAbsent(target, "link" + (links.size() + 1));
    return links.getOrDefault(target, "");
  }

  /**
   * The relationships of the main text: its parts, its pictures, and the pages that it links to.
   */
  byte[] ofText(int pictures) {
    XmlBuilder xml = begin();
    for (String[] part : PARTS) {
      xml.empty("Relationship", "Id", id(part[1]), "Type", TYPE + part[0], "Target", part[1]);
    }
    for (int i = 1; i <= pictures; i++) {
      xml.empty(
          "Relationship",
          "Id",
          "picture" + i,
          "Type",
          TYPE + "image",
          "Target",
          "media/picture" + i + ".png");
    }
    return end(xml);
  }

  /** The relationships of the footnotes, which link to the same pages. */
  byte[] ofNotes() {
    return end(begin());
  }

  /** The id of the relationship to a part. */
  static String id(String part) {
    return part.replace(".xml", "");
  }

  private static XmlBuilder begin() {
    return new XmlBuilder()
        .open(
            "Relationships",
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/relationships");
  }

  private byte[] end(XmlBuilder xml) {
    links.forEach(
        (target, id) ->
            xml.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                TYPE + "hyperlink",
                "Target",
                target,
                "TargetMode",
                "External"));
    return xml.close().bytes();
  }
}
