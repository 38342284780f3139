package nl.regiodeals.core.check;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.notice.Notice;

/**
 * A check of the rows of a table, one by one, that can be done on parts of the table side by side:
 * what it remembers of one part is joined to what it remembers of the parts before.
 *
 * <p>A check that needs no other rows is a function:
 *
 * <pre>{@code
 * RowCheck<Result, ?> check =
 *     RowCheck.of(
 *         (result, notices) -> {
 *           if (result.number().filter(number -> number.signum() < 0).isPresent()) {
 *             notices.accept(NEGATIVE.about(Subject.of(result, "number")));
 *           }
 *         });
 * }</pre>
 *
 * <p>The check must be safe to share between threads; its memory need not be.
 *
 * @param <R> the type of the records
 * @param <S> what it remembers of the rows: mutable, and used by one thread at a time
 */
public interface RowCheck<R extends Record, S> {
  /** What it remembers before the first row. */
  S begin();

  /**
   * Checks a row.
   *
   * @param row the record
   * @param before what it remembers of the rows before; this row is added to it
   * @param notices receives the notices; those without a place get that of the row
   */
  void check(R row, S before, Consumer<Notice> notices);

  /**
   * Joins two parts of a table, each of which was checked by itself.
   *
   * @param before the first part; afterwards it remembers both
   * @param after the part after it, which is not used again
   * @return whether the second part would have had exactly the same notices after the first; if
   *     not, nothing has changed, and its rows must be checked again after the first
   */
  boolean join(S before, S after);

  /** This check for the rows of one table, in order; not safe to share between threads. */
  default Consumer<TableRow<R>> ofRows(Consumer<Notice> notices) {
    S before = begin();
    return row ->
        check(
            row.record(),
            before,
            notice -> notices.accept(notice.place().isPresent() ? notice : notice.at(row.place())));
  }

  /** A check that needs no other rows: it receives each row, and what receives its notices. */
  static <R extends Record> RowCheck<R, ?> of(BiConsumer<R, Consumer<Notice>> check) {
    return new RowCheck<R, Object>() {
      @Override
      public Object begin() {
        return check;
      }

      @Override
      public void check(R row, Object before, Consumer<Notice> notices) {
        check.accept(row, notices);
      }

      @Override
      public boolean join(Object before, Object after) {
        return true;
      }
    };
  }
}
