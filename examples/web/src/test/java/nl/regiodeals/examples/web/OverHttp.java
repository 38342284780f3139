package nl.regiodeals.examples.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.examples.synthetic.SyntheticForms;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.ReportWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The running application, and an HTTP client. */
abstract class OverHttp {
  static final int DEALS = 6;
  static final String PASSWORD = "open sesame";
  static final String BOUNDARY = "----regiodeals";

  final HttpClient client = HttpClient.newHttpClient();
  final Portfolio whole = SyntheticPortfolio.of(DEALS, 1);
  final List<ReportForm> forms = SyntheticForms.of(whole, SyntheticPortfolio.LAST_YEAR, 0, 1);

  private String session = "";

  @TempDir Path folder;
  ConfigurableApplicationContext application;

  @BeforeEach
  void start() throws IOException {
    write(SyntheticForms.before(whole, SyntheticPortfolio.LAST_YEAR), folder.resolve("start.json"));
    application = run();
  }

  static void write(Portfolio portfolio, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new JsonExporter().write(portfolio, out);
    }
  }

  /** The settings besides the folders. */
  List<String> settings() {
    return List.of();
  }

  /** Replacements for parts of the application. */
  Class<?>[] parts() {
    return new Class<?>[] {WebApplication.class};
  }

  ConfigurableApplicationContext run() {
    session = "";
    List<String> all = new ArrayList<>(settings());
    all.add("--server.port=0");
    all.add("--spring.main.banner-mode=off");
    all.add("--regiodeals.portfolio=" + folder.resolve("start.json"));
    all.add("--regiodeals.work=" + folder.resolve("work"));
    if (all.stream().noneMatch(setting -> setting.startsWith("--regiodeals.login."))) {
      all.add("--regiodeals.login.password=" + PASSWORD);
    }
    return SpringApplication.run(parts(), all.toArray(String[]::new));
  }

  void restart() {
    application.close();
    application = run();
  }

  @AfterEach
  void stop() {
    application.close();
  }

  long resultsOf(String deal) throws Exception {
    byte[] json = get("/data/regiodeals.json").body().getBytes(StandardCharsets.UTF_8);
    return resultsOf(Formats.load().read(Input.of("p.json", json)).portfolio(), deal);
  }

  static long resultsOf(Portfolio portfolio, String deal) {
    return portfolio.results().stream().filter(result -> result.deal().equals(deal)).count();
  }

  byte[] workbook(int index) {
    return written(forms.get(index));
  }

  static byte[] written(ReportForm form) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ReportWorkbook.XLSX.write(form, Language.DUTCH, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  /** A request to the API by a program that knows the password; to the site by who signed in. */
  HttpRequest.Builder signed(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    return path.startsWith("/api/")
        ? request.header("Authorization", basic(PASSWORD))
        : request.header("Cookie", session());
  }

  static String basic(String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(("regiodeals:" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** The cookie of somebody who signed in on the page. */
  private String session() {
    if (session.isEmpty()) {
      session = Browsing.signIn(client, at("/"), PASSWORD).cookie();
    }
    return session;
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(signed(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String name, byte[] file) throws Exception {
    return client.send(request(name, file), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest request(String name, byte[] file) {
    return request("/api/workbooks", name, file);
  }

  HttpRequest request(String path, String name, byte[] file) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return signed(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(
            HttpRequest.BodyPublishers.ofByteArrays(
                List.of(
                    head.getBytes(StandardCharsets.UTF_8),
                    file,
                    ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  /** Waits until so many threads wait for the desk, which the test holds. */
  static void untilThereWaitFor(Desk desk, int threads) throws InterruptedException {
    while (Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
            .map(ThreadInfo::getLockInfo)
            .filter(
                lock -> lock != null && lock.getIdentityHashCode() == System.identityHashCode(desk))
            .count()
        < threads) {
      Thread.sleep(10);
    }
  }
}
