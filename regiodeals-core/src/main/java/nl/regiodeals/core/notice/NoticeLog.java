package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the first notices of a stream and counts all of them, so that a file with a million errors
 * does not exhaust memory. Not safe to share between threads.
 */
public final class NoticeLog implements Consumer<Notice> {
  /** The number of notices kept by default. */
  public static final int DEFAULT_KEPT = 1_000;

  private final int most;
  private final List<Notice> first = new ArrayList<>();
  private final Map<String, Long> counts = new HashMap<>();
  private long errors;

  /** A log that keeps the first {@value #DEFAULT_KEPT}. */
  public NoticeLog() {
    this(DEFAULT_KEPT);
  }

  /**
   * A log that keeps the given number of notices.
   *
   * @param most the number of notices to keep; at least 0
   */
  public NoticeLog(int most) {
    this.most = most;
  }

  @Override
  public void accept(Notice notice) {
    counts.merge(notice.code(), 1L, Long::sum);
    if (notice.severity() == Severity.ERROR) {
      errors++;
    }
    if (first.size() < most) {
      first.add(notice);
    }
  }

  /**
   * An empty log for a part of the same stream, which keeps no more than this one can still use.
   */
  public NoticeLog part() {
    return new NoticeLog(most - first.size());
  }

  /**
   * Adds the notices of a part, after those that are here.
   *
   * @param part the log of the part, which keeps at least as many as this one can still use
   * @param placed gives a notice of the part its place in the whole
   */
  public void addAll(NoticeLog part, UnaryOperator<Notice> placed) {
    part.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
    errors += part.errors;
    part.first.stream().limit(most - (long) first.size()).map(placed).forEach(first::add);
  }

  /** The first notices, in the order in which they came. */
  public ImmutableList<Notice> first() {
    return ImmutableList.copyOf(first);
  }

  /** The number of notices for each code, including those that were not kept. */
  public ImmutableSortedMap<String, Long> counts() {
    return ImmutableSortedMap.copyOf(counts);
  }

  /** The number of notices, including those that were not kept. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The number of errors, including those that were not kept. */
  public long errors() {
    return errors;
  }
}
