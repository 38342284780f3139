package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties of a run, in the order that Word requires. Immutable.
 *
 * @param properties each property, as XML
 */
record RunLook(ImmutableList<String> properties) {
  private static final ImmutableList<String> ORDER =
      ImmutableList.of(
          "rStyle",
          "rFonts",
          "b",
          "bCs",
          "i",
          "iCs",
          "caps",
          "smallCaps",
          "strike",
          "dstrike",
          "outline",
          "shadow",
          "emboss",
          "imprint",
          "noProof",
          "snapToGrid",
          "vanish",
          "webHidden",
          "color",
          "spacing",
          "w",
          "kern",
          "position",
          "sz",
          "szCs",
          "highlight",
          "u",
          "effect",
          "bdr",
          "shd",
          "fitText",
          "vertAlign",
          "rtl",
          "cs",
          "em",
          "lang",
          "eastAsianLayout",
          "specVanish",
          "oMath");

  private static final Pattern PROPERTY =
      Pattern.compile("<w:(\\w+)(?:\\s[^<>]*)?(?:/>|>.*?</w:\\1>)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("<w:(\\w+)");

  /** No properties. */
  static final RunLook NONE = new RunLook(ImmutableList.of());

  /** The properties in their element; none if it is blank. What a reviewer changed is left out. */
  static RunLook of(String element) {
    if (element.isBlank() || element.endsWith("<w:rPr/>")) {
      return NONE;
    }
    String inner = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    ImmutableList.Builder<String> found = ImmutableList.builder();
    Matcher property = PROPERTY.matcher(inner);
    while (property.find()) {
      if (ORDER.contains(property.group(1))) {
        found.add(property.group());
      }
    }
    return new RunLook(found.build());
  }

  /** These properties and another, which takes the place of one with the same name. */
  RunLook with(String property) {
    String name = name(property);
    List<String> all = new ArrayList<>(properties);
    all.removeIf(other -> name(other).equals(name));
    int at = 0;
    while (at < all.size() && ORDER.indexOf(name(all.get(at))) < ORDER.indexOf(name)) {
      at++;
    }
    all.add(at, property);
    return new RunLook(ImmutableList.copyOf(all));
  }

  private static String name(String property) {
    Matcher name = NAME.matcher(property);
    return name.lookingAt() ? name.group(1) : "";
  }

  /** The element; blank if there are no properties. */
  String xml() {
    return properties.isEmpty() ? "" : "<w:rPr>" + String.join("", properties) + "</w:rPr>";
  }
}
