package nl.regiodeals.render.internal.publish;

import java.util.regex.Pattern;

/**
 * The contrast between two colours. Source: WCAG 2.2, success criterion 1.4.3, which asks at least
 * 4.5 to 1 of text, and 3 to 1 of large text.
 */
public final class Contrast {
  private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");
  private static final double LEAST = 4.5;
  private static final double LEAST_OF_LARGE = 3;

  /** The size from which text is large, in points, and from which it is if it is bold. */
  private static final double LARGE = 18;

  private static final double LARGE_BOLD = 14;

  private Contrast() {}

  /**
   * Whether text can be read against its background; yes if either colour is not known.
   *
   * @param text the colour of the text, {@code rrggbb}
   * @param background the colour behind it, {@code rrggbb}
   * @param points the size of the text
   * @param isBold whether its letters are bold
   */
  public static boolean isEnough(String text, String background, double points, boolean isBold) {
    if (!COLOUR.matcher(text).matches() || !COLOUR.matcher(background).matches()) {
      return true;
    }
    double one = luminance(text);
    double other = luminance(background);
    boolean isLarge = points >= LARGE || (isBold && points >= LARGE_BOLD);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
        >= (isLarge ? LEAST_OF_LARGE : LEAST);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
