package nl.regiodeals.io.internal.rows;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import nl.regiodeals.core.check.RowCheck;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.notice.Place;

/**
 * What came of the rows of a part: the sum so far, what the check remembers, and the notices. Not
 * safe to share between threads.
 *
 * @param <R> the type of the records
 * @param <S> what the check remembers
 * @param <A> the sum so far
 */
public final class RowTally<R extends Record, S, A> {
  /** The place of the row as a whole. */
  private static final int WHOLE_ROW = 0;

  private final RowCheck<R, S> check;
  private final S seen;
  private final Collector<? super R, A, ?> collector;
  private final BiConsumer<A, ? super R> adds;
  private final NoticeLog notices;
  private final Consumer<Notice> placed = this::place;
  private A sum;
  private IntFunction<Place> where = column -> new Place.InFile("");

  /** The tally of no rows. */
  public RowTally(RowCheck<R, S> check, Collector<? super R, A, ?> collector, NoticeLog notices) {
    this.check = check;
    this.seen = check.begin();
    this.collector = collector;
    this.adds = collector.accumulator();
    this.sum = collector.supplier().get();
    this.notices = notices;
  }

  /** What receives the notices. */
  public NoticeLog notices() {
    return notices;
  }

  /** Checks a record and adds it. */
  public void add(R row, IntFunction<Place> at) {
    where = at;
    check.check(row, seen, placed);
    adds.accept(sum, row);
  }

  private void place(Notice notice) {
    notices.accept(notice.place().isPresent() ? notice : notice.at(where.apply(WHOLE_ROW)));
  }

  /** Adds a part after this; false, with no change, if its rows must be read again after these. */
  boolean join(RowTally<R, S, A> after, UnaryOperator<Notice> moved) {
    if (!check.join(seen, after.seen)) {
      return false;
    }
    notices.addAll(after.notices, moved);
    sum = collector.combiner().apply(sum, after.sum);
    return true;
  }

  /** The sum. */
  A sum() {
    return sum;
  }
}
