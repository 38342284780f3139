package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles and descriptions of whole sites, as search engines and tabs show them. */
class SiteHeadsTest {
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>");
  private static final Pattern DESCRIPTION =
      Pattern.compile("<meta name=\"description\" content=\"([^\"]*)\">");
  private static final int LONGEST = 160;

  @TempDir private Path folder;

  @Test
  void thoseOfTheRealDataDiffer() throws IOException {
    check("../data/regiodeals.json");
  }

  @Test
  void thoseOfMadeUpDataDiffer() throws IOException {
    Path portfolio = folder.resolve("portfolio.json");
    assertThat(CommandLineRun.of("generate", "--deals", "84", "-o", "" + portfolio).status())
        .isZero();
    check("" + portfolio);
  }

  private void check(String portfolio) throws IOException {
    Path site = folder.resolve("site");
    CommandLineRun run =
        CommandLineRun.of("site", portfolio, "-o", "" + site, "--language", "both");
    assertThat(run.status()).as(run.err()).isZero();
    List<Path> pages;
    try (Stream<Path> files = Files.walk(site)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    for (boolean isEnglish : List.of(false, true)) {
      List<String> heads =
          pages.stream()
              .filter(page -> page.startsWith(site.resolve("en")) == isEnglish)
              .map(SiteHeadsTest::head)
              .toList();
      assertThat(heads)
          .hasSizeGreaterThan(100)
          .extracting(head -> only(TITLE, head))
          .doesNotHaveDuplicates();
      assertThat(heads)
          .extracting(head -> only(DESCRIPTION, head))
          .doesNotHaveDuplicates()
          .allMatch(told -> !told.isBlank() && told.length() <= LONGEST)
          .noneMatch(told -> told.matches(".*(?:Optional\\[|null|: ?\\.$|€\u00a00\\b).*"));
    }
  }

  private static String head(Path page) {
    try {
      String html = Files.readString(page);
      return html.substring(0, html.indexOf("</head>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String only(Pattern pattern, String head) {
    List<String> found = pattern.matcher(head).results().map(each -> each.group(1)).toList();
    assertThat(found).hasSize(1);
    return found.get(0).replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&");
  }
}
