package nl.regiodeals.core.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant. */
public final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The most similar name, if it is similar enough; empty if none is. */
  public static Optional<String> of(String text, Collection<String> names) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String typed = text.toLowerCase(Locale.ROOT);
    return names.stream()
        .map(name -> new Candidate(name, distance(typed, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance() <= Math.max(2, near.name().length() / 3))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  /** A notice with the name that was probably meant; its text without one is another. */
  public static Notice suggest(Notice notice, String text, Collection<String> names) {
    Optional<String> nearest = of(text, names);
    return notice.with("nearest", nearest.orElse("")).with("count", nearest.isPresent() ? 1 : 0);
  }

  private record Candidate(String name, int distance) {}

  /** The number of letters to insert, remove or replace (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
