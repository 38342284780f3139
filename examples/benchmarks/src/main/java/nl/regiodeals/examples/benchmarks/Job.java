package nl.regiodeals.examples.benchmarks;

import java.nio.file.Path;
import java.util.stream.Stream;

/** One job in its own process, for the script {@code compare}. */
public final class Job {
  private Job() {}

  /** Does the job that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    String last = arguments[arguments.length - 1];
    int count = last.matches("\\d+") ? Integer.parseInt(last) : 0;
    switch (arguments[0]) {
      case "make-csv" -> new ManyRows(count).writeCsv(file);
      case "make-xlsx" -> new ManyRows(count).writeXlsx(file);
      case "cycle" -> say(WholeYear.run(file, Path.of(arguments[2]), Path.of(last), false));
      case "cycle-and-sheets" ->
          say(WholeYear.run(file, Path.of(arguments[2]), Path.of(last), true));
      case "documents" -> say(WholeYear.documents(file, Path.of(last)));
      case "add-up" -> say(AddUp.of(file, new ManyRows(count).portfolio()).rows());
      case "make-indicators" -> new ManyRows(count).writeIndicators(file);
      case "duckdb" -> say(DuckDb.totals(file, Path.of(last)));
      case "duckdb-by-year" -> say(DuckDb.byYear(file));
      case "bare-csv" -> say(AddUp.bareCsv(file));
      case "bare-xlsx" -> say(AddUp.bareXlsx(file));
      case "poi-read" -> say(Peers.readWorkbooks(file));
      case "poi-write" -> Peers.writeTables(file, Path.of(last));
      case "make-templates" -> Letters.makeTemplates(file, Path.of(last));
      case "fill" -> Letters.fill(file, Path.of(arguments[2]), Path.of(arguments[3]), count);
      case "xdocreport" ->
          Letters.xdocreport(file, Path.of(arguments[2]), Path.of(arguments[3]), count);
      case "refresh" -> Letters.refresh(file, Path.of(arguments[2]), Path.of(arguments[3]), count);
      case "publish" -> Letters.publish(file, Stream.of(arguments).skip(2).map(Path::of).toList());
      case "jasper" -> Peers.printLines(file, Path.of(last));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void say(Object result) {
    System.out.println(result);
  }
}
