package nl.regiodeals.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.merge.Differences;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the store, with any database. */
abstract class StoreBehaviour {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-14T09:30:00.123Z"), ZoneOffset.UTC);
  private static final Portfolio EMPTY =
      Portfolio.builder(Programme.builder("Regio Deals").build())
          .deals(List.of(Deal.builder("twente", 1, 1).build()))
          .build();

  @TempDir private Path logs;
  private JdbcUrl database;
  private PortfolioStore store;

  /** The address of a new database. */
  abstract String newDatabase() throws SQLException;

  @BeforeEach
  void openStore() throws SQLException {
    database = new JdbcUrl(newDatabase());
    store = PortfolioStore.open(database, CLOCK);
  }

  @Test
  void aVersionComesBackAsItWasSaved() {
    Portfolio portfolio = SyntheticPortfolio.of(6, 3);
    Version saved = store.save("p", 0, portfolio, "A. Jansen", "eerste versie \u20ac");
    assertThat(saved.number()).isEqualTo(1);
    assertThat(saved.savedAt()).isEqualTo(CLOCK.instant());
    assertThat(store.versions("p")).containsExactly(saved);
    assertThat(store.load("p", 1)).contains(portfolio);
    assertThat(store.load("p", 2)).isEmpty();
    assertThat(store.versions("q")).isEmpty();
    assertThat(store.last("q")).isZero();
  }

  @Test
  void versionsFollowEachOther() {
    store.save("p", 0, EMPTY, "a", "een");
    store.save("p", 1, withOneMore(EMPTY), "a", "twee");
    assertThat(store.versions("p")).extracting(Version::number).containsExactly(1, 2);
    assertThat(store.load("p", 1)).contains(EMPTY);
    assertThatThrownBy(() -> store.save("p", 3, EMPTY, "a", "vier"))
        .isInstanceOf(StoreException.class)
        .hasMessage("p has no version 3");
    assertThatThrownBy(() -> store.update("q", "a", "r", p -> p))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aVersionIsNeverReplaced() {
    store.save("p", 0, EMPTY, "a", "een");
    assertThatThrownBy(() -> store.save("p", 0, withOneMore(EMPTY), "b", "ook een"))
        .isInstanceOf(ConflictException.class)
        .hasMessage("p has a version 1 already");
    assertThat(store.load("p", 1)).contains(EMPTY);
  }

  @Test
  void aVersionThatWasChangedInTheDatabaseIsRefused() throws SQLException {
    store.save("p", 0, EMPTY, "a", "een");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update portfolio_version set content = replace(content, 'twente', 'zeeland')");
    }
    assertThatThrownBy(() -> store.load("p", 1))
        .isInstanceOf(StoreException.class)
        .hasMessage("p@1 was changed in the database after it was saved");
  }

  @Test
  void whatIsTooLongIsRefusedInWords() {
    String name = "n".repeat(201);
    assertThatThrownBy(() -> store.save(name, 0, EMPTY, "a", "r"))
        .isInstanceOf(StoreException.class)
        .hasMessage("the name is 201 characters long, and 100 fit; shorten it");
    assertThatThrownBy(() -> store.save("p", 0, EMPTY, name, "r")).hasMessageContaining("author");
    assertThatThrownBy(() -> store.save("p", 0, EMPTY, "a", "r".repeat(1_001)))
        .hasMessageContaining("reason");
    assertThat(store.versions("p")).isEmpty();
    store.save("\ud83d\ude00".repeat(50), 0, EMPTY, "a", "r");
  }

  @Test
  void whatCannotBeWorkedWithIsNotSaved() throws IOException {
    Reading overflowing =
        Formats.load()
            .read(
                Input.of(
                    "p.json",
                    Resources.toByteArray(
                        Resources.getResource(StoreBehaviour.class, "overflow.json"))));
    // either the amounts are rejected on reading, or their sum during the checks
    assertThatThrownBy(() -> store.save("p", 0, overflowing.complete(), "a", "r"))
        .isInstanceOfAny(StoreException.class, UnreadableException.class);
    Deal rich =
        Deal.builder("rich", 1, 1)
            .stateContribution(Sourced.of(Money.ofEuros(90_000_000_000_000_000L), "s"))
            .build();
    Portfolio made =
        EMPTY.toBuilder()
            .sources(List.of(Source.builder("s", "Source").build()))
            .tranches(List.of(Tranche.builder(1).build()))
            .deals(List.of(rich, rich.toBuilder().id("richer").build()))
            .build();
    assertThatThrownBy(() -> store.save("p", 0, made, "a", "r"))
        .isInstanceOfAny(StoreException.class, UnreadableException.class);
    assertThat(store.versions("p")).isEmpty();
  }

  @Test
  void whatWasNotReadWholeIsNotSaved() throws IOException {
    Path odd =
        Files.writeString(
            logs.resolve("odd.json"),
            """
            {"programme": {"name": "x"}, "deals": [
              {"id": "a", "tranche": 1, "generation": 1}, {"id": 7, "tranche": "een"}]}""");
    assertThat(run("save", "p", odd.toString(), "a", "r"))
        .contains("not all of it was read", "odd.json:2", "/deals/1");
    assertThat(store.versions("p")).isEmpty();
  }

  @Test
  void whatChangedBetweenAnyTwoIsTold() {
    store.save("p", 0, EMPTY, "a", "een");
    store.update("p", "a", "twee", StoreBehaviour::withOneMore);
    store.update("p", "a", "drie", StoreBehaviour::withOneMore);
    ImmutableList<Change> changes = store.changes("p", 1, 3);
    assertThat(changes).hasSize(2);
    assertThat(store.changes("p", 3, 1)).hasSize(2).isNotEqualTo(changes);
    assertThat(store.changes("p", 2, 2)).isEmpty();
    assertThat(changes)
        .isEqualTo(
            Differences.between(
                store.load("p", 1).orElseThrow(), store.load("p", 3).orElseThrow()));
    assertThatThrownBy(() -> store.changes("p", 1, 4)).hasMessage("p has no version 4");
  }

  @Test
  void writersAtOnceLoseNothing() throws Exception {
    int threads = 4;
    int each = 10;
    store.save("p", 0, EMPTY, "a", "een");
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Callable<Void>> writers =
        IntStream.range(0, threads)
            .<Callable<Void>>mapToObj(
                i ->
                    () -> {
                      for (int j = 0; j < each; j++) {
                        String id = "w" + i + "-" + j;
                        store.update("p", "writer " + i, id, before -> with(id, before));
                      }
                      return null;
                    })
            .toList();
    for (Future<Void> writer : pool.invokeAll(writers)) {
      writer.get();
    }
    pool.shutdown();
    int last = threads * each + 1;
    assertThat(store.versions("p"))
        .extracting(Version::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, last).boxed().toList());
    assertThat(store.load("p", last).orElseThrow().results())
        .extracting(Result::id)
        .hasSize(threads * each)
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsLostWhenTheProcessIsKilled() throws Exception {
    store.save("p", 0, EMPTY, "a", "een");
    for (int round = 1; round <= 3; round++) {
      Path log = logs.resolve("round-" + round);
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  database.url())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      while (writer.isAlive() && Files.readAllLines(log).size() < 7 * round) {
        writer.waitFor(5, TimeUnit.MILLISECONDS);
      }
      writer.destroyForcibly();
      assertThat(writer.waitFor()).isNotZero();
      List<String> said = Files.readAllLines(log);
      // the last line may have been cut off
      List<String> whole = said.stream().filter(line -> line.matches("\\d+ [0-9a-f]{64}")).toList();
      assertThat(whole).as(said.toString()).hasSizeGreaterThanOrEqualTo(7 * round - 1);
      PortfolioStore reopened = PortfolioStore.open(database, CLOCK);
      List<Version> kept = reopened.versions("p");
      assertThat(kept)
          .extracting(version -> version.number() + " " + version.sha256())
          .containsAll(whole);
      for (Version version : kept) {
        assertThat(reopened.load("p", version.number()).orElseThrow().results())
            .hasSize(version.number() - 1);
      }
    }
  }

  @Test
  void theCommandLineSavesListsAndCompares() throws IOException {
    String data = "../data/";
    assertThat(run("save", "p", data + "voorbeeld.json", "A. Jansen", "voorbeeld"))
        .contains("number=1", "A. Jansen");
    assertThat(run("save", "p", data + "regiodeals.json", "A. Jansen", "alles"))
        .contains("number=2");
    assertThat(run("list", "p").lines()).hasSize(2);
    assertThat(run("diff", "p", "1", "2").lines()).hasSizeGreaterThan(84);
    assertThat(run("diff", "p", "1", "3")).startsWith("p has no version 3");
    assertThat(run("save", "p", "nergens.json", "a", "r")).contains("nergens.json");
    assertThat(run("diff", "p", "een", "twee")).startsWith("Usage");
  }

  private String run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(database.url()));
    all.addAll(List.of(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), all);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(status).as(text).isBetween(0, 2);
    return text;
  }

  /** The portfolio with one more result. */
  static Portfolio withOneMore(Portfolio portfolio) {
    return with("r" + (portfolio.results().size() + 1), portfolio);
  }

  private static Portfolio with(String id, Portfolio portfolio) {
    return portfolio.toBuilder()
        .results(
            ImmutableList.<Result>builder()
                .addAll(portfolio.results())
                .add(Result.builder(id, "twente", 2025, "Opgeleverd").build())
                .build())
        .build();
  }
}
