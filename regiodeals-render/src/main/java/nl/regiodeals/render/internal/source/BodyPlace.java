package nl.regiodeals.render.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;

/** Finds the place of the text in a letterhead: {@code ${body}}, alone in a paragraph. */
public final class BodyPlace {
  private static final Pattern BODY = Pattern.compile("\\$\\{\\s*body\\s*}");

  /** The place, as it is typed. */
  public static final String BODY_TEXT = "${body}";

  /** The number of characters that an error quotes. */
  private static final int LONGEST = 100;

  /** A character that no font has, and nobody types. */
  private static final String MARK = "\ue0f0";

  private BodyPlace() {}

  /**
   * The paragraph of the place in the main part; empty if there is none.
   *
   * @param lines the lines of the main part
   * @param others the lines of all other parts
   * @param mayHold whether text and tables can stand at a paragraph
   * @throws RenderException if it is not alone in a paragraph of the text, or is there twice
   */
  public static Optional<Line> in(List<Line> lines, List<Line> others, Predicate<Line> mayHold) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      if (BODY.matcher(line.text()).find()) {
        boolean isAlone = BODY.matcher(line.text().replace('\u00a0', ' ').strip()).matches();
        if (!isAlone || !line.isOnlyText() || !mayHold.test(line) || !found.isEmpty()) {
          throw misplaced(line);
        }
        found.add(line);
      }
    }
    others.stream()
        .filter(line -> BODY.matcher(line.text()).find())
        .findFirst()
        .ifPresent(
            line -> {
              throw misplaced(line);
            });
    return found.stream().findFirst();
  }

  private static RenderException misplaced(Line line) {
    String text = line.text().strip();
    return new RenderException(
        RenderNotices.HOUSE_BODY
            .notice()
            .with("place", BODY_TEXT)
            .with(
                "sentence",
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026"),
        null);
  }

  /** A mark that a part does not have yet. */
  public static String mark(String part) {
    StringBuilder mark = new StringBuilder(MARK);
    while (part.contains(mark)) {
      mark.append(MARK);
    }
    return mark.toString();
  }
}
