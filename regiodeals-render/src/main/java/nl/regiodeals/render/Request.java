package nl.regiodeals.render;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;

/**
 * What to make a publication of. Immutable.
 *
 * @param portfolio the data
 * @param year the calendar year that the publication is about
 * @param deal the id of the deal, for a publication about one deal
 * @param language the language of the publication
 */
public record Request(Portfolio portfolio, int year, Optional<String> deal, Locale language) {
  /**
   * A publication in Dutch over the last year that had ended on the day of the data.
   *
   * @throws IllegalArgumentException if the portfolio does not tell of which day its data are
   */
  public static Request of(Portfolio portfolio) {
    LocalDate day =
        portfolio
            .programme()
            .asOf()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "programme.asOf is unknown: say over which year to publish"));
    return new Request(portfolio, day.plusDays(1).getYear() - 1, Optional.empty(), Language.DUTCH);
  }

  /** The same over another year. */
  public Request over(int newYear) {
    return new Request(portfolio, newYear, deal, language);
  }

  /** The same about a deal. */
  public Request about(String dealId) {
    return new Request(portfolio, year, Optional.of(dealId), language);
  }

  /** The same in a language. */
  public Request in(Locale newLanguage) {
    return new Request(portfolio, year, deal, newLanguage);
  }
}
