package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The charts of the site: on a phone, in the dark, and to take along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartScreensTest {
  private static final String OVERVIEW = "overview.html";

  @TempDir private static Path folder;

  private Browser browser;

  @BeforeAll
  void makeTheSites() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    made("site", "../data/voorbeeld.json", "-o", "" + folder.resolve("site"));
    made(
        "site",
        "../data/regiodeals.json",
        "--beside",
        "../data/programmes/nplv.json",
        "--beside",
        "../data/programmes/novex.json",
        "-o",
        "" + folder.resolve("site/echt"));
    made(
        "export",
        "overview",
        "../data/regiodeals.json",
        "-f",
        "html",
        "-o",
        "" + folder.resolve("site").resolve(OVERVIEW));
    browser = Browser.open(folder.resolve("site"), true);
  }

  private static void made(String... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asUsual() {
    browser.width(1280);
    browser.look("light", "screen");
  }

  /** As shown: the size of letters by the size of the drawing. A map has a table of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "tranches/index.html",
        "resultaten.html",
        "deals/merenland.html",
        "echt/index.html",
        "echt/tranches/index.html",
        "echt/samenwerking/index.html",
        "echt/programmas.html",
      })
  void everyLetterIsLargeEnoughToRead(String page) {
    for (int width : new int[] {320, 360, 390, 600, 900, 1280}) {
      browser.width(width);
      browser.visit(page);
      assertThat(letters("figure:not(:has(svg a))"))
          .as("%s, %d", page, width)
          .allMatch(size -> size >= 11);
      assertThat(shown()).as("%s, %d", page, width).allMatch(drawings -> drawings == 1);
    }
  }

  @Test
  void soAreThoseOfAPublicationAsHtml() throws IOException {
    assertThat(folder.resolve("site").resolve(OVERVIEW)).content().contains("class=\"narrow\"");
    for (int width : new int[] {320, 360, 390}) {
      browser.width(width);
      browser.driver().get(folder.resolve("site").resolve(OVERVIEW).toUri().toString());
      assertThat(letters("figure:has(svg.narrow)")).isNotEmpty().allMatch(size -> size >= 11);
      assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
    }
  }

  /** The sizes of the letters of drawings that are shown, in pixels. */
  private List<Double> letters(String figures) {
    return numbers(
        "return [...document.querySelectorAll(arguments[0] + ' svg')]"
            + ".filter(s => s.getBoundingClientRect().width > 0)"
            + ".flatMap(s => [...s.querySelectorAll('text')].map(t =>"
            + " t.getAttribute('font-size') * s.getScreenCTM().a * 1.0001))",
        figures);
  }

  /** How many drawings of each figure are shown. */
  private List<Double> shown() {
    return numbers(
        "return [...document.querySelectorAll('figure')].map(f => [...f.querySelectorAll('svg')]"
            + ".filter(s => s.getBoundingClientRect().width > 0).length)");
  }

  private List<Double> numbers(String script, Object... arguments) {
    return ((List<?>) browser.script(script, arguments))
        .stream().map(number -> ((Number) number).doubleValue()).toList();
  }

  /**
   * Each shape stands out from the page by its fill or its edge, and each text from the shape that
   * it is on, by the colours that the browser paints.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "resultaten.html",
        "deals/merenland.html",
        "echt/index.html",
        "echt/samenwerking/index.html",
        "echt/programmas.html",
        "echt/deals/parkstad-limburg-3.html"
      })
  void drawingsAreDarkInTheDark(String page) {
    browser.look("dark", "screen");
    browser.visit(page);
    assertThat((List<?>) browser.script(FAINT)).as(page).isEmpty();
    assertThat(paper()).isNotEmpty().allMatch("rgb(20, 24, 29)"::equals);
    browser.look("dark", "print");
    assertThat(paper()).allMatch("rgb(255, 255, 255)"::equals);
    browser.look("light", "screen");
    assertThat((List<?>) browser.script(FAINT)).as(page + " in the light").isEmpty();
  }

  @Test
  void drawingsTakeTheColoursThatTheReaderForces() {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features",
                List.of(
                    Map.of("name", "forced-colors", "value", "active"),
                    Map.of("name", "prefers-color-scheme", "value", "dark"))));
    browser.visit("echt/index.html");
    assertThat((List<?>) browser.script(FAINT)).isEmpty();
    assertThat(browser.script(COLOUR.formatted("svg.wide text", "fill")))
        .isEqualTo(browser.script("return getComputedStyle(document.querySelector('h1')).color"));
  }

  private List<?> paper() {
    return (List<?>)
        browser.script(
            "return [...document.querySelectorAll('figure svg')]"
                + ".map(s => getComputedStyle(s).backgroundColor)");
  }

  private static final String COLOUR = "return getComputedStyle(document.querySelector('%s')).%s";

  /** What is too faint: outlines of land carry no figures, but their edges do show. */
  private static final String FAINT =
      """
      const rgb = (colour) => {
        const pen = document.createElement('canvas').getContext('2d');
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const light = (colour) => {
        const [r, g, b] = rgb(colour).map((v) => {
          const c = v / 255;
          return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (a, b) => {
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
        return (x + 0.05) / (y + 0.05);
      };
      const faint = [];
      for (const svg of document.querySelectorAll('figure svg')) {
        if (svg.getBoundingClientRect().width === 0) continue;
        const page = getComputedStyle(svg).backgroundColor;
        const shapes = [...svg.querySelectorAll('path, polygon, circle')];
        for (const shape of shapes) {
          const style = getComputedStyle(shape);
          if (Math.max(contrast(style.fill, page), contrast(style.stroke, page)) < 3) {
            faint.push(shape.outerHTML);
          }
        }
        for (const text of svg.querySelectorAll('text')) {
          const box = text.getBBox();
          const point = svg.createSVGPoint();
          point.x = box.x + box.width / 2;
          point.y = box.y + box.height / 2;
          const under = shapes.filter((s) =>
            s.compareDocumentPosition(text) & 4 && s.isPointInFill(point)).at(-1);
          const behind = under ? getComputedStyle(under).fill : page;
          if (contrast(getComputedStyle(text).fill, behind) < 4.5) {
            faint.push(text.outerHTML + ' on ' + behind);
          }
        }
      }
      return faint;
      """;

  @Test
  void eachChartCanBeTakenAlong() throws IOException {
    Path files = Files.createDirectory(folder.resolve("taken"));
    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", files.toString()));
    browser.look("dark", "screen");
    browser.complaints();
    browser.visit("echt/index.html");
    assertThat(
            numbers(
                "return [document.querySelectorAll('figure').length,"
                    + " document.querySelectorAll('figure > .site-take button').length / 3]"))
        .containsExactly(3.0, 3.0);
    browser.act(
        "document.querySelectorAll('figure')[2].querySelectorAll('button')"
            + ".forEach(button => button.click());"
            + "document.querySelector('figure button:nth-of-type(2)').click()");
    String name = "deals-per-fase-en-per-tranche-op-31-december-2024";
    for (String extension : List.of("svg", "png", "csv")) {
      await(files.resolve(name + "." + extension));
    }
    assertThat(files.resolve(name + ".svg"))
        .content()
        .contains(
            ">Deals per fase en per tranche, op 31\u00a0december\u00a02024</text>",
            ">Bron: gegevens van Regio Deals, stand op 31\u00a0december\u00a02024.</text>",
            "fill=\"#154273\"",
            ">Tranche 6</text>")
        .doesNotContain("var(", "class=", "#14181d");
    assertThat(files.resolve(name + ".csv"))
        .content()
        .startsWith("\ufeffnaam,deel,getal,eenheid,bron\r\n")
        .contains(
            "\r\nTranche 2,afgerond,5,deals,\"Bron: gegevens van Regio Deals, stand op 31\u00a0december"
                + "\u00a02024.\"\r\n");
    BufferedImage picture =
        Objects.requireNonNull(ImageIO.read(files.resolve(name + ".png").toFile()));
    assertThat(picture.getWidth()).isEqualTo(Math.round(504 * 8 / 3f));
    assertThat(colours(picture)).contains(0x154273, 0x5b8fc7, 0xffffff).doesNotContain(0x14181d);
    Path map = files.resolve("alle-regio-deals-op-de-kaart.png");
    await(map);
    assertThat(colours(Objects.requireNonNull(ImageIO.read(map.toFile())))).contains(0xffd67a);
    assertThat(browser.complaints()).isEmpty();
  }

  /** Also where the map can be zoomed, which another script makes of the drawing. */
  @Test
  void theMapIsTakenAlongAsAWhole() throws IOException {
    Path files = Files.createDirectory(folder.resolve("map"));
    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", files.toString()));
    browser.visit("echt/kaart.html");
    browser.act("document.querySelector('.site-zoom button')?.click()");
    browser.act("document.querySelector('.site-take button').click()");
    Path file = files.resolve("alle-regio-deals-op-de-kaart.svg");
    await(file);
    assertThat(file)
        .content()
        .contains("viewBox=\"0 0 464 ", ">Caribisch Nederland</text>", ">84</text>", ">tweede deal")
        .contains(">Bron: gegevens van Regio Deals, stand op 31\u00a0december\u00a02024.</text>")
        .doesNotContain("scale(", "<a ", "var(");
  }

  private static List<Integer> colours(BufferedImage picture) {
    return Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .map(colour -> colour & 0xffffff)
        .distinct()
        .boxed()
        .toList();
  }

  private void await(Path file) {
    new WebDriverWait(browser.driver(), Browser.LONGEST).until(there -> Files.exists(file));
  }

  @Test
  void theOfferHasFullNamesAndIsFineByAxe() {
    browser.visit("deals/merenland.html");
    browser.act("document.querySelectorAll('.site-take').forEach(offer => { offer.open = true; })");
    assertThat(
            (List<?>)
                browser.script(
                    "return [...document.querySelectorAll('.site-take button')]"
                        + ".map(button => button.getAttribute('aria-label'))"))
        .map(String::valueOf)
        .doesNotHaveDuplicates()
        .contains("Neem mee als PNG: Begroot en besteed per jaar: Merenland");
    assertThat(browser.violations()).isEmpty();
    browser.width(320);
    assertThat(
            (Long)
                browser.script(
                    "const page = document.documentElement;"
                        + "return page.scrollWidth - page.clientWidth"))
        .isZero();
  }

  @Test
  void pagesWithoutChartsDoNotLoadTheScript() throws IOException {
    for (String page : List.of("over.html", "deals/index.html", "open-data.html")) {
      assertThat(folder.resolve("site").resolve(page)).content().doesNotContain("take.js");
    }
    assertThat(folder.resolve("site/index.html")).content().contains("assets/take.js\" defer");
    try (Stream<Path> pages = Files.walk(folder.resolve("site"))) {
      assertThat(pages.filter(page -> page.toString().endsWith(".html")))
          .noneSatisfy(page -> assertThat(page).content().contains(" style=\""));
    }
  }
}
