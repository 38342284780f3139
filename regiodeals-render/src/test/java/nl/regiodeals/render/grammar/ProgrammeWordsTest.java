package nl.regiodeals.render.grammar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.regiodeals.core.model.Concept;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeProfileBuilder;
import nl.regiodeals.core.model.ProgrammeTerm;
import nl.regiodeals.core.text.Terms;
import org.junit.jupiter.api.Test;

/** No text calls something by a word of the Regio Deals that another programme has its own for. */
class ProgrammeWordsTest {
  private static final Map<String, Pattern> WORDS =
      ImmutableMap.of(
          "nl",
          Pattern.compile(
              "\\b(?:regio(?:['\u2019]s)?|(?:voortgangs)?rapportages?|rijk-regio ?-?overleg(?:gen)?"
                  + "|convenant(?:en)?|(?:regio)?kassiers?|rijksbijdragen?|regio deals?|deals?"
                  + "|tranches?)\\b"),
          "en",
          Pattern.compile(
              "\\b(?:regions?|progress reports?|covenants?|cashiers?|state contributions?"
                  + "|regio deals?|deals?|tranches?)\\b"));

  /** Bundles of what the Regio Deals call things, and of words that people type. */
  private static final Pattern OF_THE_REGIO_DEALS =
      Pattern.compile("(?:terms|help|mapping)_\\w\\w\\.properties");

  /** Texts that are about the Regio Deals whatever the programme, and parts of addresses. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "[a-z-]+\\.rule|profile-unusable\\.hint|unknown-profile\\.hint|Portfolio\\.profile"
              + "|ProgrammeProfile|Concept\\.\\w+|theme\\.REGI|\\S+\\.anchor|whichDeal");

  private static Terms other() {
    ProgrammeProfileBuilder profile = ProgrammeProfile.builder("other");
    for (Concept concept : Concept.values()) {
      String noun = "xx" + concept.name().toLowerCase(Locale.ROOT).replace('_', 'x');
      for (String language : WORDS.keySet()) {
        profile.addTerms(
            ProgrammeTerm.builder(language, concept, noun, noun + "en").kind("het").build());
      }
    }
    return Terms.of(profile.build());
  }

  @Test
  void noTextHasAWordOfTheRegioDeals() throws IOException {
    Set<String> found = new TreeSet<>();
    Bundles.in(other())
        .forEach(
            (file, texts) -> {
              Pattern words = requireNonNull(WORDS.get(Bundles.language(file)));
              texts.forEach(
                  (key, text) -> {
                    if (!isExcepted(file, key)
                        && words.matcher(plain(text).toLowerCase(Locale.ROOT)).find()) {
                      found.add(file.getFileName() + " " + key + ": " + text);
                    }
                  });
            });
    assertThat(found).isEmpty();
  }

  private static boolean isExcepted(Path file, String key) {
    String name = file.getFileName().toString();
    return OF_THE_REGIO_DEALS.matcher(name).matches()
        || ALWAYS.matcher(key).matches()
        // names of figures, which templates use
        || (name.startsWith("figures_") && !key.endsWith(".about"));
  }

  private static String plain(String text) {
    return text.replaceAll("\\{[^}]*}", "");
  }
}
