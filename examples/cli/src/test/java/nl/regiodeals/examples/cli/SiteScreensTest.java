package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The public site of the made-up example and of the real data, on screens of all sizes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteScreensTest {
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "kaart.html",
          "tabel.html",
          "echt/tabel.html?compare=twente&compare=zeeland&compare=achterhoek&sort=-state",
          "deals/index.html",
          "deals/merenland.html",
          "tranches/index.html",
          "tranches/tranche-4.html",
          "provincies/index.html",
          "partners/roc.html",
          "resultaten.html",
          "bronnen.html",
          "open-data.html",
          "begrippen.html",
          "over.html",
          "toegankelijkheid.html");

  /** A long address without a hyphen or a space. */
  private static final String LONG =
      "https://identifier.overheid.nl/eenheelergennaamloosadreszondereenenkelteken/licentie/publicdomainzero";

  @TempDir private static Path folder;

  private Browser browser;

  @BeforeAll
  void makeTheSites() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    site("../data/voorbeeld.json", "site", "--licence", LONG, "--contact", LONG);
    site("../data/regiodeals.json", "site/echt");
    site("../data/voorbeeld.json", "site/deal", "--deal", "merenland");
    browser = Browser.open(folder.resolve("site"), true);
  }

  private static void site(String portfolio, String place, String... options) {
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(
                    Stream.of("site", portfolio, "-o", "" + folder.resolve(place)),
                    Stream.of(options))
                .toArray(String[]::new));
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

  static Stream<String> pages() {
    return Stream.concat(
        PAGES.stream(),
        Stream.of("echt/index.html", "echt/deals/parkstad-limburg-3.html", "deal/index.html"));
  }

  /** WCAG 1.4.10: neither at 320 pixels nor at 400 % zoom, which is the same in low. */
  @ParameterizedTest
  @MethodSource("pages")
  void nothingScrollsSideways(String page) {
    for (Map<String, Object> screen :
        List.of(screen(320, 900, 1), screen(320, 256, 4), screen(360, 740, 3))) {
      browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
      browser.visit(page);
      assertThat(overflow()).as(page + " on " + screen).isZero();
      browser.act("document.querySelector('.site-menu').open = true");
      assertThat(overflow()).as(page + " with the menu on " + screen).isZero();
    }
  }

  private static Map<String, Object> screen(int width, int height, int scale) {
    return Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", true);
  }

  /** What sticks out of the page, except within what scrolls separately. */
  private long overflow() {
    return (Long)
        browser.script(
            "const wide = document.documentElement.clientWidth;"
                + "const out = [...document.querySelectorAll('body *')].filter(e =>"
                + " !e.closest('.table, svg, .nl-skip-link') && e.getBoundingClientRect().right > wide + 1);"
                + "return out.length + Math.max(0,"
                + " document.documentElement.scrollWidth - wide)");
  }

  @Test
  void aWideTableSaysThatItGoesOn() {
    browser.width(320);
    browser.visit("deals/merenland.html");
    WebElement table =
        browser.driver().findElement(By.cssSelector("[data-part=indicators] .table"));
    assertThat(browser.script("return arguments[0].scrollWidth > arguments[0].clientWidth", table))
        .isEqualTo(true);
    assertThat(
            browser
                .script("return getComputedStyle(arguments[0]).backgroundImage", table)
                .toString())
        .as("its edge is shaded, also without scripts")
        .contains("linear-gradient");
    assertThat(browser.script("return arguments[0].previousElementSibling.textContent", table))
        .isEqualTo("Deze tabel is breder dan het scherm. Schuif opzij om alles te zien.");
    browser.width(1280);
    browser.visit("deals/merenland.html");
    assertThat(browser.driver().findElements(By.className("site-goes-on")))
        .as("on a wide screen it does not")
        .isEmpty();
  }

  @Test
  void theHeaderOfANarrowScreenIsOneLineWithAMenuThatOpens() {
    browser.width(320);
    browser.visit("deals/merenland.html");
    WebElement header = browser.driver().findElement(By.cssSelector("header > .site-width"));
    WebElement nav = browser.driver().findElement(By.className("rhc-nav-bar"));
    WebElement menu = browser.driver().findElement(By.cssSelector(".site-menu > summary"));
    assertThat(header.getRect().getHeight()).isLessThan(70);
    assertThat(nav.isDisplayed()).isFalse();
    assertThat(menu.getRect().getHeight()).isGreaterThanOrEqualTo(44);
    menu.sendKeys(Keys.ENTER);
    assertThat(nav.isDisplayed()).isTrue();
    assertThat(browser.driver().findElement(By.className("site-search")).isDisplayed()).isTrue();
    assertThat(browser.violations()).isEmpty();
    menu.sendKeys(Keys.ESCAPE);
    assertThat(nav.isDisplayed()).isFalse();
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(menu);
    browser.width(1280);
    assertThat(nav.isDisplayed()).isTrue();
    assertThat(menu.isDisplayed()).isFalse();
  }

  @Test
  void theMenuOpensWithoutScripts() throws IOException {
    try (Browser plain = Browser.open(folder.resolve("site"), false)) {
      plain.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", screen(360, 740, 2));
      plain.visit("index.html");
      WebElement nav = plain.driver().findElement(By.className("rhc-nav-bar"));
      assertThat(nav.isDisplayed()).isFalse();
      plain.driver().findElement(By.cssSelector(".site-menu > summary")).click();
      assertThat(nav.isDisplayed()).isTrue();
      nav.findElement(By.linkText("Resultaten")).click();
      plain.arrive("resultaten.html");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void worksWithForcedColours(String page) {
    emulate("forced-colors", "active");
    for (int width : List.of(320, 1280)) {
      browser.width(width);
      browser.visit(page);
      assertThat(browser.violations()).isEmpty();
    }
    browser.visit("deals/merenland.html");
    assertThat(
            browser.script(
                "return getComputedStyle(document.querySelector("
                    + "'[data-part=timeline] li > strong'), '::before').borderTopWidth"))
        .as("this deal is a filled dot also where colours are those of the user")
        .isEqualTo("9px");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingMovesForWhoWantsNoMotion(String page) {
    emulate("prefers-reduced-motion", "reduce");
    browser.visit(page);
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('*')].filter(e => {"
                    + "const s = getComputedStyle(e);"
                    + "return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0"
                    + " || s.scrollBehavior === 'smooth'}).length"))
        .isEqualTo(0L);
  }

  private void emulate(String feature, String value) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  @Test
  void theHomePageAnswersOnTheFirstScreenAndIsTwoScreensLong() {
    for (String page : List.of("index.html", "echt/index.html")) {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setDeviceMetricsOverride",
              Map.of("width", 1280, "height", 800, "deviceScaleFactor", 1, "mobile", false));
      browser.visit(page);
      assertThat((Long) browser.script("return document.documentElement.scrollHeight"))
          .as(page)
          .isLessThanOrEqualTo(1600L);
      for (String answer : List.of("region", "brought", "money")) {
        assertThat(
                browser.script(
                    "return document.querySelector('[data-part=' + arguments[0] + ']')"
                        + ".getBoundingClientRect().bottom <= innerHeight",
                    answer))
            .as(page + " " + answer)
            .isEqualTo(true);
      }
    }
  }

  @Test
  void theFiguresOfADealStandOnItsFirstScreen() {
    browser.visit("deals/merenland.html");
    for (String part : List.of("dl", "figure")) {
      assertThat(
              browser.script(
                  "return document.querySelector('[data-part=in-brief] > ' + arguments[0])"
                      + ".getBoundingClientRect().bottom <= 800",
                  part))
          .as(part)
          .isEqualTo(true);
    }
  }

  @Test
  void theDrawingsOfADealAreDarkInTheDark() {
    browser.look("dark", "screen");
    browser.visit("deals/merenland.html");
    for (String drawing : List.of("[data-part=in-brief] svg", "[data-part=indicators] svg")) {
      assertThat(
              browser.script(
                  "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor",
                  drawing))
          .as(drawing)
          .isEqualTo(browser.script("return getComputedStyle(document.body).backgroundColor"));
    }
    assertThat(
            browser.script(
                "return getComputedStyle(document.querySelector('[data-part=indicators] svg text'))"
                    + ".fill"))
        .as("its figures are light")
        .isEqualTo("rgb(238, 241, 244)");
  }

  @Test
  void aSearchForAProjectLandsAtItsCard() {
    browser.visit("deals/index.html");
    browser.driver().findElement(By.id("q")).sendKeys("dorpshuis oosterdijk");
    WebElement hit = browser.driver().findElement(By.cssSelector(".site-match a"));
    assertThat(hit.getText()).isEqualTo("Dorpshuis Oosterdijk");
    hit.sendKeys(Keys.ENTER);
    browser.arrive("deals/merenland.html#project-merenland-dorpshuis");
    WebElement card =
        browser.driver().findElement(By.cssSelector("[data-part=project-merenland-dorpshuis]"));
    assertThat(card.getText()).contains("Dorpshuis Oosterdijk", "afgerond", "Zorggroep Merenland");
    assertThat(
            browser.script(
                "const box = arguments[0].getBoundingClientRect();"
                    + "return box.top >= -1 && box.top < innerHeight",
                card))
        .isEqualTo(true);
    assertThat(
            browser.script(
                "return getComputedStyle(document.querySelector(':target')).outlineStyle"))
        .isEqualTo("solid");
  }
}
