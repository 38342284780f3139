package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The house style: fonts, colours, margins, and page headers and footers. The default is plain and
 * has no logo. Immutable.
 *
 * <p>Users keep theirs in {@code theme.properties} in their folder of templates; properties that
 * are not set there keep their defaults.
 *
 * @param bodyFont the font of text
 * @param headingFont the font of headings
 * @param fontSize the size of text, in points
 * @param textColour the colour of text, as {@code rrggbb}
 * @param accentColour the colour of headings and lines below them
 * @param bandColour the colour behind the headers of a table
 * @param calloutColour the colour behind important remarks
 * @param margin the margin of a page, in millimetres
 * @param header the page header; {@code {title}} is the title of the document
 * @param footer the page footer; {@code {page}} is the page number and the number of pages, {@code
 *     {title}} the title of the document
 * @param fontFiles the files of {@code bodyFont}, for formats that hold their fonts: PDF; a style
 *     that is not there, and a letter that the file does not have, is in the default font
 */
public record Theme(
    String bodyFont,
    String headingFont,
    int fontSize,
    String textColour,
    String accentColour,
    String bandColour,
    String calloutColour,
    int margin,
    String header,
    String footer,
    ImmutableMap<FontFile.Style, FontFile> fontFiles) {
  private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");
  private static final int LEAST_SIZE = 6;
  private static final int LARGEST_SIZE = 24;
  private static final int LEAST_MARGIN = 5;
  private static final int LARGEST_MARGIN = 60;
  private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} _-]{1,60}");

  /**
   * The default, plain and readable: a contrast of at least 4.5 to 1, and fonts that every machine
   * has.
   */
  public static final Theme DEFAULT =
      new Theme(
          "Liberation Sans",
          "Liberation Sans",
          11,
          "1b1b1b",
          "154273",
          "eef3f7",
          "fff4d6",
          25,
          "{title}",
          "{page}",
          ImmutableMap.of());

  /** Rejects invalid fonts, colours, sizes and margins. */
  public Theme {
    check(FONT, "font", bodyFont);
    check(FONT, "font", headingFont);
    check(COLOUR, "colour rrggbb", textColour);
    check(COLOUR, "colour rrggbb", accentColour);
    check(COLOUR, "colour rrggbb", bandColour);
    check(COLOUR, "colour rrggbb", calloutColour);
    if (fontSize < LEAST_SIZE || fontSize > LARGEST_SIZE) {
      throw new IllegalArgumentException("a font size must be 6 to 24 points, not " + fontSize);
    }
    if (margin < LEAST_MARGIN || margin > LARGEST_MARGIN) {
      throw new IllegalArgumentException("a margin must be 5 to 60 millimetres, not " + margin);
    }
  }

  /**
   * A theme from named values; values that are not given keep their defaults.
   *
   * @throws IllegalArgumentException if a name is unknown or a value is invalid
   */
  public static Theme of(Map<String, String> values) {
    values.keySet().stream()
        .filter(name -> !DEFAULT.values().containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "unknown: " + name + "; known are " + DEFAULT.values().keySet());
            });
    Map<String, String> all = new TreeMap<>(DEFAULT.values());
    all.putAll(values);
    return new Theme(
        all.getOrDefault("bodyFont", ""),
        all.getOrDefault("headingFont", ""),
        number(all.getOrDefault("fontSize", "")),
        all.getOrDefault("textColour", ""),
        all.getOrDefault("accentColour", ""),
        all.getOrDefault("bandColour", ""),
        all.getOrDefault("calloutColour", ""),
        number(all.getOrDefault("margin", "")),
        all.getOrDefault("header", ""),
        all.getOrDefault("footer", ""),
        ImmutableMap.of());
  }

  /** This theme, with the files of its font. */
  public Theme with(Map<FontFile.Style, FontFile> newFontFiles) {
    return new Theme(
        bodyFont,
        headingFont,
        fontSize,
        textColour,
        accentColour,
        bandColour,
        calloutColour,
        margin,
        header,
        footer,
        ImmutableMap.copyOf(newFontFiles));
  }

  /**
   * This theme with text of another size and other margins; what a theme cannot have becomes the
   * nearest that it can.
   *
   * @param newFontSize the size of text, in points
   * @param newMargin the margin of a page, in millimetres
   */
  public Theme sized(int newFontSize, int newMargin) {
    return new Theme(
        bodyFont,
        headingFont,
        Math.max(LEAST_SIZE, Math.min(newFontSize, LARGEST_SIZE)),
        textColour,
        accentColour,
        bandColour,
        calloutColour,
        Math.max(LEAST_MARGIN, Math.min(newMargin, LARGEST_MARGIN)),
        header,
        footer,
        fontFiles);
  }

  private Map<String, String> values() {
    return new TreeMap<>(
        Map.of(
            "bodyFont", bodyFont,
            "headingFont", headingFont,
            "fontSize", Integer.toString(fontSize),
            "textColour", textColour,
            "accentColour", accentColour,
            "bandColour", bandColour,
            "calloutColour", calloutColour,
            "margin", Integer.toString(margin),
            "header", header,
            "footer", footer));
  }

  /** The header of each page of a document. */
  public String header(String title) {
    return header.replace("{title}", title);
  }

  /**
   * Whether the first page has a header: not if it is only the title, which stands right below it.
   */
  public boolean isHeadedFromFirstPage() {
    return !header.strip().equals("{title}");
  }

  /** The footer of a page of a document. */
  public String footer(String title, String page) {
    return footer.replace("{title}", title).replace("{page}", page);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a whole number: " + text, e);
    }
  }

  private static void check(Pattern pattern, String what, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("not a " + what + ": " + value);
    }
  }
}
