package nl.regiodeals.core.notice;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant. */
public final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * The most similar name, if it is similar enough, and the first of those that are equally
   * similar; empty if none is.
   */
  public static Optional<String> of(String text, Collection<String> names) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String typed = text.toLowerCase(Locale.ROOT);
    String nearest = null;
    int best = Integer.MAX_VALUE;
    for (String name : names) {
      int most = Math.min(Math.max(2, name.length() / 3), best - 1);
      int distance = distance(typed, name.toLowerCase(Locale.ROOT), most);
      if (distance <= most) {
        nearest = name;
        best = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** A notice with the name that was probably meant; its text without one is another. */
  public static Notice suggest(Notice notice, String text, Collection<String> names) {
    Optional<String> nearest = of(text, names);
    return notice.with("nearest", nearest.orElse("")).with("count", nearest.isPresent() ? 1 : 0);
  }

  /**
   * The number of letters to insert, remove or replace (Levenshtein); more than {@code most} if it
   * is more than that.
   */
  private static int distance(String from, String to, int most) {
    if (Math.abs(from.length() - to.length()) > most) {
      return most + 1;
    }
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[to.length()];
  }
}
