package nl.regiodeals.core.text;

import java.util.Locale;

/** The languages that come with the library. Add a bundle for any other language. */
public final class Language {
  /** Dutch, the language of the letter. */
  public static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** English. */
  public static final Locale ENGLISH = Locale.forLanguageTag("en");

  private Language() {}
}
