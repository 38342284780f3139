package nl.regiodeals.core.check;

import java.util.function.Consumer;
import nl.regiodeals.core.check.internal.MeasurementRows;
import nl.regiodeals.core.check.internal.ResultRows;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;

/**
 * Checks of streamed rows, against a portfolio that holds everything else. They are the checks that
 * need no other rows, with the same codes and texts.
 *
 * <pre>{@code
 * Consumer<TableRow<Measurement>> check = RowChecks.measurements(portfolio, notices);
 * rows.peek(check).map(TableRow::record).collect(UnitTotals.ofMeasurements(indicators));
 * }</pre>
 */
public final class RowChecks {
  private RowChecks() {}

  /**
   * Checks measurements: {@code unknown-reference} if the indicator is unknown, {@code
   * measurement-outside-term}, and {@code duplicate-id} if an indicator has two values for a year,
   * for years from 1980 to 2043. For one table, in parts or as a whole.
   *
   * @param portfolio the indicators and their deals; its own measurements do not matter
   */
  public static RowCheck<Measurement, ?> measurements(Portfolio portfolio) {
    return new MeasurementRows(portfolio);
  }

  /**
   * Checks the measurements of one table, in order, as {@link #measurements(Portfolio)} does; not
   * safe to share between threads.
   *
   * @param portfolio the indicators and their deals; its own measurements do not matter
   * @param notices receives the notices, with the place of the row
   */
  public static Consumer<TableRow<Measurement>> measurements(
      Portfolio portfolio, Consumer<Notice> notices) {
    return measurements(portfolio).ofRows(notices);
  }

  /**
   * Checks results: {@code unknown-reference} if the deal or the project is unknown, {@code
   * part-of-other-deal}, and {@code result-without-unit}. Duplicate ids are not found: that would
   * mean keeping all ids in memory.
   *
   * @param portfolio the deals and projects; its own results do not matter
   */
  public static RowCheck<Result, ?> results(Portfolio portfolio) {
    return RowCheck.of(new ResultRows(portfolio));
  }

  /**
   * Checks the results of one table, in order, as {@link #results(Portfolio)} does.
   *
   * @param portfolio the deals and projects; its own results do not matter
   * @param notices receives the notices, with the place of the row
   */
  public static Consumer<TableRow<Result>> results(Portfolio portfolio, Consumer<Notice> notices) {
    return results(portfolio).ofRows(notices);
  }
}
