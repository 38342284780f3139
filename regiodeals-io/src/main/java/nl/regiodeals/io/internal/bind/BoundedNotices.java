package nl.regiodeals.io.internal.bind;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;

/**
 * The notices about a file, up to a limit: a file with more is rejected, so that its notices cannot
 * exhaust memory. Not safe to share between threads.
 */
public final class BoundedNotices implements Consumer<Notice> {
  private final List<Notice> notices = new ArrayList<>();
  private final ReadLimits limits;

  /** No notices yet, and at most as many as these limits allow. */
  public BoundedNotices(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void accept(Notice notice) {
    if (notices.size() >= limits.notices()) {
      throw ReadNotices.refusal(
          ReadNotices.TOO_LARGE
              .notice()
              .at(notice.place().orElseGet(() -> new Place.InFile("")))
              .with("limit", "notices " + limits.notices()));
    }
    notices.add(notice);
  }

  /** The notices, in order. */
  public ImmutableList<Notice> all() {
    return ImmutableList.copyOf(notices);
  }
}
