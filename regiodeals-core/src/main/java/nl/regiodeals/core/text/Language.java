package nl.regiodeals.core.text;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;

/**
 * The language in which texts are made, and the words of the programme that they speak of. {@link
 * #DUTCH} and {@link #ENGLISH} come with the library; add a bundle for any other. Immutable.
 *
 * <pre>{@code
 * notice.message(Language.DUTCH);
 * Language.of("fy").locale();
 * }</pre>
 *
 * @param locale the language as Java knows it, for its own rules such as those of capitals
 * @param terms the words of the programme; those of the Regio Deals if nothing else is said
 */
public record Language(Locale locale, Terms terms) implements Serializable {
  /** Dutch, the language of the letter. */
  public static final Language DUTCH = of("nl");

  /** English. */
  public static final Language ENGLISH = of("en");

  /** Rejects null. */
  public Language {
    requireNonNull(locale);
    requireNonNull(terms);
  }

  /**
   * A language by its tag.
   *
   * @param tag a tag of BCP 47, such as {@code nl} or {@code en-GB}; one that is none gives a
   *     language without a name
   */
  public static Language of(String tag) {
    return new Language(Locale.forLanguageTag(tag), Terms.REGIO_DEALS);
  }

  /** The same language in the words of another programme. */
  public Language with(Terms newTerms) {
    return newTerms.equals(terms) ? this : new Language(locale, newTerms);
  }

  /**
   * The same language in the words of the programme of a portfolio; itself if the portfolio does
   * not say what its programme is like.
   */
  public Language with(Portfolio portfolio) {
    return portfolio.profile().map(this::with).orElse(this);
  }

  /** The same language in the words of a programme; itself for that of the Regio Deals. */
  public Language with(ProgrammeProfile profile) {
    return profile.equals(ProgrammeProfile.REGIO_DEALS) ? this : with(Terms.of(profile));
  }

  /** Its code, such as {@code nl}, of which bundles have the name; blank if it has none. */
  public String code() {
    return locale.getLanguage();
  }

  /** Its tag of BCP 47, such as {@code en-GB}, as documents carry it. */
  public String tag() {
    return locale.toLanguageTag();
  }

  @Override
  public String toString() {
    return tag();
  }
}
