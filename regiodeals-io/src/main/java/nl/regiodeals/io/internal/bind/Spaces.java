package nl.regiodeals.io.internal.bind;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as people see them, whatever spaces and accents a program made of what they typed. */
public final class Spaces {
  /** Also those that Java does not take for white space, and those that nobody sees. */
  private static final CharMatcher ODD =
      CharMatcher.whitespace()
          .or(CharMatcher.anyOf("\u00a0\u202f\u2007\u200b\u200c\u200d\u2060\ufeff"));

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private Spaces() {}

  /** The text with one plain space where there are spaces of any sort, and none around it. */
  public static String single(String text) {
    if (isPlain(text)) {
      return text;
    }
    return ODD.trimAndCollapseFrom(Normalizer.normalize(text, Normalizer.Form.NFC), ' ');
  }

  /** Most texts are as they should be, and are spared the work. */
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

  /** Whether a character is a space of any sort, or one that nobody sees. */
  public static boolean isSpace(char c) {
    return ODD.matches(c);
  }

  /** The text without accents. */
  public static String withoutAccents(String text) {
    return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
