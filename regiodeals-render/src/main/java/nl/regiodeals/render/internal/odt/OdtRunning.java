package nl.regiodeals.render.internal.odt;

import com.google.common.base.Splitter;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.XmlBuilder;

/** The header and footer of the pages of a document. */
final class OdtRunning {
  private OdtRunning() {}

  /**
   * Writes the header, that of the first page, and the footer.
   *
   * @param level the outline level of the headings that the header names; 0 for none
   * @param header the style of the header
   * @param footer the style of the footer
   */
  static void write(XmlBuilder xml, Document document, int level, String header, String footer) {
    Theme theme = document.theme();
    xml.open("style:header")
        .open("text:p", "text:style-name", header)
        .text(theme.header(document.title()));
    if (level > 0) {
      xml.empty("text:tab")
          .element(
              "text:chapter",
              "",
              "text:display",
              "name",
              "text:outline-level",
              Integer.toString(level));
    }
    xml.close().close().open("style:header-first").open("text:p", "text:style-name", header);
    if (theme.isHeadedFromFirstPage()) {
      xml.text(theme.header(document.title()));
    }
    xml.close().close().open("style:footer").open("text:p", "text:style-name", footer);
    for (String word :
        Splitter.on('\u0000')
            .split(DocumentWords.footer(document, "\u0000page\u0000", "\u0000pages\u0000"))) {
      switch (word) {
        case "page" -> xml.element("text:page-number", "1", "text:select-page", "current");
        case "pages" -> xml.element("text:page-count", "1");
        default -> xml.text(word);
      }
    }
    xml.close().close();
  }
}
