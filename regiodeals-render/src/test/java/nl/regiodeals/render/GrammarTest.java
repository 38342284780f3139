package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.grammar.NumberAgreement;
import nl.regiodeals.render.grammar.NumberAgreement.Size;
import nl.regiodeals.render.internal.RenderNotices;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every publication and the site, over portfolios with none, one and a few of everything: numbers,
 * nouns and verbs agree.
 */
class GrammarTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  /**
   * Forms that take more than a portfolio: a file of boundaries, just one change too many, or
   * results without a deal; and those that are words in a picture.
   */
  private static final ImmutableSet<String> NOT_READ =
      ImmutableSet.of(
          "map.withoutArea",
          "map.withoutArea.one",
          "site.changes.more.one",
          "site.told.results.none",
          "site.share.deals",
          "site.share.deals.one",
          "site.share.deals.none");

  /** A day before any deal was closed. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(2010, 1, 1);

  @TempDir private Path root;

  @TestFactory
  Stream<DynamicTest> numbersNounsAndVerbsAgree() {
    return Stream.of(Language.DUTCH, Language.ENGLISH)
        .flatMap(
            language -> {
              Map<String, Set<String>> lines = new HashMap<>();
              return Stream.of(
                  DynamicTest.dynamicTest(
                      "publications." + language, () -> inPublications(language, lines)),
                  DynamicTest.dynamicTest("site." + language, () -> onSite(language, lines)),
                  DynamicTest.dynamicTest("forms." + language, () -> allForms(language, lines)));
            });
  }

  private void inPublications(Language language, Map<String, Set<String>> lines) {
    Scenario.all().forEach(scenario -> read(scenario, language, lines));
    ProgrammesScenario.all()
        .map(ProgrammesScenario::request)
        .forEach(request -> read("programmes", request.in(language), lines));
    assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(RENDERER.publications().ids());
    NumberAgreement rules = NumberAgreement.in(language);
    Set<Size> sizes = EnumSet.noneOf(Size.class);
    lines.values().forEach(said -> said.forEach(line -> sizes.addAll(rules.sizes(line))));
    assertThat(sizes).as("the sizes that were read").containsExactly(Size.values());
    assertAgreement(language, lines);
  }

  private static void read(Scenario scenario, Language language, Map<String, Set<String>> lines) {
    Portfolio portfolio = scenario.portfolio();
    for (Publication publication : RENDERER.publications().all()) {
      Stream<Optional<String>> abouts =
          publication.perDeal()
              ? portfolio.deals().stream().limit(2).map(deal -> Optional.of(deal.id()))
              : Stream.of(Optional.empty());
      abouts.forEach(
          about -> {
            Request request =
                Request.of(portfolio, Scenario.YEAR)
                    .in(language)
                    .with(findings(scenario.things()))
                    .tracing(Provenance.NONE)
                    .as(Edition.DRAFT.showing(List.of(Detail.MAP)));
            Request asked = about.map(request::about).orElse(request);
            read(publication.id(), asked, lines);
          });
    }
  }

  private static void read(String id, Request request, Map<String, Set<String>> lines) {
    String text =
        new String(
            PublicationsTest.bytes(RENDERER.render(id, request), "md"), StandardCharsets.UTF_8);
    lines.computeIfAbsent(id, none -> new LinkedHashSet<>()).addAll(parts(text, "[\n|]"));
  }

  /** What the pages say of a state of affairs on a day. */
  private List<String> pages(Scenario scenario, LocalDate day, Language language)
      throws IOException {
    List<String> said = new ArrayList<>();
    Path folder = root.resolve(language + "-" + scenario.hashCode() + "-" + day);
    OutputFolder out = OutputFolder.at(folder);
    Site site =
        Site.of(Request.of(scenario.portfolio(), Scenario.YEAR).on(day))
            .in(List.of(language))
            .since(new Scenario(1, 1, 1, Scenario.Life.RUNNING, false).portfolio());
    RENDERER.write(site, out);
    out.finish();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        said.addAll(parts(words(Files.readString(page)), "\n"));
      }
    }
    return said;
  }

  private void onSite(Language language, Map<String, Set<String>> lines) throws IOException {
    Set<String> said = new LinkedHashSet<>();
    for (Scenario scenario : Scenario.all().filter(Scenario::isForPages).toList()) {
      said.addAll(pages(scenario, LocalDate.of(Scenario.YEAR, 12, 31), language));
    }
    for (int deals : List.of(1, 3)) {
      Scenario scenario = new Scenario(deals, deals, 1, Scenario.Life.RUNNING, false);
      said.addAll(pages(scenario, BEFORE_ALL, language));
    }
    NumberAgreement rules = NumberAgreement.in(language);
    Set<Size> sizes = EnumSet.noneOf(Size.class);
    said.forEach(line -> sizes.addAll(rules.sizes(line)));
    assertThat(sizes).as("the sizes that were read").containsExactly(Size.values());
    assertAgreement(language, Map.of("site", said));
    lines.put("site", said);
  }

  /**
   * Every form of a text that has forms was read, so nothing that this test is about was missed.
   */
  private static void allForms(Language language, Map<String, Set<String>> lines) {
    String said =
        lines.values().stream()
            .flatMap(Set::stream)
            .reduce(new StringBuilder(), (all, line) -> all.append(line).append('\n'), (a, b) -> a)
            .toString();
    Set<String> unread = new TreeSet<>();
    for (String bundle : List.of("template/publications", "site/site", "chart/charts")) {
      String name = bundle.substring(bundle.indexOf('/') + 1);
      Messages texts =
          Messages.load(
              name,
              file ->
                  Renderer.class.getResourceAsStream(
                      "internal/" + bundle.substring(0, bundle.indexOf('/') + 1) + file));
      texts.keys(language).stream()
          .filter(key -> !key.startsWith("letter.")) // it has forms for rarer data than these
          .filter(key -> texts.has(language, key + ".one"))
          .flatMap(key -> Stream.of(key, key + ".one", key + ".none"))
          .filter(key -> texts.has(language, key) && !NOT_READ.contains(key))
          .filter(key -> !filled(texts.text(language, key)).matcher(said).find())
          .forEach(unread::add);
    }
    assertThat(unread).as("forms of texts that no portfolio of this test gives").isEmpty();
  }

  /** A text with something in its places. */
  private static Pattern filled(String text) {
    return Pattern.compile(
        Stream.of(text.split("\\{\\w+}", -1))
            .map(part -> Pattern.quote(part.strip()))
            .reduce((a, b) -> a + ".*?" + b)
            .orElseThrow());
  }

  private static void assertAgreement(Language language, Map<String, Set<String>> lines) {
    NumberAgreement rules = NumberAgreement.in(language);
    Set<String> found = new TreeSet<>();
    lines.forEach(
        (id, said) ->
            said.forEach(
                line ->
                    rules
                        .faults(line)
                        .forEach(fault -> found.add(id + ": " + fault + "  <-  " + line))));
    assertThat(found).isEmpty();
  }

  private static List<String> parts(String text, String separator) {
    return Stream.of(text.replace('\u00a0', ' ').split(separator))
        .map(line -> line.replaceAll("\\[\\^\\d+]|[*\\\\]", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /**
   * The words of a page and of its description, a line for each element that is more than a few
   * words in a line.
   */
  private static String words(String html) {
    return html.replaceAll("<meta name=\"description\" content=\"([^\"]*)\">", "$1\n")
        .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
        .replaceAll("</?(?:data|strong|em|a|span|sup|abbr)\\b[^>]*>", "")
        .replaceAll("<[^>]+>", "\n")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static ImmutableList<Notice> findings(int count) {
    return Stream.of(Severity.values())
        .flatMap(
            severity ->
                Scenario.numbers(severity == Severity.ERROR ? count : count / 2)
                    .map(
                        i ->
                            new NoticeType(
                                    RenderNotices.UNKNOWN_DEAL.code(),
                                    severity,
                                    RenderNotices.UNKNOWN_DEAL.texts())
                                .notice()
                                .with("deal", "x" + i)))
        .collect(toImmutableList());
  }
}
