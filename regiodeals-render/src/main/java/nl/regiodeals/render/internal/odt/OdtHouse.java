package nl.regiodeals.render.internal.odt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.FontWidths;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.PackageCopy;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** Puts one publication in a letterhead. Not safe to share between threads. */
final class OdtHouse {
  /** The width of A4, in millimetres. */
  private static final int PAGE_WIDTH = 210;

  private static final double TWIPS_IN_MILLIMETRE = 1440 / 25.4;

  /** The width of text of which nothing is said, in twentieths of a point: A4 with 2 cm around. */
  private static final int USUAL_WIDTH = 9_638;

  private static final int USUAL_SIZE = 12;
  private static final int FIRST_SERIES = 900;
  private static final String TITLE = "text:title";
  private static final String META = "meta.xml";
  private static final String STANDARD = "Standard";
  private static final String LANGUAGE = "fo:language";

  private final PackageParts parts;
  private final XmlSource content;
  private final XmlSource styles;
  private final OdtPages pages;
  private final OdtOwnParts own;
  private final XmlElement place;
  private final String master;
  private final Document document;
  private final OdtHouseStyles house;
  private final OdtHouseHost host;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  /**
   * A publication in a letterhead.
   *
   * @param mark the text of the paragraph that the publication takes the place of
   * @param isReplaced whether other text stood there, so that its style says nothing
   */
  OdtHouse(PackageParts parts, Document document, String mark, boolean isReplaced)
      throws XMLStreamException {
    this.parts = parts;
    this.content = XmlSource.read(parts.bytes(OdtLetterhead.CONTENT));
    this.styles =
        XmlSource.read(
            parts.has(OdtLetterhead.STYLES)
                ? parts.bytes(OdtLetterhead.STYLES)
                : new XmlBuilder()
                    .open("office:document-styles", Odf.NAMESPACES)
                    .open("office:styles")
                    .close()
                    .close()
                    .bytes());
    this.pages = new OdtPages(List.of(styles, content));
    this.own = new OdtOwnParts(parts);
    List<Line> lines = OdtTextLines.of(content);
    this.place =
        lines.stream()
            .filter(line -> line.text().equals(mark))
            .findFirst()
            .map(Line::paragraph)
            .orElseThrow(() -> new XMLStreamException("no place for the text"));
    this.master = new OdtWidths(content, pages).master(place);
    int width = pages.width(master).orElse(USUAL_WIDTH);
    int size = (int) Math.round(pages.size(STANDARD, defaultSize()));
    this.document =
        document.in(
            document
                .theme()
                .sized(size, (int) Math.round((PAGE_WIDTH - width / TWIPS_IN_MILLIMETRE) / 2)));
    this.house =
        new OdtHouseStyles(own.styles(), this.document, isReplaced ? text() : chosenText());
    this.host =
        new OdtHouseHost(
            own, house, series(), width, letterWidth(), cellSpace(), pages.begins(styleOf(place)));
  }

  private String styleOf(XmlElement paragraph) {
    return content.attribute(paragraph, "text:style-name").orElse(STANDARD);
  }

  private Optional<String> chosenText() {
    return Optional.of(pages.chosen(styleOf(place)))
        .filter(style -> !style.equals(STANDARD))
        .or(this::text);
  }

  /** The style of text, if plain text has space between paragraphs and no style for it. */
  private Optional<String> text() {
    return Optional.of(STANDARD)
        .filter(none -> own.styles().find("paragraph", "Text body").isEmpty())
        .filter(none -> own.styles().find("paragraph", "Body Text").isEmpty())
        .filter(none -> pages.isSpaced());
  }

  /** How wide letters are in tables, which have a style of their own. */
  private double letterWidth() {
    double ours = OdtStyles.tableSize(document.theme());
    double theirs =
        own.styles()
            .find("paragraph", "Table Contents")
            .map(style -> pages.size(style, defaultSize()))
            .orElse(ours);
    return FontWidths.of(font()) * theirs / ours;
  }

  private int cellSpace() {
    return own.styles().find("paragraph", "Table Contents").map(pages::sides).orElse(0);
  }

  private String font() {
    return pages
        .font()
        .or(
            () ->
                defaults()
                    .flatMap(style -> style.child("style:text-properties"))
                    .flatMap(text -> styles.attribute(text, "style:font-name")))
        .orElse("");
  }

  private double defaultSize() {
    return defaults()
        .flatMap(style -> style.child("style:text-properties"))
        .flatMap(text -> styles.attribute(text, "fo:font-size"))
        .flatMap(OdtPages::points)
        .orElse((double) USUAL_SIZE);
  }

  private Optional<XmlElement> defaults() {
    return styles
        .root()
        .child("office:styles")
        .flatMap(
            all ->
                all.children().stream()
                    .filter(style -> style.is("style:default-style"))
                    .filter(style -> isOf(style, "style:family", "paragraph"))
                    .findFirst());
  }

  private boolean isOf(XmlElement style, String attribute, String value) {
    return styles.attribute(style, attribute).filter(value::equals).isPresent();
  }

  /** A number that no name in the text has after its letters. */
  private int series() {
    int series = FIRST_SERIES;
    while (content.text().contains("P" + series)
        || content.text().contains("Table" + series)
        || content.text().contains("note" + series)
        || content.text().contains("Rd" + series)) {
      series++;
    }
    return series;
  }

  /** Writes the file with the publication in it. */
  void write(byte[] filled, OutputStream out) throws IOException, XMLStreamException {
    OdtBody body = OdtBody.within(document, host);
    String tables = body.styles();
    String text = body.text();
    Edits edits = new Edits();
    adapt(content, content.root(), edits);
    edits.replace(place.start(), place.end(), List.of(new Piece.New(text)));
    OdtSettling.addStyles(content, own.automatic() + tables, edits);
    changed.put(OdtLetterhead.CONTENT, OdtLetterhead.bytes(edits.text(content)));
    Edits sheet = new Edits();
    adapt(styles, styles.root(), sheet);
    running(body, sheet);
    language(sheet);
    changed.put(OdtLetterhead.STYLES, OdtLetterhead.bytes(sheet.text(styles)));
    own.addStyles(changed);
    StringBuilder more = new StringBuilder(own.addPictures(changed));
    for (String name : List.of(META, OdtLetterhead.STYLES)) {
      more.append(parts.has(name) ? "" : OdtOwnParts.entry(name, "text/xml"));
    }
    if (more.length() > 0) {
      String manifest =
          new String(parts.bytes(OdtTemplate.MANIFEST), StandardCharsets.UTF_8)
              .replace("</manifest:manifest>", more + "</manifest:manifest>");
      changed.put(OdtTemplate.MANIFEST, OdtLetterhead.bytes(manifest));
    }
    changed.put(
        META,
        parts.has(META)
            ? OdtProperties.of(XmlSource.read(parts.bytes(META)), document)
            : OdtParts.meta(document));
    PackageCopy.write(filled, changed, out);
  }

  /**
   * Takes the marks of figures out of a part, because only those of a publication can be verified,
   * and lets the fields of the title show it.
   */
  private void adapt(XmlSource part, XmlElement in, Edits edits) {
    for (XmlElement child : in.children()) {
      if (child.name().startsWith("text:bookmark")
          && part.attribute(child, "text:name")
              .filter(name -> name.startsWith(MarkedTextBuilder.FIGURE))
              .isPresent()) {
        edits.replace(child.start(), child.end(), List.of());
      } else if (child.is(TITLE)) {
        String field =
            XmlBuilder.fragment()
                .raw(part.startTag(child))
                .text(document.title())
                .raw("</" + TITLE + ">")
                .whole();
        edits.replace(child.start(), child.end(), List.of(new Piece.New(field)));
      } else {
        adapt(part, child, edits);
      }
    }
  }

  /** Adds our own header and footer to the page of a letterhead that has none. */
  private void running(OdtBody body, Edits edits) {
    boolean hasOwn =
        pages.following(master).stream()
            .flatMap(name -> pages.master(name).stream())
            .flatMap(page -> page.children().stream())
            .anyMatch(child -> child.is("style:header") || child.is("style:footer"));
    Optional<XmlElement> page = pages.master(master);
    if (hasOwn || page.isEmpty()) {
      return;
    }
    XmlBuilder xml = XmlBuilder.fragment().raw(styles.startTag(page.get()));
    int level = body.running() == 0 ? 0 : host.outline(body.running());
    OdtRunning.write(xml, document, level, house.style("Header"), house.style("Footer"));
    page.get().children().forEach(child -> xml.raw(styles.of(child)));
    xml.raw("</style:master-page>");
    edits.replace(page.get().start(), page.get().end(), List.of(new Piece.New(xml.whole())));
    pages.layout(master).ifPresent(layout -> room(layout, edits));
  }

  /** Gives a page room for a header and a footer. */
  private void room(XmlElement layout, Edits edits) {
    XmlBuilder xml = XmlBuilder.fragment().raw(styles.startTag(layout));
    layout.children().stream()
        .filter(child -> !child.is("style:header-style") && !child.is("style:footer-style"))
        .forEach(child -> xml.raw(styles.of(child)));
    for (String side : new String[] {"header", "footer"}) {
      xml.open("style:" + side + "-style")
          .empty(
              "style:header-footer-properties",
              "fo:min-height",
              "0.5cm",
              side.equals("header") ? "fo:margin-bottom" : "fo:margin-top",
              "0.5cm")
          .close();
    }
    xml.raw("</style:page-layout>");
    edits.replace(layout.start(), layout.end(), List.of(new Piece.New(xml.whole())));
  }

  private void language(Edits edits) {
    Language language = document.language();
    String country = language.locale().getCountry();
    String code = country.isEmpty() ? (language.code().equals("nl") ? "NL" : "none") : country;
    defaults().ifPresent(style -> speak(style, language.code(), code, edits));
    styles
        .root()
        .child("office:styles")
        .ifPresent(
            all ->
                all.children().stream()
                    .filter(style -> style.is("style:style"))
                    .filter(style -> isOf(style, "style:name", STANDARD))
                    .filter(style -> style.child("style:text-properties").isPresent())
                    .forEach(style -> speak(style, language.code(), code, edits)));
  }

  /**
   * Sets the language of a style that has another; of a style that has none, if it is the default.
   */
  private void speak(XmlElement style, String language, String country, Edits edits) {
    Optional<XmlElement> text = style.child("style:text-properties");
    boolean isDefault = style.is("style:default-style");
    if (text.isEmpty()) {
      return;
    }
    Optional<String> before = styles.attribute(text.get(), LANGUAGE);
    if (before.filter(language::equals).isPresent() || (before.isEmpty() && !isDefault)) {
      return;
    }
    String tag =
        styles
            .text()
            .substring(text.get().start(), text.get().inner())
            .replaceAll("\\sfo:(language|country)=(\"[^\"]*\"|'[^']*')", "");
    String with =
        tag.replaceFirst(
            "\\s*/?>$", " fo:language=\"" + language + "\" fo:country=\"" + country + "\"$0");
    edits.replace(text.get().start(), text.get().inner(), List.of(new Piece.New(with)));
  }
}
