package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text in a user's folder takes precedence over ours, wherever it is used; {@code docs/texts.md}
 * lists all of them, and {@code -Dapproved.update} writes it anew.
 */
class UserTextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path PAGE = Path.of("docs", "texts.md");

  /** A suffix of each text of the user. */
  private static final String MARK = "\u00a7";

  @TempDir private Path root;

  @Test
  void everyTextOfTheUserIsSaidAndNoneOfOurs() throws IOException {
    Path templates = Files.createDirectory(root.resolve("templates"));
    for (Map.Entry<String, ImmutableSortedMap<String, String>> bundle : bundles("nl").entrySet()) {
      StringBuilder file = new StringBuilder();
      bundle
          .getValue()
          .forEach((key, text) -> file.append(key).append('=').append(text).append(MARK + "\n"));
      Files.writeString(templates.resolve(bundle.getKey() + "_nl.properties"), file);
    }
    String said = said(templates);
    List<String> texts =
        bundles("nl").values().stream().flatMap(bundle -> bundle.values().stream()).toList();
    texts.stream()
        .filter(
            text -> texts.stream().noneMatch(other -> other.contains(text) && !other.equals(text)))
        .filter(
            text ->
                text.length() > 15
                    && text.indexOf(' ') > 0
                    && text.indexOf('{') < 0
                    && text.indexOf('\'') < 0)
        .forEach(
            text -> assertThat(count(said, text)).as(text).isEqualTo(count(said, text + MARK)));
    assertThat(count(said, MARK)).isGreaterThan(1000);
  }

  private String said(Path templates) throws IOException {
    Renderer renderer = Renderer.builder().templates(templates).build();
    StringBuilder said = new StringBuilder();
    Portfolio madeUp =
        Sample.reported().toBuilder()
            .programme(Sample.portfolio().programme().toBuilder().synthetic(true).build())
            .build();
    for (Publication publication : renderer.publications().all()) {
      Request request = Request.of(madeUp).tracing(Provenance.NONE);
      Document document =
          renderer.render(
              publication.id(), publication.perDeal() ? request.about("twente") : request);
      for (String format : List.of("html", "txt", "md")) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.write(document, format, out);
        said.append(
            out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").replace("&amp;", "&"));
      }
    }
    Path site = root.resolve("site");
    renderer.write(Site.of(Request.of(madeUp)), OutputFolder.at(site));
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*\\.(html|js|atom)")).toList()) {
        said.append(Files.readString(file).replaceAll("\\s+", " ").replace("&amp;", "&"));
      }
    }
    return said.toString();
  }

  private static int count(String all, String text) {
    return Splitter.on(text).splitToList(all).size() - 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff"})
  void whatPublicationsSayPagesSayTooUnlessTheyHaveTheirOwn(String mark) throws IOException {
    Path templates = Files.createDirectory(root.resolve("templates"));
    Files.writeString(
        templates.resolve("publications_nl.properties"),
        mark + "column.state=Van het Rijk\ncolumn.region=Afspraak");
    Files.writeString(
        templates.resolve("site_nl.properties"),
        mark + "column.region=Van de streek\nsite.page.home=Begin");
    Path site = root.resolve("site");
    OutputFolder folder = OutputFolder.at(site);
    Renderer.builder()
        .templates(templates)
        .build()
        .write(Site.of(Request.of(Sample.portfolio())), folder);
    folder.finish();
    assertThat(Files.readString(site.resolve("index.html"))).contains(">Begin</a>");
    String pages = "";
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        pages += Files.readString(file);
      }
    }
    assertThat(pages)
        .contains(">Van het Rijk</th>", ">Van de streek</th>")
        .doesNotContain(">Afspraak</th>", ">Rijksbijdrage</th>");
  }

  @Test
  void thePageListsAllTexts() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Texts

            Generated from the bundles by `UserTextsTest`; do not edit.

            A file with one of these names in the folder of templates, followed by `_nl.properties`,
            `_en.properties` or the code of another language, replaces the texts that it contains, wherever
            they are used. The site also uses the texts of `publications`, unless `site` has its own. A
            placeholder such as `{year}` is filled in; a key that ends in `.one` or `.none` is for a count of
            1 or 0. Do not change the addresses of pages (`site.address.*`), because external links lead to them.
            """);
    Map<String, ImmutableSortedMap<String, String>> english = bundles("en");
    bundles("nl")
        .forEach(
            (name, texts) -> {
              page.append("\n## `")
                  .append(name)
                  .append("`\n\n| Key | Nederlands | English |\n|---|---|---|\n");
              texts.forEach(
                  (key, text) ->
                      page.append("| `")
                          .append(key)
                          .append("` | ")
                          .append(cell(text))
                          .append(" | ")
                          .append(
                              cell(
                                  english
                                      .getOrDefault(name, ImmutableSortedMap.of())
                                      .getOrDefault(key, "")))
                          .append(" |\n"));
            });
    if (Boolean.getBoolean("approved.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(page.toString());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
  }

  /** The bundles that documents and pages are written with, by name. */
  private static Map<String, ImmutableSortedMap<String, String>> bundles(String language)
      throws IOException {
    Map<String, ImmutableSortedMap<String, String>> bundles = new TreeMap<>();
    String ending = "_" + language + ".properties";
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        String name = file.getFileName().toString().replace(ending, "");
        if (!name.equals("rendering")) {
          Properties texts = new Properties();
          try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
          }
          bundles.put(
              name,
              ImmutableSortedMap.copyOf(
                  Maps.filterKeys(
                      Maps.fromProperties(texts), key -> !key.startsWith("site.address."))));
        }
      }
    }
    return bundles;
  }
}
