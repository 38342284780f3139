package nl.regiodeals.core.text;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short names made of any text, of small letters and digits with hyphens between them: {@code
 * noardwest-fryslan} for Noardwest-Frysl\u00e2n. They may be blank, and two texts may have one.
 */
public final class Slug {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final CharMatcher HYPHEN = CharMatcher.is('-');

  private Slug() {}

  /** A name of the letters a to z, that means the same on every system; m\u00b2 becomes m2. */
  public static String of(String text) {
    return plain(text, Normalizer.Form.NFKD);
  }

  /** A name of the letters a to z, without the signs that only look like one; m\u00b2 becomes m. */
  public static String ofLetters(String text) {
    return plain(text, Normalizer.Form.NFD);
  }

  /** A name of letters of any script, accents included. */
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
