package nl.regiodeals.render;

import java.io.InputStream;
import java.util.function.Function;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document that can be made from a portfolio: a template with its texts. Immutable.
 *
 * <p>The data model of the template has the portfolio, its {@link
 * nl.regiodeals.core.analysis.Dossiers}, the {@link nl.regiodeals.core.analysis.StateOfAffairs} at
 * the end of the year, the {@link nl.regiodeals.core.analysis.ReportingYear}, for a publication
 * about one deal its {@link nl.regiodeals.core.analysis.Dossier}, and functions that format values;
 * {@code docs/guides/templates.md} lists them.
 *
 * @param id the name by which users choose it, such as {@code letter}
 * @param perDeal whether it is about one deal
 * @param template the file name of its template, such as {@code letter.ftlx}
 * @param texts its texts, including {@code ID.name} and {@code ID.description}
 * @param resources opens the template and the files it includes, by file name, or returns null;
 *     usually {@code YourClass.class::getResourceAsStream}
 */
public record Publication(
    String id,
    boolean perDeal,
    String template,
    Messages texts,
    Function<String, @Nullable InputStream> resources) {

  /** Its name, for people. */
  public String title(Language language) {
    return texts.text(language, id + ".name");
  }

  /** Its description, in one sentence. */
  public String description(Language language) {
    return texts.text(language, id + ".description");
  }
}
