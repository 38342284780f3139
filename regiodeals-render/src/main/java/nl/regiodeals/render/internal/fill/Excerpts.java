package nl.regiodeals.render.internal.fill;

import com.google.common.base.CharMatcher;

/** What an error quotes. */
public final class Excerpts {
  /** The number of characters quoted before and after the place. */
  private static final int AROUND = 60;

  private static final int LONGEST = 120;
  private static final String MORE = "\u2026";

  private Excerpts() {}

  /** The sentence around a passage; of a long one, what is near. */
  public static String sentence(String text, int from, int to) {
    int first = Math.max(0, from - AROUND);
    int last = Math.min(text.length(), Math.min(to, from + LONGEST) + AROUND);
    int start = text.substring(first, from).lastIndexOf(". ") + 1 + first;
    start = start > first || first == 0 ? start : start - 1;
    int dot = to > last ? -1 : text.substring(to, last).indexOf(". ");
    int end = dot < 0 ? last + (last < text.length() ? 1 : 0) : to + dot + 1;
    first = Math.max(start, first);
    last = Math.min(end, last);
    return (first > start ? MORE : "")
        + plain(text.substring(first, Math.max(first, last)))
        + (last < end ? MORE : "");
  }

  /** A passage that was typed, shortened. */
  public static String typed(String text) {
    return text.length() <= LONGEST ? plain(text) : plain(text.substring(0, LONGEST)) + MORE;
  }

  private static String plain(String text) {
    return CharMatcher.whitespace().or(CharMatcher.javaIsoControl()).trimAndCollapseFrom(text, ' ');
  }
}
