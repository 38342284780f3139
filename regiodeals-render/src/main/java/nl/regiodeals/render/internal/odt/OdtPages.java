package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The styles of paragraphs and pages of an OpenDocument text that people made. Immutable. */
final class OdtPages {
  /** The most styles that are based on each other. */
  private static final int DEEPEST = 50;

  private static final Pattern LENGTH = Pattern.compile("([0-9.]{1,12})(cm|mm|in|pt|pc)");
  private static final String NAME = "style:name";

  private final Map<String, Styled> paragraphs = new HashMap<>();
  private final Map<String, Styled> masters = new HashMap<>();
  private final Map<String, Styled> layouts = new HashMap<>();

  private record Styled(XmlSource source, XmlElement element) {
    Optional<String> attribute(String name) {
      return source.attribute(element, name);
    }

    Optional<String> property(String child, String name) {
      return element.child(child).flatMap(found -> source.attribute(found, name));
    }
  }

  /**
   * The page that a paragraph begins.
   *
   * @param name the name of its master page
   * @param number its number, as it is written; blank if it is the next
   */
  record Page(String name, String number) {}

  OdtPages(List<XmlSource> parts) {
    for (XmlSource part : parts) {
      for (XmlElement group : part.root().children()) {
        for (XmlElement style : group.children()) {
          String name = part.attribute(style, NAME).orElse("");
          Styled styled = new Styled(part, style);
          switch (style.name()) {
            case "style:style" -> {
              if (styled.attribute("style:family").filter("paragraph"::equals).isPresent()) {
                paragraphs.put(name, styled);
              }
            }
            case "style:master-page" -> masters.put(name, styled);
            case "style:page-layout" -> layouts.put(name, styled);
            default -> {}
          }
        }
      }
    }
  }

  /** The style that people chose for a paragraph: not one that Writer made as they formatted it. */
  String chosen(String style) {
    Styled styled = paragraphs.get(style);
    return styled != null && styled.source().root().is("office:document-content")
        ? styled.attribute("style:parent-style-name").orElse("Standard")
        : style;
  }

  /** The page that a paragraph begins; empty if it begins none. */
  Optional<Page> begins(String style) {
    String at = style;
    for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
      Styled styled = paragraphs.get(at);
      if (styled == null) {
        return Optional.empty();
      }
      Optional<String> page = styled.attribute("style:master-page-name").filter(n -> !n.isEmpty());
      if (page.isPresent()) {
        Optional<String> number =
            styled.property("style:paragraph-properties", "style:page-number");
        return Optional.of(new Page(page.get(), number.orElse("")));
      }
      at = styled.attribute("style:parent-style-name").orElse("");
    }
    return Optional.empty();
  }

  /** The width of the text on the pages of a master page, in twentieths of a point. */
  Optional<Integer> width(String master) {
    Optional<Styled> layout =
        Optional.ofNullable(masters.get(master))
            .flatMap(page -> page.attribute("style:page-layout-name"))
            .flatMap(name -> Optional.ofNullable(layouts.get(name)));
    Optional<Double> page = layout.flatMap(found -> length(found, "fo:page-width"));
    return page.map(
            width ->
                width
                    - layout.flatMap(found -> margin(found, "left")).orElse(0.0)
                    - layout.flatMap(found -> margin(found, "right")).orElse(0.0))
        .map(width -> (int) Math.round(20 * width))
        .filter(width -> width > 0);
  }

  private static Optional<Double> margin(Styled layout, String side) {
    return length(layout, "fo:margin-" + side).or(() -> length(layout, "fo:margin"));
  }

  /** A length in points. */
  private static Optional<Double> length(Styled layout, String attribute) {
    return layout.property("style:page-layout-properties", attribute).flatMap(OdtPages::points);
  }

  /** A length in points; empty if it is none. */
  static Optional<Double> points(String length) {
    Matcher parts = LENGTH.matcher(length.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(parts.group(1));
      return Optional.of(
          switch (parts.group(2)) {
            case "cm" -> number * 72 / 2.54;
            case "mm" -> number * 72 / 25.4;
            case "in" -> number * 72;
            case "pc" -> number * 12;
            default -> number;
          });
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The font of text without a style of its own; empty if it is not said. */
  Optional<String> font() {
    return Optional.ofNullable(paragraphs.get("Standard")).flatMap(OdtPages::font);
  }

  /** The font of a style; empty if it is not said. */
  private static Optional<String> font(Styled style) {
    return style
        .property("style:text-properties", "style:font-name")
        .or(() -> style.property("style:text-properties", "fo:font-family"))
        .map(name -> name.replaceAll("['\"]", "").replaceFirst("\\d$", ""));
  }

  /**
   * The size of text in a style, in points.
   *
   * @param usual the size of text of which nothing is said
   */
  double size(String style, double usual) {
    String at = style;
    double share = 1;
    for (int i = 0; i < DEEPEST && paragraphs.containsKey(at); i++) {
      Styled styled = paragraphs.get(at);
      String size = styled.property("style:text-properties", "fo:font-size").orElse("");
      if (size.matches("[0-9]{1,3}%")) {
        share *= Integer.parseInt(size.substring(0, size.length() - 1)) / 100.0;
      } else if (points(size).isPresent()) {
        return share * points(size).orElse(usual);
      }
      at = styled.attribute("style:parent-style-name").orElse("");
    }
    return share * usual;
  }

  /** The space at the sides of a paragraph in a style, in twentieths of a point. */
  int sides(String style) {
    double sides = 0;
    for (String side : new String[] {"fo:margin-left", "fo:margin-right"}) {
      String at = style;
      for (int i = 0; i < DEEPEST && paragraphs.containsKey(at); i++) {
        Styled styled = paragraphs.get(at);
        Optional<String> own = styled.property("style:paragraph-properties", side);
        if (own.isPresent()) {
          sides += points(own.get()).orElse(0.0);
          break;
        }
        at = styled.attribute("style:parent-style-name").orElse("");
      }
    }
    return (int) Math.round(20 * sides);
  }

  /** Whether there is space between paragraphs without a style of their own. */
  boolean isSpaced() {
    return Optional.ofNullable(paragraphs.get("Standard"))
            .flatMap(style -> style.property("style:paragraph-properties", "fo:margin-bottom"))
            .flatMap(OdtPages::points)
            .orElse(0.0)
        >= 2;
  }

  /** The master page, as an element of the styles; empty if there is none of that name. */
  Optional<XmlElement> master(String name) {
    return Optional.ofNullable(masters.get(name)).map(Styled::element);
  }

  /** The layout of a master page, as an element of the styles. */
  Optional<XmlElement> layout(String master) {
    return Optional.ofNullable(masters.get(master))
        .flatMap(page -> page.attribute("style:page-layout-name"))
        .flatMap(name -> Optional.ofNullable(layouts.get(name)))
        .map(Styled::element);
  }

  /** The master pages that follow from one: itself, and those after it. */
  ImmutableList<String> following(String master) {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    String at = master;
    for (int i = 0; i < DEEPEST && masters.containsKey(at); i++) {
      all.add(at);
      String next = masters.get(at).attribute("style:next-style-name").orElse("");
      if (next.isEmpty() || next.equals(at)) {
        break;
      }
      at = next;
    }
    return all.build();
  }
}
