package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.google.common.io.Resources;
import com.google.common.net.MediaType;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A folder of pages, and the system's browser to view them; on this machine only. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String AXE =
      """
      const [rules, done] = arguments;
      axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(
        (results) => done({
          passed: results.passes.length,
          wrong: results.violations.map((rule) =>
            `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 3).map((node) => node.html)}`),
        }),
        (error) => done({ passed: 0, wrong: [String(error)] }));
      """;

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", MediaType.HTML_UTF_8,
          "css", MediaType.CSS_UTF_8,
          "js", MediaType.TEXT_JAVASCRIPT_UTF_8,
          "svg", MediaType.SVG_UTF_8);

  private final HttpServer server;
  private final ChromeDriver driver;

  /** How long something may take that happens, if only in the end, on a busy machine. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private Browser(HttpServer server, ChromeDriver driver) {
    this.server = server;
    this.driver = driver;
  }

  /** Whether the browser and its driver are installed. */
  static boolean isThere() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /**
   * Opens a browser.
   *
   * @param withScripts whether it runs scripts
   */
  static Browser open(Path folder, boolean withScripts) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, folder));
    server.start();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    if (!withScripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .withTimeout(LONGEST)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(LONGEST).scriptTimeout(LONGEST);
    return new Browser(server, driver);
  }

  /** What axe finds wrong with the page, by WCAG 2.2 AA and good practice. */
  List<String> violations() {
    // without its builder, which asks for every element that is right as well: four times as slow
    driver.executeScript(axe());
    Map<?, ?> results = (Map<?, ?>) Objects.requireNonNull(driver.executeAsyncScript(AXE, RULES));
    assertThat((Long) results.get("passed")).isGreaterThan(10);
    return ((List<?>) Objects.requireNonNull(results.get("wrong")))
        .stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try {
      return Resources.toString(
          Resources.getResource(AxeBuilder.class, "/axe.min.js"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, Path folder) throws IOException {
    try (exchange) {
      Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
      boolean isThere = file.startsWith(folder) && Files.isRegularFile(file);
      if (!isThere) {
        file = folder.resolve("404.html");
        if (!Files.exists(file)) {
          exchange.sendResponseHeaders(404, -1);
          return;
        }
      }
      String name = String.valueOf(file.getFileName());
      MediaType type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.OCTET_STREAM);
      exchange.getResponseHeaders().add("Content-Type", type.toString());
      exchange
          .getResponseHeaders()
          .add(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                  + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
      byte[] bytes = Files.readAllBytes(file);
      exchange.sendResponseHeaders(isThere ? 200 : 404, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Where the pages stand. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void visit(String page) {
    driver.get(address() + page);
  }

  /** Waits until the browser is at an address that has this in it, and its scripts have run. */
  void arrive(String part) {
    new WebDriverWait(driver, LONGEST)
        .until(
            there ->
                String.valueOf(there.getCurrentUrl()).contains(part)
                    && "complete".equals(driver.executeScript("return document.readyState")));
  }

  void width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.manage().window().setSize(new Dimension(Math.max(500, width), 900));
  }

  /** Light or dark, screen or print. */
  void look(String scheme, String media) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  Object script(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments), script);
  }

  /** Runs a script that gives nothing. */
  void act(String script) {
    driver.executeScript(script);
  }

  /** The browser's complaints since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses requested since the last call. */
  List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      int request = message.indexOf("\"request\":{");
      if (message.contains("\"Network.requestWillBeSent\"") && request > 0) {
        int url = message.indexOf("\"url\":\"", request) + 7;
        addresses.add(message.substring(url, message.indexOf('"', url)));
      }
    }
    return addresses;
  }

  @Override
  public void close() {
    driver.quit();
    server.stop(0);
  }
}
