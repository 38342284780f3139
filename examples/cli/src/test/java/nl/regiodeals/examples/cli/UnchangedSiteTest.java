package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.PortfolioFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is made again of the same. */
class UnchangedSiteTest {
  @TempDir private Path folder;
  private Path data;
  private Path site;

  @BeforeEach
  void makeTheSite() throws IOException {
    data = folder.resolve("p.json");
    site = folder.resolve("site");
    Files.copy(Path.of("../data/voorbeeld.json"), data);
    assertThat(made()).isTrue();
  }

  /** Whether the site was made; if not, nothing was written. */
  private boolean made(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("site", "" + data, "-o", "" + site));
    all.addAll(List.of(options));
    Map<String, FileTime> before = times();
    CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    if (run.out().startsWith("Niets veranderd. ")) {
      assertThat(times()).isEqualTo(before);
      // besides the two files that keep what was made
      long ours = before.keySet().stream().filter(file -> !file.endsWith("mine.html")).count() - 2;
      assertThat(run.out()).contains("Niets veranderd. Bestanden die er al staan: " + ours + ",");
      return false;
    }
    return true;
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    if (Files.exists(site)) {
      try (Stream<Path> files = Files.walk(site)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          times.put(site.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  @Test
  void ofTheSameNothingIsWritten() throws IOException {
    assertThat(made()).isFalse();
    assertThat(site.resolve(".regiodeals-state")).content().doesNotContain(folder.toString());
  }

  @Test
  void everyOptionCounts() throws IOException {
    List<String[]> options =
        List.of(
            new String[] {"--base-url", "https://regiodeals.example/"},
            new String[] {"--language", "both"},
            new String[] {"--publisher", "X"},
            new String[] {"--contact", "https://x.example/"},
            new String[] {"--licence", "https://x.example/"},
            new String[] {"--publisher-uri", "https://x.example/"},
            new String[] {"--year", "2023"},
            new String[] {"--deal", "merenland"},
            new String[] {"--since", "" + data});
    for (String[] option : options) {
      assertThat(made(option)).as(option[0]).isTrue();
      assertThat(made(option)).as(option[0]).isFalse();
    }
    assertThat(made()).isTrue();
  }

  @Test
  void everyFileThatGoesInCounts() throws IOException {
    Files.writeString(data, Files.readString(data).replace("Merenland", "Veenland"));
    assertThat(made()).isTrue();
    assertThat(site.resolve("deals/merenland.html")).content().contains("Veenland");
    Path templates = Files.createDirectory(folder.resolve("templates"));
    assertThat(made("--templates", "" + templates)).isTrue();
    assertThat(made("--templates", "" + templates)).isFalse();
    Files.writeString(templates.resolve("theme.properties"), "accentColour=1f5c2e\n");
    assertThat(made("--templates", "" + templates)).isTrue();
    Files.copy(
        Path.of("src/test/resources/programmes/leader.programme.json"),
        folder.resolve("p.programme.json"));
    assertThat(made("--templates", "" + templates)).isTrue();
  }

  @Test
  void aPageThatSomeoneChangedIsMadeAnew() throws IOException {
    Path page = site.resolve("index.html");
    String before = Files.readString(page);
    Files.writeString(page, before.replace("<h1", "<h1 class=\"x\""));
    assertThat(made()).isTrue();
    assertThat(page).content().isEqualTo(before);
  }

  /** The page of a deal that was taken out goes; a file of others stays. */
  @Test
  void whatIsNoLongerMadeIsRemoved() throws IOException {
    Portfolio whole = Formats.load().read(Input.of(Path.of("../data/regiodeals.json"))).complete();
    PortfolioFile.at(data).write(whole, Provenance.NONE, new JsonExporter());
    assertThat(made()).isTrue();
    Path page = site.resolve("deals/" + whole.deals().get(0).id() + ".html");
    Path mine = Files.writeString(site.resolve("deals/mine.html"), "mine");
    assertThat(page).exists();
    PortfolioFile.at(data)
        .write(
            whole.toBuilder().deals(whole.deals().subList(1, whole.deals().size())).build(),
            Provenance.NONE,
            new JsonExporter());
    assertThat(made()).isTrue();
    assertThat(page).doesNotExist();
    assertThat(mine).hasContent("mine");
    assertThat(made()).isFalse();
  }
}
