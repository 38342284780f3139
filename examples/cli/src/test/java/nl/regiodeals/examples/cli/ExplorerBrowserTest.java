package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Choosing, comparing and taking along deals, on the list, the table and the map. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerBrowserTest {
  /** The name of a deal that a spreadsheet would take for a formula. */
  private static final String FORMULA = "=HYPERLINK(1;2)";

  @TempDir private static Path folder;

  private Browser browser;

  @BeforeAll
  void makeTheSite() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    Path portfolio = folder.resolve("deals.json");
    Files.writeString(
        portfolio,
        Files.readString(Path.of("../data/regiodeals.json"))
            .replace("\"Parkstad Limburg III\"", "\"" + FORMULA + "\""));
    CommandLineRun run =
        CommandLineRun.of(
            "site", "" + portfolio, "-o", folder.resolve("site") + "", "--language", "both");
    assertThat(run.status()).as(run.err()).isLessThan(2);
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

  private List<Object> list(String script) {
    return new ArrayList<>((List<?>) browser.script(script));
  }

  private String text(String css) {
    return browser.driver().findElement(By.cssSelector(css)).getText();
  }

  private List<Object> cards() {
    return list(
        "return [...document.querySelectorAll('main > ul > li')].filter(item => !item.hidden)"
            + ".map(item => item.innerText.split('\\n').slice(0, 2).join(' '))");
  }

  /** The texts of a column of the table, as far as its rows are shown. */
  private List<Object> column(int index) {
    return list(
        "return [...document.querySelectorAll('main > .table tbody tr')].filter(row => !row.hidden)"
            + ".map(row => row.cells["
            + index
            + "].innerText.split('\\n')[0].trim())");
  }

  private void click(String css) {
    browser.driver().findElement(By.cssSelector(css)).click();
  }

  @Test
  void severalChoicesOfAFilterAddUpAndFiltersNarrow() {
    browser.visit("deals/index.html");
    click("details:has([name=tranche]) > summary");
    click("[name=tranche][value='4']");
    click("[name=tranche][value='5']");
    assertThat(cards()).hasSize(36).allMatch(card -> card.toString().matches(".*Tranche.[45] .*"));
    click("details:has([name=province]) > summary");
    assertThat(text("label:has([value=LIMBURG]) .site-count"))
        .as("what there would be with this choice")
        .matches("\\(\\d+\\)");
    String promised = text("label:has([value=LIMBURG]) .site-count");
    click("[name=province][value=LIMBURG]");
    assertThat("(" + cards().size() + ")").isEqualTo(promised);
    assertThat(cards()).allMatch(card -> card.toString().contains("Limburg"));
    assertThat(list("return [...document.querySelectorAll('.site-away')].map(b => b.textContent)"))
        .isEqualTo(List.of("Tranche\u00a04", "Tranche\u00a05", "Limburg"));
    int both = cards().size();
    click(".site-away");
    assertThat(cards())
        .hasSizeLessThan(both)
        .allMatch(card -> card.toString().contains("Tranche\u00a05"));
    assertThat(browser.script("return document.activeElement.textContent"))
        .as("the focus goes to the next choice")
        .isEqualTo("Tranche\u00a05");
  }

  @Test
  void whatIsChosenGoesAlongToTheOtherViewsAndTheOtherLanguage() {
    String chosen = "?tranche=4&tranche=6&province=GELDERLAND&sort=-state";
    browser.visit("deals/index.html" + chosen);
    int count = cards().size();
    assertThat(count).isBetween(2, 20);
    browser.driver().findElement(By.linkText("Tabel")).click();
    browser.arrive("tabel.html" + chosen);
    assertThat(column(0)).hasSize(count);
    browser
        .driver()
        .findElement(By.cssSelector(".site-views"))
        .findElement(By.linkText("Kaart"))
        .click();
    browser.arrive("kaart.html" + chosen);
    assertThat(
            list(
                "return [...document.querySelectorAll('.site-look a')].filter(a => !a.hasAttribute('hidden'))"))
        .hasSize(count);
    assertThat(
            list(
                "return [...document.querySelectorAll('main tbody tr')].filter(row => row.checkVisibility())"))
        .as("the table below the map has the same")
        .hasSize(count);
    browser.driver().findElement(By.linkText("English")).click();
    browser.arrive("en/map.html" + chosen);
    assertThat(text("#found")).isEqualTo(count + " deals found");
    assertThat(text(".site-chosen")).contains("Gelderland");
  }

  @Test
  void theTableIsSortedByItsHeadersAndUnknownComesLast() {
    browser.visit("tabel.html");
    List<?> before = column(0);
    int state =
        list("return [...document.querySelectorAll('main > .table thead th')].map(h => h.textContent)")
            .indexOf("Rijksbijdrage");
    WebElement header =
        browser.driver().findElements(By.cssSelector("main > .table thead th")).get(state);
    header.findElement(By.tagName("button")).sendKeys(Keys.ENTER);
    assertThat(header.getDomAttribute("aria-sort")).isEqualTo("ascending");
    assertThat(amounts(state)).isSorted();
    header.findElement(By.tagName("button")).click();
    assertThat(header.getDomAttribute("aria-sort")).isEqualTo("descending");
    assertThat(amounts(state)).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    browser.arrive("sort=-state");
    List<?> sorted = column(0);
    assertThat(sorted).hasSameSizeAs(before).isNotEqualTo(before);
    browser.driver().navigate().refresh();
    assertThat(column(0)).isEqualTo(sorted);
    browser.visit("tabel.html?sort=ends");
    int ends =
        list("return [...document.querySelectorAll('main > .table thead th')].map(h => h.textContent)")
            .indexOf("Loopt tot en met");
    List<?> dates = column(ends);
    assertThat(dates.get(dates.size() - 1)).isEqualTo("onbekend");
    assertThat(dates.get(0)).isNotEqualTo("onbekend");
  }

  private List<Long> amounts(int index) {
    return column(index).stream()
        .map(Object::toString)
        .filter(text -> !text.equals("onbekend"))
        .map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
        .toList();
  }

  @Test
  void theSelectionIsTakenAlongForASpreadsheet() {
    browser.visit("deals/index.html?q=Parkstad");
    int count = cards().size();
    String csv = taken();
    List<String> lines = Splitter.on('|').omitEmptyStrings().splitToList(csv);
    assertThat(csv).startsWith("\ufeffDeal;Tranche;Provincie of eiland;Fase;");
    assertThat(lines).hasSize(count + 1);
    assertThat(csv).contains(";40000000;").contains("deals/parkstad-limburg.html");
    browser.visit("en/deals/index.html?tranche=6&province=LIMBURG");
    assertThat(taken())
        .startsWith("\ufeffDeal,Tranche,")
        .as("no formula comes out of a name")
        .doesNotContainPattern("[|]\"?=")
        .contains("'" + FORMULA);
  }

  private String taken() {
    browser.act(
        "URL.createObjectURL = blob => { window.taken = blob; return '#'; };"
            + "HTMLAnchorElement.prototype.click = function () { window.named = this.download; };");
    click("#take");
    assertThat(browser.script("return window.named").toString()).endsWith(".csv");
    return String.valueOf(
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[0]; window.taken.arrayBuffer().then(b =>"
                    + " done(new TextDecoder('utf-8', {ignoreBOM: true}).decode(b)"
                    + ".replaceAll('\\r\\n', '|')))"));
  }

  @Test
  void upToFourDealsAreComparedBesideEachOther() {
    browser.visit("deals/index.html");
    assertThat(browser.driver().findElement(By.className("site-bar")).isDisplayed()).isFalse();
    for (String id : List.of("twente", "achterhoek")) {
      browser.act("document.querySelector('[name=compare][value=" + id + "]').click()");
    }
    assertThat(text(".site-bar p")).isEqualTo("Achterhoek, Twente");
    for (String id : List.of("zeeland", "rotterdam-zuid")) {
      browser.act("document.querySelector('[name=compare][value=" + id + "]').click()");
    }
    assertThat(text(".site-bar p")).endsWith("U kunt er vier tegelijk vergelijken.");
    assertThat(browser.script("return document.querySelectorAll('[name=compare]:disabled').length"))
        .isEqualTo(80L);
    click(".site-bar a");
    browser.arrive("tabel.html?");
    assertThat(
            list(
                "return [...document.querySelectorAll('#compared thead th')].map(h => h.textContent)"))
        .isEqualTo(List.of("Rotterdam-Zuid", "Zeeland", "Achterhoek", "Twente"));
    assertThat(text("#compared tbody"))
        .contains("Rijksbijdrage € 130.000.000 € 35.000.000 € 20.000.000 € 30.000.000");
    assertThat(text("#compared thead")).doesNotContain("Vergelijk");
    assertThat(browser.violations()).isEmpty();
    click(".site-bar button");
    assertThat(browser.driver().findElement(By.id("compared")).isDisplayed()).isFalse();
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("compare=");
  }

  private String viewBox() {
    return browser
        .script("return document.querySelector('.site-look > svg').getAttribute('viewBox')")
        .toString();
  }

  private double zoom() {
    return 440 / look("width");
  }

  private double left() {
    return look("x");
  }

  private double look(String side) {
    return ((Number)
            browser.script(
                "return document.querySelector('.site-look > svg').viewBox.baseVal." + side))
        .doubleValue();
  }

  @Test
  void theMapZoomsAndMovesByKeyboardMouseAndButtons() {
    browser.visit("kaart.html");
    assertThat(viewBox()).isEqualTo("0 0 440 456");
    click(".site-zoom button");
    assertThat(zoom()).isEqualTo(1.5, within());
    WebElement view = browser.driver().findElement(By.className("site-look"));
    view.sendKeys("+");
    assertThat(zoom()).isEqualTo(2.25, within());
    double before = left();
    view.sendKeys(Keys.ARROW_RIGHT);
    assertThat(left()).isGreaterThan(before);
    view.sendKeys(Keys.ARROW_LEFT);
    WebElement svg = browser.driver().findElement(By.cssSelector(".site-look > svg"));
    new Actions(browser.driver())
        .moveToElement(svg, -250, -100)
        .clickAndHold()
        .moveByOffset(60, 0)
        .release()
        .perform();
    assertThat(left()).as("dragged to the right, the west comes in").isLessThan(before);
    view.sendKeys("-");
    view.sendKeys("0");
    assertThat(viewBox()).isEqualTo("0 0 440 456");
    browser.act(
        "document.querySelector('.site-look > svg').dispatchEvent(new WheelEvent('wheel',"
            + " {deltaY: -1, ctrlKey: true, clientX: 300, clientY: 300, cancelable: true}))");
    assertThat(zoom()).isEqualTo(1.5, within());
    browser.act(
        "document.querySelector('.site-look > svg').dispatchEvent(new WheelEvent('wheel',"
            + " {deltaY: -1, clientX: 300, clientY: 300, cancelable: true}))");
    assertThat(zoom()).as("without Ctrl the wheel scrolls the page").isEqualTo(1.5, within());
  }

  private static Offset<Double> within() {
    return Offset.offset(0.01);
  }

  @Test
  void theMapTellsWhatIsPointedAtAndShowsItsMunicipalities() {
    browser.visit("kaart.html");
    WebElement mark =
        browser.driver().findElement(By.cssSelector(".site-look a[href='deals/twente.html']"));
    new Actions(browser.driver()).moveToElement(mark).perform();
    assertThat(text(".site-told"))
        .startsWith("Twente")
        .contains("Tranche 2 \u00b7 Overijssel \u00b7", "van het Rijk");
    assertThat(
            list(
                "return [...document.querySelectorAll('[data-part=areas] .site-on')].map(g => g.dataset.part)"))
        .contains("GM0153")
        .doesNotContain("GM0363");
    browser.act("document.querySelector(\".site-look a[href='deals/achterhoek.html']\").focus()");
    assertThat(text(".site-told")).startsWith("Achterhoek");
    browser.act(
        "document.querySelector(\".site-look a[href='deals/achterhoek.html']\").dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");
    assertThat(browser.driver().findElement(By.className("site-told")).isDisplayed()).isFalse();
  }

  @Test
  void aFocusedDealOutsideTheViewComesIntoIt() {
    browser.visit("kaart.html");
    WebElement view = browser.driver().findElement(By.className("site-look"));
    view.sendKeys("+++++");
    browser.act("document.querySelector(\".site-look a[href='deals/zeeland.html']\").focus()");
    assertThat(
            browser.script(
                "const m = document.activeElement.getBoundingClientRect();"
                    + "const s = document.querySelector('.site-look > svg').getBoundingClientRect();"
                    + "return m.left >= s.left && m.right <= s.right && m.top >= s.top"
                    + " && m.bottom <= s.bottom"))
        .isEqualTo(true);
  }

  @Test
  void theMapShowsOnlyWhatIsFoundWithItsMunicipalities() {
    browser.visit("kaart.html?province=ZEELAND");
    assertThat(
            list(
                "return [...document.querySelectorAll('.site-look a')].filter(a => !a.hasAttribute('hidden'))"))
        .hasSizeBetween(1, 8);
    assertThat(
            list(
                "return [...document.querySelectorAll('[data-part=areas] > g')].filter(g => getComputedStyle(g).display !== 'none')"
                    + ".map(g => g.dataset.part)"))
        .doesNotContain("GM0153");
  }

  @Test
  void onAPhoneTheMapIsReadAndATapFirstTellsWhatIsThere() {
    browser
        .driver()
        .executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    browser.width(320);
    try {
      browser.visit("kaart.html");
      assertThat(unreadable()).as("no text smaller than 11 pixels").isEmpty();
      for (int i = 0; i < 6; i++) {
        click(".site-zoom button");
        assertThat(unreadable()).isEmpty();
      }
      assertThat(
              browser.script(
                  "return document.querySelector('.site-look a text').checkVisibility()"))
          .as("near by, the marks have their numbers")
          .isEqualTo(true);
      click(".site-zoom button:last-child");
      browser.act("document.querySelector('figure').scrollIntoView({block: 'start'})");
      WebElement mark =
          browser.driver().findElement(By.cssSelector(".site-look a[href='deals/twente.html']"));
      tap(mark);
      assertThat(text(".site-told")).startsWith("Twente");
      assertThat(browser.driver().getCurrentUrl()).contains("kaart.html");
      tap(mark);
      browser.arrive("deals/twente.html");
    } finally {
      browser
          .driver()
          .executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
    }
  }

  private void tap(WebElement element) {
    List<?> at =
        (List<?>)
            browser.script(
                "const b = arguments[0].querySelector('circle, polygon').getBoundingClientRect();"
                    + "return [b.x + b.width / 2, b.y + b.height / 2]",
                element);
    browser
        .driver()
        .executeCdpCommand(
            "Input.dispatchTouchEvent",
            Map.of(
                "type",
                "touchStart",
                "touchPoints",
                List.of(Map.of("x", at.get(0), "y", at.get(1)))));
    browser
        .driver()
        .executeCdpCommand(
            "Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  /** The texts of the map and its legend that are too small to read, with their sizes as shown. */
  private List<Object> unreadable() {
    return list(
        "return [...document.querySelectorAll('.site-look text, .site-legend text')].filter(t =>"
            + " !t.closest('[hidden]') && getComputedStyle(t).display !== 'none')"
            + ".map(t => [t.textContent, t.getScreenCTM().a"
            + " * parseFloat(getComputedStyle(t).fontSize)])"
            + ".filter(([, size]) => size < 10.99)");
  }

  @Test
  void withoutScriptsListTableAndMapAreThere() throws IOException {
    try (Browser plain = Browser.open(folder.resolve("site"), false)) {
      plain.visit("deals/index.html");
      plain.driver().findElement(By.linkText("Tabel")).click();
      plain.arrive("tabel.html");
      assertThat(plain.driver().findElements(By.cssSelector("main tbody tr"))).hasSize(84);
      assertThat(plain.driver().findElement(By.id("filters")).isDisplayed()).isFalse();
      plain
          .driver()
          .findElement(By.cssSelector(".site-views"))
          .findElement(By.linkText("Kaart"))
          .click();
      plain.arrive("kaart.html");
      assertThat(plain.driver().findElements(By.cssSelector("figure svg a")))
          .hasSizeGreaterThan(60);
    }
  }
}
