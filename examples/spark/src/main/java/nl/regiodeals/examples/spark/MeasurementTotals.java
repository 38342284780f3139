package nl.regiodeals.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.UnitTotals;
import nl.regiodeals.core.check.RowChecks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.io.TableReader;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Adds up measurements in CSV parts on Spark. Each task reads its parts with the reader of the
 * library and adds them up; Spark merges the results. So the figures, the checks and the messages
 * are those of a single process. Every worker must be able to read the files.
 *
 * @param portfolio the file with the indicators to which the measurements refer
 */
public record MeasurementTotals(String portfolio) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * The totals, and the number of findings.
   *
   * @param totals the totals
   * @param findings the number of notices, about rejected rows and from the checks
   */
  public record Outcome(UnitTotals totals, long findings) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The combined outcome of two parts. */
    Outcome plus(Outcome other) {
      return new Outcome(totals.plus(other.totals), findings + other.findings);
    }
  }

  /**
   * Adds up all parts.
   *
   * @param parts files with the names of the fields as column headers
   */
  public Outcome of(JavaSparkContext spark, List<String> parts) {
    MeasurementTotals task = this;
    return spark
        .parallelize(parts, Math.max(1, parts.size()))
        .mapPartitions(task::addUp)
        .fold(new Outcome(UnitTotals.NONE, 0), Outcome::plus);
  }

  /** Adds up the parts of one task. */
  private Iterator<Outcome> addUp(Iterator<String> parts) throws IOException {
    Portfolio known = Formats.load().read(Input.of(Path.of(portfolio))).complete();
    Map<String, Indicator> indicators = UnitTotals.byId(known.indicators());
    Outcome sum = new Outcome(UnitTotals.NONE, 0);
    while (parts.hasNext()) {
      NoticeLog notices = new NoticeLog();
      try (Stream<TableRow<Measurement>> rows =
          TableReader.DEFAULT.read(Input.of(Path.of(parts.next())), Measurement.class, notices)) {
        UnitTotals totals =
            rows.peek(RowChecks.measurements(known, notices))
                .map(TableRow::record)
                .collect(UnitTotals.ofMeasurements(indicators));
        sum = sum.plus(new Outcome(totals, notices.total()));
      }
    }
    return List.of(sum).iterator();
  }
}
