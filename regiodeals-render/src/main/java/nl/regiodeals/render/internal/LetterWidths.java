package nl.regiodeals.render.internal;

/**
 * The approximate width of text in a sans serif font: that of Helvetica, which Arial and Liberation
 * Sans share. Formats that other programs lay out have no other font at hand.
 */
public final class LetterWidths {
  private static final char FIRST = ' ';

  /** The widths of the letters of ASCII, in thousandths of the font size. */
  private static final int[] REGULAR = {
    278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 222, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  };

  private static final int[] BOLD = {
    278, 333, 474, 556, 556, 889, 722, 278, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 278, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  };

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** That of most small letters and of digits, also with accents. */
  private static final int USUAL = 611;

  private static final int WIDE = 1000;
  private static final char LAST_OF_EUROPE = '\u2e7f';

  private LetterWidths() {}

  /** The width of a part of a text, in thousandths of the font size. */
  public static int of(String text, int start, int end, boolean isBold) {
    int[] widths = isBold ? BOLD : REGULAR;
    int width = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c - FIRST < widths.length) {
        width += widths[c - FIRST];
      } else if (c == NO_BREAK_SPACE) {
        width += widths[0];
      } else {
        width += c > LAST_OF_EUROPE ? WIDE : USUAL;
      }
    }
    return width;
  }
}
