package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Terms;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * The words of a programme in a user's folder, {@code terms_nl.properties} and the same in other
 * languages. Safe to share between threads.
 */
final class OwnTerms {
  private final Optional<TemplateFolder> folder;
  private final Map<String, Terms> byLanguage = new ConcurrentHashMap<>();

  OwnTerms(Optional<TemplateFolder> folder) {
    this.folder = folder;
  }

  /**
   * A language in the words of the folder; as it is if the folder has none.
   *
   * @throws RenderException if something is wrong with them
   */
  Language in(Language language) {
    if (folder.isEmpty()) {
      return language;
    }
    Terms terms =
        byLanguage.computeIfAbsent(language.code(), code -> read(folder.orElseThrow(), code));
    return terms.equals(Terms.REGIO_DEALS) ? language : language.with(terms);
  }

  private static Terms read(TemplateFolder folder, String code) {
    try {
      return Terms.read(ImmutableSet.of("nl", "en", code), file -> folder.open(file).orElse(null));
    } catch (IllegalArgumentException e) {
      String[] said = String.valueOf(e.getMessage()).split(": ", 2);
      throw new RenderException(
          RenderNotices.BAD_TERMS.notice().at(new Place.InFile(said[0])).with("line", said[1]), e);
    }
  }
}
