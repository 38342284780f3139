package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Document;

/** The words that formats add to a document, such as the heading above the footnotes. */
public final class DocumentWords {
  /** The bundle that has them. */
  public static final Messages TEXTS =
      Messages.load("document", DocumentWords.class::getResourceAsStream);

  /** The values that formats fill in, each in place of itself. */
  private static final ImmutableMap<String, String> PLACES =
      Maps.toMap(ImmutableSet.of("columns", "number", "page", "pages"), name -> "{" + name + "}");

  private DocumentWords() {}

  /** All of them, with the placeholders as in the bundle, and no others. */
  public static ImmutableMap<String, String> all(Messages texts, Language language) {
    ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
    TEXTS.keys(Language.ENGLISH).forEach(key -> words.put(key, texts.text(language, key, PLACES)));
    return words.buildOrThrow();
  }

  /** A word or sentence, which the document may replace. */
  public static String of(Document document, String key) {
    String own = document.words().get(key);
    return own == null ? TEXTS.text(document.language(), key) : own;
  }

  /** A sentence with the number of a footnote. */
  public static String of(Document document, String key, int number) {
    return of(document, key).replace("{number}", Notation.of(document.language()).show(number));
  }

  /** The footer of a page. */
  public static String footer(Document document, String page, String pages) {
    return document
        .theme()
        .footer(
            document.title(),
            of(document, "page").replace("{page}", page).replace("{pages}", pages));
  }
}
