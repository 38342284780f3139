package nl.regiodeals.io.internal.bind;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Normalises texts to what people see, whatever kinds of spaces and accents a program made of what
 * they typed.
 */
public final class Spaces {
  /** Includes spaces that Java does not consider white space, and invisible characters. */
  private static final CharMatcher ODD =
      CharMatcher.whitespace()
          .or(CharMatcher.anyOf("\u00a0\u202f\u2007\u200b\u200c\u200d\u2060\ufeff"));

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private Spaces() {}

  /** The text with a single plain space for each run of spaces of any kind, and none around it. */
  public static String single(String text) {
    if (isPlain(text)) {
      return text;
    }
    return ODD.trimAndCollapseFrom(Normalizer.normalize(text, Normalizer.Form.NFC), ' ');
  }

  /** Whether a text needs no change; most do not, and skip the work. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /** Whether a character is a space of any kind, or invisible. */
  public static boolean isSpace(char c) {
    return ODD.matches(c);
  }

  /** The text without accents. */
  public static String withoutAccents(String text) {
    return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
