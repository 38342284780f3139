package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import nl.regiodeals.core.analysis.UnitTotals;
import nl.regiodeals.core.check.RowCheck;
import nl.regiodeals.core.check.RowChecks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.io.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds up measurements or results from tables that may not fit in memory. */
@Command(name = "totals", mixinStandardHelpOptions = true)
final class TotalsCommand extends ReadingCommand {
  private static final int SHOWN = 20;

  /** What is added up. */
  enum What {
    MEASUREMENTS,
    RESULTS
  }

  @Parameters(index = "0", paramLabel = "WHAT", descriptionKey = "totals.what")
  private What what;

  @Parameters(index = "1", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path portfolio;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "TABLE",
      descriptionKey = "totals.tables")
  private List<Path> tables;

  @Option(names = "--notices", descriptionKey = "totals.notices", defaultValue = "" + SHOWN)
  private int most;

  @Override
  public Integer call() throws IOException {
    Portfolio known = Loading.readWhole(portfolio, this);
    tables.forEach(TotalsCommand::refuseOtherKinds);
    NoticeLog notices = new NoticeLog(Math.max(most, 0));
    UnitTotals totals =
        what == What.RESULTS ? results(known, notices) : measurements(known, notices);
    show(totals);
    notices.first().forEach(notice -> err().println(texts().line(notice)));
    notices
        .counts()
        .forEach(
            (code, count) ->
                err().println(texts().text("totals.count", Map.of("code", code, "count", count))));
    return notices.errors() > 0 ? Main.NOTICES : Main.FINE;
  }

  /** Rejects a file that is not a table, with an explanation of how to make it one. */
  private static void refuseOtherKinds(Path table) {
    switch (FileKind.of(table)) {
      case EXCEL, OPENDOCUMENT, NUMBERS, ONLINE, ARCHIVE, MAIL, DOCUMENT ->
          throw new RefusedException("notATable", "file", table.toString());
      default -> {
        boolean isOds = table.toString().toLowerCase(Locale.ROOT).endsWith(".ods");
        if (isOds || Files.isDirectory(table)) {
          throw new RefusedException("notATable", "file", table.toString());
        }
      }
    }
  }

  private UnitTotals measurements(Portfolio known, NoticeLog notices) throws IOException {
    return sum(
        Measurement.class,
        RowChecks.measurements(known),
        UnitTotals.ofMeasurements(UnitTotals.byId(known.indicators())),
        notices);
  }

  private UnitTotals results(Portfolio known, NoticeLog notices) throws IOException {
    return sum(Result.class, RowChecks.results(known), UnitTotals.ofResults(), notices);
  }

  private <R extends Record> UnitTotals sum(
      Class<R> type, RowCheck<R, ?> check, Collector<R, ?, UnitTotals> adding, NoticeLog notices)
      throws IOException {
    TableReader reader = new TableReader(limits().rows());
    UnitTotals totals = UnitTotals.NONE;
    for (Path table : tables) {
      totals = totals.plus(reader.collect(Input.of(table), type, check, adding, notices));
    }
    return totals;
  }

  private void show(UnitTotals totals) {
    PrintWriter out = out();
    totals
        .sums()
        .forEach(
            (key, sum) ->
                out.println(
                    texts()
                        .text(
                            key.unit().equals(UnitTotals.NO_UNIT)
                                ? "totals.withoutUnit"
                                : "totals.line",
                            Map.of(
                                "year", Year.of(key.year()),
                                "unit", key.unit(),
                                "number", sum.number(),
                                "rows", sum.rows(),
                                "deals", sum.deals().size()))));
    out.println(texts().text("totals.rows", "rows", totals.rows()));
  }
}
