package nl.regiodeals.core.notice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps the first notices of a stream and counts all of them, so that a file with a million faults
 * does not fill the memory. Not safe to share between threads.
 */
public final class NoticeLog implements Consumer<Notice> {
  /** How many notices are kept unless told otherwise. */
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
   * A log that keeps so many.
   *
   * @param most how many notices are kept, from 0
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

  /** The first notices, in the order in which they came. */
  public ImmutableList<Notice> first() {
    return ImmutableList.copyOf(first);
  }

  /** How many there were of each code, those that were not kept included. */
  public ImmutableSortedMap<String, Long> counts() {
    return ImmutableSortedMap.copyOf(counts);
  }

  /** How many there were. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them were errors. */
  public long errors() {
    return errors;
  }
}
