package nl.regiodeals.render.internal.docx;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/** The lists of a Word document, which count as their items are read. Not thread-safe. */
final class WordNumbering {
  private static final int LEVELS = 9;
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private final Map<String, String> abstractOf = new HashMap<>();
  private final Map<String, Element> levels = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /**
   * The label of an item.
   *
   * @param text what stands before it, such as {@code 2.1}; a dash for a bullet
   * @param isNumber whether it is a number or letter
   * @param number its number on its own level
   * @param isPlain whether it is just that number, as lists of all formats have
   */
  record Label(String text, boolean isNumber, int number, boolean isPlain) {}

  WordNumbering(Optional<Element> part) {
    if (part.isEmpty()) {
      return;
    }
    for (Element child : XmlTree.children(part.get())) {
      if ("abstractNum".equals(child.getLocalName())) {
        levels("a" + XmlTree.attribute(child, "abstractNumId"), child);
      } else if ("num".equals(child.getLocalName())) {
        String id = XmlTree.attribute(child, "numId");
        abstractOf.put(id, XmlTree.value(child, "abstractNumId").orElse(""));
        for (Element override : XmlTree.children(child)) {
          levels("n" + id, override);
        }
      }
    }
  }

  private void levels(String key, Element of) {
    for (Element level : XmlTree.children(of)) {
      if ("lvl".equals(level.getLocalName())) {
        levels.put(key + "/" + XmlTree.attribute(level, "ilvl"), level);
      }
    }
  }

  /** The label of the next item of a list; empty if there is no such list. */
  Optional<Label> next(String list, int level) {
    String of = abstractOf.get(list);
    if (of == null || level < 0 || level >= LEVELS) {
      return Optional.empty();
    }
    Optional<Element> found = definition(list, of, level);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Element definition = found.get();
    String format = XmlTree.value(definition, "numFmt").orElse("decimal");
    if (format.equals("bullet") || format.equals("none")) {
      return Optional.of(new Label("\u2013", false, 0, false));
    }
    int[] counts = counters.computeIfAbsent("list " + list, any -> new int[LEVELS]);
    counts[level] = counts[level] == 0 ? start(definition) : counts[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      counts[below] = 0;
    }
    String pattern = XmlTree.value(definition, "lvlText").orElse("%" + (level + 1) + ".");
    String text = pattern;
    for (int each = 0; each <= level; each++) {
      String as =
          definition(list, of, each).flatMap(it -> XmlTree.value(it, "numFmt")).orElse("decimal");
      text = text.replace("%" + (each + 1), shown(Math.max(1, counts[each]), as));
    }
    boolean isPlain = format.equals("decimal") && pattern.matches("%" + (level + 1) + "[.)]?");
    return Optional.of(new Label(text, true, counts[level], isPlain));
  }

  private Optional<Element> definition(String list, String of, int level) {
    return Optional.ofNullable(levels.get("n" + list + "/" + level))
        .or(() -> Optional.ofNullable(levels.get("a" + of + "/" + level)));
  }

  private static int start(Element level) {
    return XmlTree.value(level, "start")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  private static String shown(int number, String format) {
    return switch (format) {
      case "lowerLetter" -> letters(number);
      case "upperLetter" -> Ascii.toUpperCase(letters(number));
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> Ascii.toUpperCase(roman(number));
      default -> String.format(Locale.ROOT, "%d", number);
    };
  }

  /** The letter of a number; after z come aa, bb and so on. */
  private static String letters(int number) {
    char letter = (char) ('a' + (number - 1) % 26);
    return String.valueOf(letter).repeat(Math.min(9, 1 + (number - 1) / 26));
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int left = Math.min(number, 3999);
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN[i]) {
        roman.append(NUMERALS[i]);
        left -= ROMAN[i];
      }
    }
    return roman.toString();
  }
}
