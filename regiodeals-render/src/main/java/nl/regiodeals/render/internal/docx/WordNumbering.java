package nl.regiodeals.render.internal.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.publish.ListLabel;
import nl.regiodeals.render.internal.publish.Numerals;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/** The lists of a Word document, which count as their items are read. Not thread-safe. */
final class WordNumbering {
  private static final int LEVELS = 9;
  private final Map<String, String> abstractOf = new HashMap<>();
  private final Map<String, Element> levels = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

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
  Optional<ListLabel> next(String list, int level) {
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
      return Optional.of(ListLabel.BULLET);
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
      text = text.replace("%" + (each + 1), numeral(as).of(Math.max(1, counts[each])));
    }
    boolean isPlain = format.equals("decimal") && pattern.matches("%" + (level + 1) + "[.)]?");
    return Optional.of(new ListLabel(text, true, counts[level], isPlain));
  }

  private Optional<Element> definition(String list, String of, int level) {
    return Optional.ofNullable(levels.get("n" + list + "/" + level))
        .or(() -> Optional.ofNullable(levels.get("a" + of + "/" + level)));
  }

  private static Numerals numeral(String format) {
    return switch (format) {
      case "lowerLetter" -> Numerals.LOWER_LETTERS;
      case "upperLetter" -> Numerals.UPPER_LETTERS;
      case "lowerRoman" -> Numerals.LOWER_ROMAN;
      case "upperRoman" -> Numerals.UPPER_ROMAN;
      default -> Numerals.DIGITS;
    };
  }

  private static int start(Element level) {
    return XmlTree.value(level, "start")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
