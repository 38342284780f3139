package nl.regiodeals.render.internal;

import java.util.Locale;
import java.util.Map;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.document.Document;

/** The words that formats add to a document, such as the heading above the footnotes. */
public final class DocumentWords {
  private static final Messages WORDS =
      Messages.load("document", DocumentWords.class::getResourceAsStream);

  private DocumentWords() {}

  /** A word or sentence. */
  public static String of(Locale language, String key) {
    return WORDS.text(language, key);
  }

  /** A sentence with the number of a footnote. */
  public static String of(Locale language, String key, int number) {
    return WORDS.text(language, key, Map.of("number", number));
  }

  /** What stands at the foot of a page. */
  public static String footer(Document document, String page, String pages) {
    return document
        .theme()
        .footer(
            document.title(),
            WORDS.text(document.language(), "page", Map.of("page", page, "pages", pages)));
  }
}
