package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.openqa.selenium.interactions.Actions;

/** The public site in a browser, as people use it. Every kind of page is visited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserTest {
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "kaart.html",
          "tabel.html",
          "deals/index.html",
          "deals/deal-1.html",
          "deals/deal-7.html",
          "tranches/index.html",
          "tranches/tranche-1.html",
          "provincies/index.html",
          "themas/index.html",
          "themas/wonen.html",
          "fasen/index.html",
          "samenwerking/index.html",
          "partners/index.html",
          "partners/deal-1-gemeente.html",
          "resultaten.html",
          "bronnen.html",
          "open-data.html",
          "begrippen.html",
          "wijzigingen.html",
          "over.html",
          "toegankelijkheid.html",
          "404.html",
          "en/index.html",
          "en/deals/deal-1.html");
  @TempDir private static Path folder;

  private Browser browser;

  @BeforeAll
  void makeTheSite() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    Path old = folder.resolve("old.json");
    Path portfolio = folder.resolve("new.json");
    assertThat(CommandLineRun.of("generate", "--deals", "12", "-o", "" + portfolio).status())
        .isZero();
    assertThat(
            CommandLineRun.of("generate", "--deals", "12", "--seed", "2", "-o", "" + old).status())
        .isZero();
    CommandLineRun run =
        CommandLineRun.of(
            "site",
            "" + portfolio,
            "-o",
            "" + folder.resolve("site"),
            "--language",
            "both",
            "--base-url",
            "https://regiodeals.example/",
            "--since",
            "" + old,
            "--publisher",
            "Ministerie van Voorbeelden",
            "--contact",
            "mailto:deals@example.nl");
    assertThat(run.status()).as(run.err()).isZero();
    browser = Browser.open(folder.resolve("site"), true);
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
    return PAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothingOnAWideScreen(String page) {
    browser.visit(page);
    assertThat(browser.violations()).isEmpty();
  }

  /** Otherwise the tests that it finds nothing show nothing. */
  @Test
  void axeFindsWhatIsWrong() {
    browser.visit("over.html");
    browser.act(
        "document.querySelector('main').innerHTML = '<h1>x</h1><h4>x</h4><img src=\"x.png\">"
            + "<button></button><p>Te licht om te lezen</p>';"
            + "document.querySelector('main p').style.color = '#ccc'");
    assertThat(browser.violations())
        .extracting(found -> found.substring(0, found.indexOf(':')))
        .contains("image-alt", "button-name", "color-contrast", "heading-order");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothingOnANarrowScreenInTheDark(String page) {
    browser.width(360);
    browser.look("dark", "screen");
    browser.visit(page);
    assertThat(colour("body")).as("it is dark").isEqualTo("rgb(20, 24, 29)");
    assertThat(browser.violations()).isEmpty();
  }

  /**
   * WCAG 1.4.10: at 320 pixels nothing needs horizontal scrolling except tables, which scroll
   * separately.
   */
  @ParameterizedTest
  @MethodSource("pages")
  void fitsAScreenOf320Pixels(String page) {
    browser.width(320);
    browser.visit(page);
    assertThat(
            browser.script(
                "return document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth"))
        .isEqualTo(0L);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asksForNothingElsewhereAndTheBrowserComplainsOfNothing(String page) {
    browser.requests();
    browser.complaints();
    browser.visit(page);
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(browser.address()));
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }

  /** Text, style and script together, not compressed; pictures not. */
  @ParameterizedTest
  @MethodSource("pages")
  void isLight(String page) throws IOException {
    String html = Files.readString(folder.resolve("site").resolve(page));
    long assets = 0;
    for (String asset : List.of("tokens.css", "site.css", "site.js", "take.js")) {
      assets += Files.size(folder.resolve("site/assets").resolve(asset));
    }
    String text = html.replaceAll("(?s)<svg.*?</svg>", "");
    assertThat(text.length() + assets).isLessThan(120_000);
  }

  /** Its links, style and search work at any depth. */
  @Test
  void anAddressThatIsNotThereShowsTheWayBack() {
    browser.visit("deals/2019/weg.html");
    assertThat(browser.driver().getTitle()).startsWith("Deze pagina is er niet");
    assertThat(browser.driver().findElement(By.className("site-not-found")).getText())
        .contains("This page is not here");
    assertThat(browser.script("return document.styleSheets.length")).isEqualTo(2L);
    browser.driver().findElement(By.id("site-search")).sendKeys("deal-3", Keys.ENTER);
    browser.arrive("deals/index.html?q=deal-3");
    browser.visit("deals/2019/weg.html");
    browser.driver().findElement(By.cssSelector("main a")).click();
    browser.arrive("index.html");
  }

  @Test
  void theSearchFindsDealsByWhatBelongsToThem() {
    browser.visit("index.html");
    WebElement field = browser.driver().findElement(By.id("site-search"));
    field.sendKeys("deal-3", Keys.ENTER);
    browser.arrive("deals/index.html?q=deal-3");
    assertThat(shown()).hasSize(1);
    assertThat(found()).isEqualTo("1 deal gevonden");

    search("gemeente");
    assertThat(shown()).isNotEmpty();
    assertThat(browser.driver().findElements(By.className("site-match")).get(0).getText())
        .startsWith("Partner: ");
    search("zzz onvindbaar");
    assertThat(shown()).isEmpty();
    assertThat(found()).startsWith("Geen deals gevonden");
  }

  @Test
  void theSearchKnowsNoAccentsAndNoCapitals() throws IOException {
    browser.visit("deals/index.html");
    String name = shown().get(0);
    search(name.toUpperCase(Locale.ROOT));
    assertThat(shown()).contains(name);
  }

  @Test
  void filtersNarrowTheListAndAreKeptInTheAddress() {
    browser.visit("deals/index.html");
    int all = shown().size();
    assertThat(all).isEqualTo(12);
    for (String filter : List.of("tranche", "province", "theme", "phase", "helix")) {
      choose(filter, 0);
      assertThat(shown()).as(filter).hasSizeBetween(1, all);
      browser.arrive(filter + "=");
      choose(filter, 0);
      assertThat(shown()).as(filter).hasSize(all);
    }
    choose("tranche", 0);
    List<String> first = shown();
    assertThat(first).hasSizeLessThan(all);
    browser.driver().navigate().refresh();
    assertThat(shown()).isEqualTo(first);
    assertThat(found()).isEqualTo(first.size() + " deals gevonden");
    browser.driver().findElement(By.cssSelector("button[type=reset]")).click();
    waitForScripts();
    assertThat(shown()).hasSize(all);
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("?");
  }

  /** Opens the choices of a filter if need be, and clicks on one. */
  private void choose(String filter, int index) {
    WebElement choice =
        browser.driver().findElements(By.cssSelector("input[name=" + filter + "]")).get(index);
    if (!choice.isDisplayed()) {
      browser.driver().findElement(By.cssSelector("details:has([name=" + filter + "])")).click();
    }
    choice.click();
  }

  @Test
  void theListSpeaksOfWhatItFound() {
    browser.visit("deals/index.html");
    assertThat(browser.driver().findElement(By.id("found")).getDomAttribute("role"))
        .isEqualTo("status");
  }

  @Test
  void theMapIsUsedWithTheKeyboard() {
    browser.visit("index.html");
    WebElement mark = browser.driver().findElements(By.cssSelector("figure svg a")).get(2);
    browser.act("document.querySelectorAll('figure svg a')[1].focus()");
    tab();
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(mark);
    assertThat(mark.getAccessibleName()).startsWith("3. ").contains("tranche");
    Object stroke =
        browser.script(
            "return getComputedStyle(document.activeElement.querySelector(':scope > :not(title)'))"
                + ".strokeWidth");
    assertThat(stroke).isEqualTo("3px");
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    browser.arrive("deals/deal-3.html");
  }

  @Test
  void theMapCanBeSkippedAndEachOfItsDealsIsInTheTableBesideIt() {
    browser.visit("kaart.html");
    List<Object> marks = links("figure svg a");
    assertThat(marks).isNotEmpty().allMatch(links("table tbody th a")::contains);
    browser.act(
        "document.querySelector('figure svg').closest('figure')"
            + ".previousElementSibling.querySelector('a').focus()");
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    waitForScripts();
    tab();
    assertThat(
            browser.script(
                "return document.activeElement.compareDocumentPosition("
                    + "document.querySelector('figure svg a')) & 2"))
        .as("what has the focus comes after the map")
        .isEqualTo(2L);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theKeyboardReachesEverythingAndTheFocusIsSeen(String page) {
    browser.visit(page);
    List<String> unseen = new ArrayList<>();
    Object wanted =
        browser.script(
            "return Math.min(60, [...document.querySelectorAll("
                + "'a[href],button,input,select,[tabindex=\"0\"]')]"
                + ".filter(e => e.checkVisibility()).length)");
    for (long i = 0; i < (Long) wanted; i++) {
      tab();
      Object state =
          browser.script(
              "const e = document.activeElement; const s = getComputedStyle(e);"
                  + "const inner = e.closest('svg') ? getComputedStyle("
                  + "e.querySelector(':scope > :not(title)')).strokeWidth : '0px';"
                  + "const box = e.getBoundingClientRect();"
                  + "const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                  + " || inner === '3px';"
                  + "return (e === document.body ? 'nothing has the focus' :"
                  + " seen && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? '' : e.outerHTML.slice(0, 90))");
      if (!"".equals(state)) {
        unseen.add(i + ": " + state);
      }
    }
    assertThat(unseen).isEmpty();
  }

  @Test
  void theFirstStopSkipsToTheContent() {
    browser.visit("deals/deal-1.html");
    tab();
    assertThat(browser.driver().switchTo().activeElement().getText())
        .isEqualTo("Direct naar de inhoud");
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    waitForScripts();
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("content");
  }

  @Test
  void oneHeadingOfTheFirstLevelAndNoLevelSkipped() {
    for (String page : PAGES) {
      browser.visit(page);
      Object levels =
          browser.script(
              "return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");
      int before = 0;
      int first = 0;
      for (Object level : (List<?>) levels) {
        int now = Math.toIntExact((Long) level);
        assertThat(now).as(page).isLessThanOrEqualTo(before + 1);
        before = now;
        first += now == 1 ? 1 : 0;
      }
      assertThat(first).as(page).isEqualTo(1);
      assertThat(browser.script("return document.title").toString()).as(page).isNotBlank();
    }
  }

  @Test
  void thePrintedPageHasTheContentAndNotTheWayAround() {
    browser.visit("deals/deal-1.html");
    browser.look("dark", "print");
    assertThat(browser.driver().findElement(By.className("rhc-nav-bar")).isDisplayed()).isFalse();
    assertThat(browser.driver().findElement(By.className("site-search")).isDisplayed()).isFalse();
    assertThat(browser.driver().findElement(By.cssSelector("main h1")).isDisplayed()).isTrue();
    assertThat(browser.driver().findElement(By.cssSelector("main table")).isDisplayed()).isTrue();
    assertThat(colour("body")).as("paper is white").isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void withoutScriptsEverythingIsReadAndAWayToEachDealIsFound() throws IOException {
    try (Browser plain = Browser.open(folder.resolve("site"), false)) {
      plain.visit("deals/index.html");
      assertThat(plain.driver().findElement(By.id("filters")).isDisplayed()).isFalse();
      assertThat(plain.driver().findElement(By.className("site-search")).isDisplayed()).isFalse();
      assertThat(plain.driver().findElement(By.cssSelector("main .utrecht-alert")).getText())
          .contains("JavaScript", "per tranche");
      assertThat(plain.driver().findElements(By.cssSelector("main > ul > li"))).hasSize(12);
      plain.visit("index.html");
      plain
          .driver()
          .findElement(By.cssSelector("main"))
          .findElement(By.linkText("Tranches"))
          .click();
      plain.arrive("tranches/index.html");
      plain.driver().findElement(By.linkText("Tranche 2")).click();
      plain.arrive("tranches/tranche-2.html");
      plain.driver().findElement(By.cssSelector("main ul li a")).click();
      plain.arrive("/deals/deal-");
      assertThat(plain.driver().findElement(By.tagName("h1")).isDisplayed()).isTrue();
    }
  }

  @Test
  void madeUpDataAreCalledMadeUpOnEveryPage() {
    for (String page : PAGES) {
      browser.visit(page);
      assertThat(browser.driver().findElement(By.cssSelector("header > .utrecht-alert")).getText())
          .as(page)
          .isNotBlank();
    }
  }

  private String colour(String element) {
    return String.valueOf(
        browser.script(
            "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor",
            element));
  }

  private List<Object> links(String selector) {
    return new ArrayList<>(
        (List<?>)
            browser.script(
                "return [...document.querySelectorAll(arguments[0])]"
                    + ".map(a => a.getAttribute('href'))",
                selector));
  }

  private void tab() {
    new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
  }

  private void search(String words) {
    WebElement field = browser.driver().findElement(By.id("q"));
    field.clear();
    field.sendKeys(words);
  }

  private void waitForScripts() {
    browser.driver().executeAsyncScript("setTimeout(arguments[arguments.length - 1], 50)");
  }

  private String found() {
    return browser.driver().findElement(By.id("found")).getText();
  }

  /** The names of the deals that the list shows. */
  private List<String> shown() {
    return browser.driver().findElements(By.cssSelector("main > ul > li")).stream()
        .filter(WebElement::isDisplayed)
        .map(item -> item.findElement(By.tagName("a")).getText())
        .toList();
  }
}
