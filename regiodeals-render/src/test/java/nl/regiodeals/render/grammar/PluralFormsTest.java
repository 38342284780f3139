package nl.regiodeals.render.grammar;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Terms;
import org.junit.jupiter.api.Test;

/**
 * A text of any bundle in which a noun follows a number has a form for one of it, chosen by {@code
 * count}, in both languages.
 */
class PluralFormsTest {
  /** Texts with a number, beside the one that chooses the form, that is never one; and why. */
  private static final ImmutableMap<String, String> NEVER_ONE =
      ImmutableMap.<String, String>builder()
          .put("programmes.told", "it tells what is in two or more")
          .put("finance.budgetUnknown", "some are known and some are not")
          .put("finance.spentUnknown", "some are known and some are not")
          .put("letter.helix.known", "some are known and some are not, so there are two or more")
          .put(
              "letter.helix.knownAlone",
              "some are known and some are not, so there are two or more")
          .put("letter.progress.spentUnknown", "some are known and some are not")
          .put("letter.progress.reported", "some reported and some did not")
          .put("letter.state.regionPartly", "some are known and some are not")
          .put("letter.state.unknown", "some are known and some are not")
          .put("reminder.delivered", "some reported and some did not")
          .put("too-many-showcases.message", "there are more than three")
          .put("site.filters.many", "the script of the site uses site.filters.one")
          .put("total.partial", "some are known and some are not")
          .buildOrThrow();

  /** Words that may follow a number and are not counted. */
  private static final ImmutableSet<String> NO_NOUNS =
      ImmutableSet.of(
          "andere",
          "beter",
          "better",
          "daarvan",
          "are",
          "gelijk",
          "in",
          "had",
          "have",
          "is",
          "it",
          "keer",
          "niet",
          "nog",
          "of",
          "others",
          "over",
          "ran",
          "slechter",
          "that",
          "unchanged",
          "van",
          "were",
          "worse");

  private static final Pattern COUNTED =
      Pattern.compile(
          "\\{(?:count|words)} (?:Regio |nieuwe |genummerde |andere |meer |new |numbered |other |more )?"
              + "((?:SiSa|budget) \\p{L}+|[\\p{L}'-]+)");

  /** A number before a noun, or after a verb for more than one. */
  private static final ImmutableMap<String, Pattern> NUMBERS =
      ImmutableMap.of(
          "nl", numbers(NumberAgreement.DUTCH, "zijn|hebben|liepen|waren"),
          "en", numbers(NumberAgreement.ENGLISH, "are|were"));

  private static Pattern numbers(Map<String, String> nouns, String verbs) {
    return Pattern.compile(
        "\\{(?!deal}|most})(\\w+)} (?:Regio |genummerde |numbered |andere |other |more )?(?:"
            + String.join("|", nouns.values())
            + ")\\b|\\b(?:"
            + verbs
            + ")(?: er)? \\{(count|words|found|reported|published)}(?! van| of)");
  }

  @Test
  void everyCountedTextHasAFormForOne() throws IOException {
    Set<String> found = new TreeSet<>();
    int counted = 0;
    for (Map.Entry<Path, ImmutableSortedMap<String, String>> bundle :
        Bundles.in(Terms.REGIO_DEALS).entrySet()) {
      found.addAll(faults(bundle.getValue(), Bundles.language(bundle.getKey())));
      counted +=
          (int) bundle.getValue().keySet().stream().filter(key -> key.endsWith(".one")).count();
    }
    assertThat(found).isEmpty();
    assertThat(counted).isGreaterThan(80);
  }

  @Test
  void findsATextThatLacksAForm() {
    ImmutableMap<String, String> wrong =
        ImmutableMap.of(
            "no.form", "Dit zijn {count} deals.",
            "other.name", "Van {unknown} deals is het onbekend.",
            "other.name.one", "Van \u00e9\u00e9n deal is het onbekend.",
            "plural.one", "Dit zijn {count} deals.",
            "plural", "Dit zijn {count} deals.",
            "verb", "Er zijn {found}.",
            "good", "Dit zijn {words} deals.",
            "good.one", "Dit is \u00e9\u00e9n deal.");
    assertThat(faults(wrong, "nl"))
        .containsExactlyInAnyOrder("no.form", "other.name", "plural.one", "verb");
    assertThat(faults(ImmutableMap.of("verb", "There are {found} findings."), "en"))
        .containsExactly("verb");
  }

  @Test
  void bothLanguagesHaveTheSameForms() throws IOException {
    Map<Path, ImmutableSortedMap<String, String>> bundles = Bundles.in(Terms.REGIO_DEALS);
    bundles.forEach(
        (path, texts) -> {
          if (Bundles.language(path).equals("nl")) {
            Path english =
                path.resolveSibling(path.getFileName().toString().replace("_nl.", "_en."));
            if (bundles.containsKey(english)) {
              assertThat(forms(texts)).as(path.toString()).isEqualTo(forms(bundles.get(english)));
            }
          }
        });
  }

  @Test
  void theNounsThatTextsCountAreKnown() throws IOException {
    for (String language : NUMBERS.keySet()) {
      Map<String, String> nouns =
          language.equals("nl") ? NumberAgreement.DUTCH : NumberAgreement.ENGLISH;
      ImmutableSortedSet<String> counted =
          Bundles.in(Terms.REGIO_DEALS).entrySet().stream()
              .filter(bundle -> Bundles.language(bundle.getKey()).equals(language))
              .flatMap(bundle -> bundle.getValue().values().stream())
              .flatMap(text -> COUNTED.matcher(text).results())
              .map(found -> found.group(1).replace("Deals", "deals"))
              .filter(word -> !NO_NOUNS.contains(word))
              .collect(toImmutableSortedSet(Comparator.naturalOrder()));
      assertThat(ImmutableSet.copyOf(nouns.values())).as(language).containsAll(counted);
      assertThat(counted).hasSizeGreaterThan(5);
    }
  }

  /** The keys of texts with a number that could be one, without a form for it. */
  private static Set<String> faults(Map<String, String> texts, String language) {
    Pattern numbers = requireNonNull(NUMBERS.get(language));
    Set<String> faults = new TreeSet<>();
    texts.forEach(
        (key, text) -> {
          boolean hasForm = texts.containsKey(key + ".one");
          if (!NEVER_ONE.containsKey(key.replaceFirst("\\.(one|none)$", ""))
              && numbers.matcher(text).results().anyMatch(found -> !hasForm || !chooses(found))) {
            faults.add(key);
          }
        });
    return faults;
  }

  /** Whether a number is the one that chooses the form. */
  private static boolean chooses(MatchResult number) {
    String name = number.group(1) == null ? number.group(2) : number.group(1);
    return name.equals("count") || name.equals("words");
  }

  private static ImmutableSet<String> forms(Map<String, String> texts) {
    return texts.keySet().stream()
        .filter(key -> key.endsWith(".one") || key.endsWith(".none"))
        .collect(ImmutableSet.toImmutableSet());
  }
}
