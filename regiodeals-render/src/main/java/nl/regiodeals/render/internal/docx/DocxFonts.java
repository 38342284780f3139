package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.XmlBuilder;

/** The fonts of a document, by names that offices know. */
final class DocxFonts {
  private static final String OPEN = "Liberation Sans";

  /** Has letters of the same width as {@link #OPEN}, and is on every machine with Word. */
  private static final String USUAL = "Arial";

  private DocxFonts() {}

  /** The name of a font of the theme. */
  static String name(String themed) {
    return themed.equals(OPEN) ? USUAL : themed;
  }

  /** The table of fonts, which says what may replace one that is not there. */
  static byte[] table(Theme theme) {
    XmlBuilder xml = new XmlBuilder().open("w:fonts", "xmlns:w", DocxBody.W);
    for (String font : ImmutableSet.of(name(theme.bodyFont()), name(theme.headingFont()))) {
      xml.open("w:font", "w:name", font);
      if (font.equals(USUAL)) {
        xml.empty("w:altName", "w:val", OPEN);
      }
      xml.empty("w:charset", "w:val", "00")
          .empty("w:family", "w:val", "auto")
          .empty("w:pitch", "w:val", "variable")
          .close();
    }
    return xml.close().bytes();
  }
}
