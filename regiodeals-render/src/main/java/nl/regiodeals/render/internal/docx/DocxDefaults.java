package nl.regiodeals.render.internal.docx;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** What text of a Word document is like that has no style of its own. Immutable. */
final class DocxDefaults {
  /** The size of text of which nothing is said, in half points. */
  private static final int USUAL_SIZE = 20;

  /** The least space that tells paragraphs apart, in twentieths of a point. */
  private static final int LEAST_SPACE = 40;

  /** The most styles that are based on each other. */
  private static final int DEEPEST = 50;

  private static final String VALUE = "w:val";
  private static final String FONTS = "w:rFonts";
  private static final String LANGUAGE = "w:lang";

  private final XmlSource styles;
  private final Optional<XmlElement> normal;
  private final Optional<XmlElement> defaults;

  DocxDefaults(XmlSource styles) {
    this.styles = styles;
    this.normal =
        styles.root().children().stream()
            .filter(style -> style.is("w:style"))
            .filter(
                style ->
                    style
                        .child("w:name")
                        .flatMap(name -> styles.attribute(name, VALUE))
                        .filter(name -> name.equalsIgnoreCase("Normal"))
                        .isPresent())
            .findFirst();
    this.defaults = styles.root().child("w:docDefaults");
  }

  /** The id of the style of plain text; empty if there is none. */
  Optional<String> normal() {
    return normal.flatMap(style -> styles.attribute(style, "w:styleId"));
  }

  /** The size of text, in half points. */
  int size() {
    return ofText("w:sz", VALUE).orElse(USUAL_SIZE);
  }

  /** The size of text in a style, in half points. */
  int size(String id) {
    Optional<XmlElement> style = style(id);
    for (int i = 0; i < DEEPEST && style.isPresent(); i++) {
      Optional<Integer> own = number(style.flatMap(s -> s.child("w:rPr")), "w:sz", VALUE);
      if (own.isPresent()) {
        return own.get();
      }
      style =
          style
              .flatMap(s -> s.child("w:basedOn"))
              .flatMap(base -> styles.attribute(base, VALUE))
              .flatMap(this::style);
    }
    return size();
  }

  private Optional<XmlElement> style(String id) {
    return styles.root().children().stream()
        .filter(style -> style.is("w:style"))
        .filter(style -> styles.attribute(style, "w:styleId").filter(id::equals).isPresent())
        .findFirst();
  }

  /** Whether there is space between paragraphs. */
  boolean isSpaced() {
    Optional<XmlElement> all =
        defaults.flatMap(d -> d.child("w:pPrDefault")).flatMap(d -> d.child("w:pPr"));
    return number(normal.flatMap(style -> style.child("w:pPr")), "w:spacing", "w:after")
            .or(() -> number(all, "w:spacing", "w:after"))
            .orElse(0)
        >= LEAST_SPACE;
  }

  private Optional<XmlElement> ofDefault() {
    return defaults.flatMap(d -> d.child("w:rPrDefault")).flatMap(d -> d.child("w:rPr"));
  }

  /**
   * The font of text; empty if it is not said.
   *
   * @param theme the part with the fonts of the theme
   */
  Optional<String> font(Optional<XmlSource> theme) {
    Optional<XmlElement> fonts =
        normal
            .flatMap(style -> style.child("w:rPr"))
            .flatMap(text -> text.child(FONTS))
            .or(() -> ofDefault().flatMap(text -> text.child(FONTS)));
    return fonts
        .flatMap(named -> styles.attribute(named, "w:ascii"))
        .or(
            () ->
                fonts
                    .flatMap(named -> styles.attribute(named, "w:asciiTheme"))
                    .flatMap(named -> theme.flatMap(all -> ofTheme(all, named))));
  }

  private static Optional<String> ofTheme(XmlSource theme, String name) {
    return theme
        .root()
        .child("a:themeElements")
        .flatMap(all -> all.child("a:fontScheme"))
        .flatMap(all -> all.child(name.startsWith("major") ? "a:majorFont" : "a:minorFont"))
        .flatMap(font -> font.child("a:latin"))
        .flatMap(latin -> theme.attribute(latin, "typeface"));
  }

  private Optional<Integer> ofText(String property, String attribute) {
    return number(normal.flatMap(style -> style.child("w:rPr")), property, attribute)
        .or(() -> number(ofDefault(), property, attribute));
  }

  private Optional<Integer> number(Optional<XmlElement> in, String property, String attribute) {
    return in.flatMap(all -> all.child(property))
        .flatMap(found -> styles.attribute(found, attribute))
        .map(Ints::tryParse);
  }

  /** The styles with text in a language; the same if it is already in it. */
  String in(Language language) {
    Edits edits = new Edits();
    String tag = language.tag();
    String element = XmlBuilder.fragment().empty(LANGUAGE, VALUE, tag).whole();
    Optional<XmlElement> known = ofDefault().flatMap(text -> text.child(LANGUAGE));
    if (known.isPresent()) {
      put(known.get(), language, element, edits);
    } else if (ofDefault().isPresent() && ofDefault().get().inner() < ofDefault().get().end()) {
      edits.insert(ofDefault().get().innerEnd(), new Piece.New(element));
    } else if (defaults.isEmpty() && styles.root().inner() < styles.root().end()) {
      String first = "<w:rPrDefault><w:rPr>" + element + "</w:rPr></w:rPrDefault>";
      edits.insert(
          styles.root().inner(), new Piece.New("<w:docDefaults>" + first + "</w:docDefaults>"));
    }
    normal
        .flatMap(style -> style.child("w:rPr"))
        .flatMap(text -> text.child(LANGUAGE))
        .ifPresent(own -> put(own, language, element, edits));
    return edits.isEmpty() ? styles.text() : edits.text(styles);
  }

  private void put(XmlElement known, Language language, String element, Edits edits) {
    String before = styles.attribute(known, VALUE).orElse("");
    if (!Language.of(before).code().equals(language.code())) {
      edits.replace(known.start(), known.end(), List.of(new Piece.New(element)));
    }
  }
}
