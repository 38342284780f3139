package nl.regiodeals.examples.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.examples.store.StoreException;
import nl.regiodeals.examples.synthetic.SyntheticForms;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Data that were read incompletely, or that would no longer be usable, are not kept. */
class KeptWholeTest extends OverHttp {
  private static final AtomicInteger RUNS = new AtomicInteger();

  /** A check that fails on a deal that has reported, as any analysis could. */
  static class Fragile {
    @Bean
    @Primary
    Checks fragile() {
      return Checks.of(
          ImmutableList.<Check>builder()
              .addAll(Checks.load().checks().all())
              .add(new FragileCheck())
              .build());
    }
  }

  private record FragileCheck() implements Check {
    @Override
    public NoticeType notice() {
      return new NoticeType("fragile", Severity.ERROR, Messages.load("t", name -> null));
    }

    @Override
    public Stream<Notice> examine(Dossiers dossiers) {
      RUNS.incrementAndGet();
      for (ProgressReport report : dossiers.portfolio().reports()) {
        if (report.year() != SyntheticPortfolio.LAST_YEAR) {
          continue;
        }
        switch (report.deal()) {
          case "deal-2" -> throw new ArithmeticException("long overflow");
          case "deal-3" -> throw new StackOverflowError();
          case "deal-4" -> throw new OutOfMemoryError("Java heap space");
          default -> {}
        }
      }
      return Stream.empty();
    }
  }

  @Override
  Class<?>[] parts() {
    return new Class<?>[] {WebApplication.class, Fragile.class};
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aWorkbookThatTheAnalysisFailsOnIsRefusedAndChangesNothing(int bad) throws Exception {
    assertThat(post("een.xlsx", workbook(0)).statusCode()).isEqualTo(200);
    String before = get("/api/versions").body();
    HttpResponse<String> answer = post("kwaad.xlsx", workbook(bad));
    assertThat(answer.statusCode()).isEqualTo(422);
    OddRequestsTest.assertInWords(answer);
    assertThat(answer.body()).contains("cannot-be-kept");
    assertThat(get("/api/versions").body()).isEqualTo(before);
    assertThat(post("vijf.xlsx", workbook(4)).statusCode()).isEqualTo(200);
    restart();
    assertThat(resultsOf("deal-1")).isPositive();
    assertThat(resultsOf("deal-5")).isPositive();
    assertThat(get("/api/notices").statusCode()).isEqualTo(200);
  }

  @Test
  void whatComesTogetherIsTakenInTogetherAndOneThatIsBadStopsNoOther() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i : List.of(0, 1, 4, 5)) {
      answers.add(
          client.sendAsync(request("vgr.xlsx", workbook(i)), HttpResponse.BodyHandlers.ofString()));
    }
    List<Integer> statuses = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      statuses.add(answer.get().statusCode());
    }
    assertThat(statuses).containsExactly(200, 422, 200, 200);
    for (String deal : List.of("deal-1", "deal-5", "deal-6")) {
      assertThat(resultsOf(deal)).isEqualTo(resultsOf(whole, deal)).isPositive();
    }
  }

  @Test
  void oneSiteIsMadeForAllThatWait() throws Exception {
    Desk desk = application.getBean(Desk.class);
    List<CompletableFuture<Desk.Receipt>> receipts = new ArrayList<>();
    int before;
    synchronized (desk) {
      // as while another workbook is taken in
      for (int i : List.of(0, 4, 5)) {
        receipts.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return desk.take(Input.of("vgr.xlsx", workbook(i)), "tester");
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                task -> new Thread(task).start()));
      }
      untilThereWaitFor(desk, receipts.size());
      before = RUNS.get();
    }
    for (CompletableFuture<Desk.Receipt> receipt : receipts) {
      assertThat(receipt.get().isMerged()).isTrue();
      assertThat(receipt.get().notices())
          .allSatisfy(
              notice -> assertThat(notice.place().orElseThrow().file()).isEqualTo("vgr.xlsx"));
    }
    assertThat(RUNS.get() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"tranche\": \"een\"", "\"onbekend\": 1, \"tranche\": 1"})
  void whatWasKeptAndCannotBeReadWholeStopsItFromStarting(String odd) throws Exception {
    assertThat(post("een.xlsx", workbook(0)).statusCode()).isEqualTo(200);
    application.close();
    String text = edit(content -> content.replaceFirst("\"tranche\": ?\\d", odd), true);
    assertThatThrownBy(this::run)
        .extracting(Throwables::getRootCause)
        .isInstanceOfSatisfying(
            UnreadableException.class,
            refused ->
                assertThat(requireNonNull(new NotStarted().analyze(refused)).getDescription())
                    .startsWith("portfolio@2.json"));
    assertThat(edit(content -> content, true)).isEqualTo(text);
  }

  @Test
  void whatSomebodyEditedInTheDatabaseStopsItFromStarting() throws Exception {
    application.close();
    edit(content -> content.replace("Regio Deals", "Anders"), false);
    assertThatThrownBy(this::run)
        .extracting(Throwables::getRootCause)
        .isInstanceOfSatisfying(
            StoreException.class,
            refused ->
                assertThat(requireNonNull(new StoreNotOpened().analyze(refused)).getDescription())
                    .contains("was changed in the database"));
  }

  /** Edits the last version in the database, with its digest or without, and returns it. */
  private String edit(UnaryOperator<String> change, boolean isSigned) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("work/versions").toAbsolutePath();
    String last = " where number = (select max(number) from portfolio_version)";
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery("select content, sha256 from portfolio_version" + last);
        PreparedStatement update =
            database.prepareStatement(
                "update portfolio_version set content = ?, sha256 = ?" + last)) {
      found.next();
      String content = change.apply(found.getString(1));
      String digest = Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
      update.setString(1, content);
      update.setString(2, isSigned ? digest : found.getString(2));
      update.executeUpdate();
      return content;
    }
  }

  @Test
  void itKnowsAfterARestartFromWhichCellsValuesCame() throws Exception {
    assertThat(post("vgr.xlsx", workbook(0)).statusCode()).isEqualTo(200);
    Map<Subject, Place> before = cells();
    assertThat(before.values()).extracting(Place::file).containsOnly("1/vgr.xlsx");
    restart();
    assertThat(cells()).isEqualTo(before);
    assertThat(post("vgr.xlsx", workbook(4)).statusCode()).isEqualTo(200);
    // two workbooks with the same name remain distinct, also after a restart
    assertThat(cells()).containsAllEntriesOf(before);
    assertThat(cells().values()).extracting(Place::file).containsOnly("1/vgr.xlsx", "2/vgr.xlsx");
  }

  @Test
  void onlyTheOriginIsForgottenIfItIsOfAnotherPortfolio() throws Exception {
    assertThat(post("vgr.xlsx", workbook(0)).statusCode()).isEqualTo(200);
    application.close();
    Path origins = folder.resolve("work/origins");
    Files.copy(
        origins.resolve("1.json"), origins.resolve("2.json"), StandardCopyOption.REPLACE_EXISTING);
    application = run();
    assertThat(cells()).isEmpty();
    assertThat(resultsOf("deal-1")).isPositive();
  }

  @Test
  void ofTwoForOneDealTheOneThatComesLastCountsAlsoIfTheyComeTogether() throws Exception {
    Desk desk = application.getBean(Desk.class);
    ReportForm form = forms.get(0);
    byte[] other =
        written(form.filledWith(SyntheticForms.of(whole, form.year(), 0, 2).get(0).rows()));
    List<CompletableFuture<Desk.Receipt>> receipts = new ArrayList<>();
    synchronized (desk) {
      for (byte[] each : List.of(workbook(0), other)) {
        receipts.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return desk.take(Input.of("vgr.xlsx", each), "tester");
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                task -> new Thread(task).start()));
        untilThereWaitFor(desk, receipts.size());
      }
    }
    for (CompletableFuture<Desk.Receipt> receipt : receipts) {
      assertThat(receipt.get().isMerged()).isTrue();
    }
    assertThat(cells().values()).extracting(Place::file).contains("2/vgr.xlsx");
  }

  /** The cells of workbooks that are known. */
  private Map<Subject, Place> cells() {
    return Maps.filterValues(
        application.getBean(Desk.class).provenance().places(), Place.InSheet.class::isInstance);
  }
}
