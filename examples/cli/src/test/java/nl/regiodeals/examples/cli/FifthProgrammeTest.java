package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.io.PortfolioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A programme of the European Union, in Dutch and English, with made-up data: a portfolio and a
 * file beside it that says what the programme is like, and no code.
 */
class FifthProgrammeTest {
  private static final Path DATA = Path.of("src/test/resources/programmes/leader.json");

  /** What only the Regio Deals call things. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<![\\w/.#-])(?:regio deals?|deals?|tranches?|regio(?:['\u2019]s)?|voortgangsrapportages?"
              + "|rapportages?|rijk-regio-overleg|convenant(?:en)?|kassiers?|rijksbijdragen?"
              + "|regions?|progress reports?|covenants?|cashiers?|state contributions?|SiSa)"
              + "(?![\\w/=-]|\\.\\w)");

  @TempDir private Path folder;

  @Test
  void theDataAreReadWithTheProfileBesideThem() throws IOException {
    var reading = PortfolioFile.at(DATA).read(Formats.load());
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().rules().id()).isEqualTo("leader");
  }

  private CommandLineRun run(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isLessThan(2);
    return run;
  }

  @Test
  void itsOwnRulesAreChecked() {
    CommandLineRun run = run("check", DATA + "", "--language", "en");
    assertThat(run.out().replace('\u00a0', ' '))
        .contains("checks-off", "The implementation report was due before 30 June 2025")
        .contains("delivered its implementation report for 2024 on 10 July 2025")
        .doesNotContain("contribution-out-of-range", "state-share-over-half", "[no-sisa");
    assertThat(words(run.out())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "letter",
        "annex",
        "annex-tables",
        "overview",
        "reminder",
        "factsheet",
        "consultation",
        "council-letter",
        "reminder-letter",
      })
  void everyPublicationSpeaksItsWords(String publication) throws IOException {
    for (String language : List.of("nl", "en")) {
      Path to = folder.resolve(publication + language);
      boolean perDeal =
          List.of("factsheet", "consultation", "council-letter", "reminder-letter")
              .contains(publication);
      run(
          ImmutableList.<String>builder()
              .add("export", publication, DATA + "", "--year", "2024", "--language", language)
              .add("-f", "txt", "-o", perDeal ? to + "" : to + ".txt")
              .build()
              .toArray(String[]::new));
      assertThat(files(perDeal ? to : folder)).isNotEmpty();
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void theSiteAndTheOpenDataSpeakItsWords() throws IOException {
    run("site", DATA + "", "--language", "both", "-o", folder + "");
    assertThat(found()).isEmpty();
  }

  @Test
  void theFormSpeaksItsWordsAndIsReadBack() throws IOException {
    for (String language : List.of("nl", "en")) {
      Path forms = folder.resolve(language);
      run("workbook", DATA + "", "--year", "2025", "--language", language, "-o", forms + "");
      Path all = folder.resolve(language + ".json");
      CommandLineRun collected =
          run("collect", DATA + "", forms + "", "-o", all + "", "--language", language);
      assertThat(collected.err() + collected.out()).doesNotContain("missing-sheet", "no-headers");
      assertThat(words(collected.out() + collected.err())).isEmpty();
    }
  }

  /** The words of the Regio Deals in the text of all files, each with its surroundings. */
  private Map<String, List<String>> found() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.toString();
      // the terms of the data format are names, which are the same for all programmes
      if (name.matches(".*\\.(?:html|txt|xml|atom|csv|jsonld)")
          && !name.matches(".*/(?:begrippen|terms)\\.html")) {
        List<String> words = words(visible(Files.readString(file)));
        if (!words.isEmpty()) {
          found.put(folder.relativize(file).toString(), words);
        }
      }
    }
    return found;
  }

  private static String visible(String text) {
    return text.replace("Regio's en steden", "")
        .replace("Regions and cities", "")
        .replaceAll("\"(?:urn|rd):[^\"]*\"", "")
        .replaceAll("(?s)<(?:script|style)\\b.*?</(?:script|style)>", " ")
        .replaceAll("<[^>]*>", " ");
  }

  private static List<String> words(String text) {
    return WORDS
        .matcher(text)
        .results()
        .map((MatchResult match) -> around(text, match))
        .distinct()
        .limit(5)
        .toList();
  }

  private static String around(String text, MatchResult match) {
    return text.substring(
            Math.max(0, match.start() - 40), Math.min(text.length(), match.end() + 20))
        .replaceAll("\\s+", " ");
  }

  private static ImmutableList<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).collect(ImmutableList.toImmutableList());
    }
  }
}
