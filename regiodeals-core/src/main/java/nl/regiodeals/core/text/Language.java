package nl.regiodeals.core.text;

import java.util.Locale;

/** The languages that come with the library. Any other is a bundle more. */
public final class Language {
  /** Dutch, the language of the letter. */
  public static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** English. */
  public static final Locale ENGLISH = Locale.forLanguageTag("en");

  private Language() {}
}
