package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that is made of the final text of a letter, in a browser. */
class PublishedPageTest {
  private static final String DATA = "../data/regiodeals.json";

  private static final String MADE_UP = "../data/voorbeeld.json";

  @TempDir private Path folder;

  @Test
  void axeFindsNothingWhateverTheLetterWasWrittenIn() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    made("fill", "../ministry/brief.docx", DATA, "-o", file("own.docx"));
    made("export", "letter", "-f", "docx", DATA, "-o", file("letter.docx"));
    made("export", "annex", "-f", "odt", DATA, "-o", file("annex.odt"));
    List<String> finals = List.of("own.docx", "letter.docx", "annex.odt");
    for (String name : finals) {
      made("publish", file(name), "-f", "html", "-o", file(name + ".html"));
    }
    axeFindsNothingIn(finals);
  }

  @Test
  void axeFindsNothingInPublications() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    List<String> publications =
        List.of("letter", "annex", "annex-tables", "overview", "sisa", "reminder");
    for (String name : publications) {
      made("export", name, "-f", "html", DATA, "-o", file(name + ".html"));
    }
    for (String name : List.of("factsheet", "consultation", "council-letter")) {
      made(
          "export", name, "-f", "html", "--deal", "merenland", MADE_UP, "-o", file(name + ".html"));
    }
    axeFindsNothingIn(publications);
    axeFindsNothingIn(List.of("factsheet", "consultation", "council-letter"));
  }

  private void axeFindsNothingIn(List<String> pages) throws IOException {
    try (Browser browser = Browser.open(folder, true)) {
      for (String name : pages) {
        for (int width : new int[] {1280, 360}) {
          browser.width(width);
          browser.driver().get(folder.resolve(name + ".html").toUri().toString());
          assertThat(browser.violations()).as("%s, %d pixels", name, width).isEmpty();
        }
      }
    }
  }

  private static void made(String... words) {
    CommandLineRun run = CommandLineRun.of(words);
    assertThat(run.status()).as(run.out() + run.err()).isLessThan(2);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
