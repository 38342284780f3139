package nl.regiodeals.core.text;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short names made from any text, of lower-case letters and digits separated by hyphens: {@code
 * noardwest-fryslan} for Noardwest-Frysl\u00e2n. They may be blank, and two texts may have the same
 * name.
 */
public final class Slug {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final CharMatcher HYPHEN = CharMatcher.is('-');

  private Slug() {}

  /** A name in the letters a to z, which means the same on every system; m\u00b2 becomes m2. */
  public static String of(String text) {
    return plain(text, Normalizer.Form.NFKD);
  }

  /** A name in the letters a to z, without compatibility characters; m\u00b2 becomes m. */
  public static String ofLetters(String text) {
    return plain(text, Normalizer.Form.NFD);
  }

  /** A name in letters of any script, including accents. */
  public static String withAccents(String text) {
    return joined(text, NOT_LETTERS);
  }

  private static String plain(String text, Normalizer.Form form) {
    return joined(ACCENTS.matcher(Normalizer.normalize(text, form)).replaceAll(""), NOT_PLAIN);
  }

  private static String joined(String text, Pattern others) {
    return HYPHEN.trimFrom(others.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-"));
  }
}
