package nl.regiodeals.render.internal.odt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.publish.ListLabel;
import nl.regiodeals.render.internal.publish.Numerals;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/** The numbers of lists and headings of an OpenDocument text, as they are read. Not thread-safe. */
final class OdtNumbers {
  private static final int LEVELS = 10;
  private static final String HEADINGS = "";

  private final OdtStyleSheet styles;
  private final Map<String, int[]> counters = new HashMap<>();

  OdtNumbers(OdtStyleSheet styles) {
    this.styles = styles;
  }

  /** A list begins anew. */
  void restart(String list) {
    counters.remove(list);
  }

  /** The label of the next item of a list, at a level from 1. */
  ListLabel item(String list, int level) {
    Optional<Element> definition = styles.level(list, level);
    if (definition.isEmpty()
        || !"list-level-style-number".equals(definition.get().getLocalName())
        || XmlTree.attribute(definition.get(), "num-format").isEmpty()) {
      return ListLabel.BULLET;
    }
    return label(list, level, definition.get());
  }

  /** The number of the next heading, at a level from 1; empty if headings have none. */
  Optional<ListLabel> heading(int level) {
    return styles
        .outline(level)
        .filter(found -> !XmlTree.attribute(found, "num-format").isEmpty())
        .map(found -> label(HEADINGS, level, found));
  }

  private ListLabel label(String list, int level, Element definition) {
    int[] counts = counters.computeIfAbsent(list, any -> new int[LEVELS + 1]);
    int at = Math.min(level, LEVELS);
    counts[at] = counts[at] == 0 ? number(definition, "start-value") : counts[at] + 1;
    for (int below = at + 1; below <= LEVELS; below++) {
      counts[below] = 0;
    }
    int shown = number(definition, "display-levels");
    StringBuilder text = new StringBuilder(XmlTree.attribute(definition, "num-prefix"));
    for (int each = Math.max(1, at - shown + 1); each <= at; each++) {
      String format =
          (list.equals(HEADINGS) ? styles.outline(each) : styles.level(list, each))
              .map(found -> XmlTree.attribute(found, "num-format"))
              .orElse("1");
      if (each > Math.max(1, at - shown + 1)) {
        text.append('.');
      }
      text.append(numeral(format).of(Math.max(1, counts[each])));
    }
    String suffix = XmlTree.attribute(definition, "num-suffix");
    boolean isPlain =
        XmlTree.attribute(definition, "num-format").equals("1")
            && shown == 1
            && XmlTree.attribute(definition, "num-prefix").isEmpty()
            && suffix.strip().matches("[.)]?");
    return new ListLabel(text.append(suffix.strip()).toString(), true, counts[at], isPlain);
  }

  private static int number(Element definition, String attribute) {
    String value = XmlTree.attribute(definition, attribute);
    return value.matches("[1-9]\\d{0,5}") ? Integer.parseInt(value) : 1;
  }

  private static Numerals numeral(String format) {
    return switch (format) {
      case "a" -> Numerals.LOWER_LETTERS;
      case "A" -> Numerals.UPPER_LETTERS;
      case "i" -> Numerals.LOWER_ROMAN;
      case "I" -> Numerals.UPPER_ROMAN;
      default -> Numerals.DIGITS;
    };
  }
}
