package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ObjectArrays;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.XmlBuilder;

/** The styles of a document, with LibreOffice's names for them. */
final class OdtStyles {
  /** The width of A4, in millimetres. */
  private static final int PAGE_WIDTH = 210;

  /** The width of the column of terms, in font sizes. */
  private static final int TERM = 14;

  /** The style of the name of a row, which is that of a heading in our own documents. */
  static final String ROW_HEADING = "Table_20_Row_20_Heading";

  private final XmlBuilder xml = new XmlBuilder();
  private final Document document;
  private final Theme theme;
  private final int running;

  private OdtStyles(Document document, int running) {
    this.document = document;
    this.running = running;
    this.theme = document.theme();
  }

  /**
   * The styles of a document.
   *
   * @param running the level of the headings that the header names; 0 for none
   * @param languages the languages of text in a language other than that of the document
   */
  static byte[] of(Document document, int running, Iterable<Language> languages) {
    return new OdtStyles(document, running).part(languages);
  }

  /** The name of the style of words in a language. */
  static String languageStyle(Language language) {
    return "Language_20_" + language.tag();
  }

  private byte[] part(Iterable<Language> languages) {
    xml.open("office:document-styles", Odf.NAMESPACES).open("office:font-face-decls");
    font(theme.bodyFont());
    if (!theme.headingFont().equals(theme.bodyFont())) {
      font(theme.headingFont());
    }
    xml.close().open("office:styles");
    defaults();
    paragraph("Standard", "", "0cm", "0cm", false, theme.fontSize());
    paragraph("Text_20_body", "Standard", "0cm", "0.28cm", false, theme.fontSize());
    for (int level = 1; level <= 4; level++) {
      heading(level);
    }
    paragraph("List_20_Contents", "Standard", "0cm", "0.1cm", false, theme.fontSize());
    fact();
    begin("Fact_20_Kept", "Fact");
    xml.empty("style:paragraph-properties", "fo:keep-with-next", "always").close();
    paragraph("Table", "Standard", "0cm", "0.14cm", true, theme.fontSize());
    paragraph("Table_20_Contents", "Standard", "0.09cm", "0.09cm", false, tableSize(theme));
    paragraph("Table_20_Heading", "Table_20_Contents", "0.09cm", "0.09cm", true, tableSize(theme));
    paragraph("Figure", "Standard", "0cm", "0.28cm", false, theme.fontSize());
    paragraph("Figure_20_Caption", "Standard", "0cm", "0.14cm", true, theme.fontSize());
    right("Table_20_Contents");
    right("Table_20_Heading");
    callout();
    contentsHeading();
    entry("Contents_20_1", 0);
    entry("Contents_20_2", 5);
    paragraph("Footnote", "Standard", "0cm", "0.05cm", false, theme.fontSize() - 2);
    header();
    paragraph("Footer", "Standard", "0cm", "0cm", false, theme.fontSize() - 2);
    text("Strong_20_Emphasis", "fo:font-weight", "bold");
    text("Emphasis", "fo:font-style", "italic");
    String colour = "#" + theme.textColour();
    text("Index_20_Link", "fo:color", colour, "style:text-underline-style", "none");
    text(
        "Index_20_Part",
        "fo:color",
        colour,
        "style:text-underline-style",
        "none",
        "fo:font-weight",
        "bold");
    text("Footnote_20_anchor", "style:text-position", "super 58%");
    languages.forEach(this::language);
    list("List_20_1", false);
    list("Numbering_20_1", true);
    notes();
    xml.close().open("office:automatic-styles");
    pageLayout();
    xml.close().open("office:master-styles");
    masterPage();
    return xml.close().close().bytes();
  }

  /** The size of text in tables, in points. */
  static double tableSize(Theme theme) {
    return theme.fontSize() - 1.5;
  }

  private void font(String name) {
    xml.empty("style:font-face", "style:name", name, "svg:font-family", "'" + name + "'");
  }

  private void defaults() {
    Language language = document.language();
    String country = language.locale().getCountry();
    xml.open("style:default-style", "style:family", "paragraph")
        .empty(
            "style:paragraph-properties",
            "fo:line-height",
            "115%",
            "fo:orphans",
            "2",
            "fo:widows",
            "2")
        .empty(
            "style:text-properties",
            "style:font-name",
            theme.bodyFont(),
            "fo:font-size",
            theme.fontSize() + "pt",
            "fo:color",
            "#" + theme.textColour(),
            "fo:language",
            language.code(),
            "fo:country",
            country.isEmpty() ? usualCountry(language) : country)
        .close();
  }

  /** The usual country of a language; OpenDocument requires one. */
  private static String usualCountry(Language language) {
    return language.code().equals("nl") ? "NL" : "none";
  }

  private void paragraph(
      String name, String parent, String before, String after, boolean heading, double size) {
    begin(name, parent);
    xml.empty(
            "style:paragraph-properties",
            "fo:margin-top",
            before,
            "fo:margin-bottom",
            after,
            "fo:keep-with-next",
            heading ? "always" : "auto")
        .empty(
            "style:text-properties",
            "fo:font-size",
            size + "pt",
            "fo:font-weight",
            heading ? "bold" : "normal")
        .close();
  }

  /** A heading; the space above it comes on top of that below the paragraph before. */
  private void heading(int level) {
    xml.open(
            "style:style",
            "style:name",
            "Heading_20_" + level,
            "style:display-name",
            "Heading " + level,
            "style:family",
            "paragraph",
            "style:parent-style-name",
            "Standard",
            "style:next-style-name",
            "Text_20_body",
            "style:default-outline-level",
            Integer.toString(level))
        .empty(
            "style:paragraph-properties",
            "fo:margin-top",
            level == 1 ? "0cm" : "0.28cm",
            "fo:margin-bottom",
            "0.21cm",
            "fo:keep-with-next",
            "always",
            "fo:padding-bottom",
            "0.04cm",
            "fo:border-bottom",
            level == 2 ? rule() : "none")
        .empty(
            "style:text-properties",
            "style:font-name",
            theme.headingFont(),
            "fo:font-size",
            headingSize(level),
            "fo:font-weight",
            "bold",
            "fo:color",
            // the least heading is told from text by its weight alone
            "#" + (level == Block.Heading.DEEPEST ? theme.textColour() : theme.accentColour()))
        .close();
  }

  private String headingSize(int level) {
    return (theme.fontSize() + 2 * (4 - level) + (level == 1 ? 3 : 0)) + "pt";
  }

  /** The rule below a section heading. */
  private String rule() {
    return "0.75pt solid #" + theme.accentColour();
  }

  /** The heading above the list of contents, which looks like that of a section. */
  private void contentsHeading() {
    begin("Contents_20_Heading", "Standard");
    xml.empty(
            "style:paragraph-properties",
            "fo:margin-top",
            "0.28cm",
            "fo:margin-bottom",
            "0.21cm",
            "fo:keep-with-next",
            "always",
            "fo:padding-bottom",
            "0.04cm",
            "fo:border-bottom",
            rule())
        .empty(
            "style:text-properties",
            "style:font-name",
            theme.headingFont(),
            "fo:font-size",
            headingSize(2),
            "fo:font-weight",
            "bold",
            "fo:color",
            "#" + theme.accentColour())
        .close();
  }

  /** A term with its description beside it, also of more lines. */
  private void fact() {
    String column = TERM * theme.fontSize() + "pt";
    begin("Fact", "Standard");
    xml.open(
            "style:paragraph-properties",
            "fo:margin-bottom",
            "0.07cm",
            "fo:margin-left",
            column,
            "fo:text-indent",
            "-" + column)
        .open("style:tab-stops")
        // the place counts from the left of the text, as in other programs, not from the margin
        .empty("style:tab-stop", "style:position", "0pt")
        .close()
        .close()
        .close();
  }

  private void right(String of) {
    begin(of + "_20_Right", of);
    xml.empty("style:paragraph-properties", "fo:text-align", "end").close();
  }

  private void callout() {
    begin("Quotations", "Standard");
    xml.empty(
            "style:paragraph-properties",
            "fo:margin-top",
            "0cm",
            "fo:margin-bottom",
            "0.25cm",
            "fo:padding",
            "0.2cm",
            "style:join-border",
            "true",
            "fo:background-color",
            "#" + theme.calloutColour(),
            "fo:border-left",
            "0.15cm solid #8a5a00")
        .close();
  }

  /** The style of the header, with the section at the right. */
  private void header() {
    begin("Header", "Standard");
    xml.open("style:paragraph-properties").open("style:tab-stops");
    rightTab(0);
    xml.close()
        .close()
        .empty("style:text-properties", "fo:font-size", (theme.fontSize() - 2) + "pt")
        .close();
  }

  /** A tab at the right, in text with this indent, in millimetres. */
  private void rightTab(int indent, String... leader) {
    String[] place = {
      "style:position", (PAGE_WIDTH - 2 * theme.margin() - indent) + "mm", "style:type", "right"
    };
    xml.empty("style:tab-stop", ObjectArrays.concat(place, leader, String.class));
  }

  /** The style of an entry in the list of contents, with its page at the right. */
  private void entry(String name, int indent) {
    begin(name, "Standard");
    xml.open(
            "style:paragraph-properties",
            "fo:margin-left",
            indent + "mm",
            "fo:margin-bottom",
            "0.07cm")
        .open("style:tab-stops");
    rightTab(indent, "style:leader-style", "dotted", "style:leader-text", ".");
    xml.close().close().close();
  }

  private void begin(String name, String parent) {
    String shown = name.replace("_20_", " ");
    if (parent.isEmpty()) {
      xml.open(
          "style:style",
          "style:name",
          name,
          "style:display-name",
          shown,
          "style:family",
          "paragraph");
    } else {
      xml.open(
          "style:style",
          "style:name",
          name,
          "style:display-name",
          shown,
          "style:family",
          "paragraph",
          "style:parent-style-name",
          parent);
    }
  }

  private void language(Language language) {
    String country = language.locale().getCountry();
    text(
        languageStyle(language),
        "fo:language",
        language.code(),
        "fo:country",
        country.isEmpty() ? usualCountry(language) : country);
  }

  private void text(String name, String... looks) {
    xml.open(
            "style:style",
            "style:name",
            name,
            "style:display-name",
            name.replace("_20_", " "),
            "style:family",
            "text")
        .empty("style:text-properties", looks)
        .close();
  }

  private void list(String name, boolean ordered) {
    xml.open(
        "text:list-style", "style:name", name, "style:display-name", name.replace("_20_", " "));
    if (ordered) {
      xml.open(
          "text:list-level-style-number",
          "text:level",
          "1",
          "style:num-suffix",
          ".",
          "style:num-format",
          "1");
    } else {
      xml.open("text:list-level-style-bullet", "text:level", "1", "text:bullet-char", "\u2022");
    }
    xml.open(
            "style:list-level-properties",
            "text:list-level-position-and-space-mode",
            "label-alignment")
        .empty(
            "style:list-level-label-alignment",
            "text:label-followed-by",
            "listtab",
            "text:list-tab-stop-position",
            "0.75cm",
            "fo:text-indent",
            "-0.75cm",
            "fo:margin-left",
            "0.75cm")
        .close()
        .close()
        .close();
  }

  private void notes() {
    xml.empty(
        "text:notes-configuration",
        "text:note-class",
        "footnote",
        "text:citation-body-style-name",
        "Footnote_20_anchor",
        "style:num-format",
        "1",
        "style:num-suffix",
        ". ",
        "text:footnotes-position",
        "page",
        "text:start-numbering-at",
        "document");
  }

  private void pageLayout() {
    String margin = theme.margin() + "mm";
    // as in Word, the header and footer stand in the margins
    double outside = Math.min(12.5, theme.margin() / 2.0);
    String height = (theme.margin() - outside) + "mm";
    xml.open("style:page-layout", "style:name", "Page")
        .empty(
            "style:page-layout-properties",
            "fo:page-width",
            "210mm",
            "fo:page-height",
            "297mm",
            "style:print-orientation",
            "portrait",
            "fo:margin-top",
            outside + "mm",
            "fo:margin-bottom",
            outside + "mm",
            "fo:margin-left",
            margin,
            "fo:margin-right",
            margin)
        .open("style:header-style")
        .empty("style:header-footer-properties", "fo:min-height", height, "fo:margin-bottom", "2mm")
        .close()
        .open("style:footer-style")
        .empty("style:header-footer-properties", "fo:min-height", height, "fo:margin-top", "8mm")
        .close()
        .close();
  }

  private void masterPage() {
    xml.open("style:master-page", "style:name", "Standard", "style:page-layout-name", "Page");
    OdtRunning.write(xml, document, running, "Header", "Footer");
    xml.close();
  }
}
