package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;

/** A document that cannot be filled, with all that is wrong in it. */
public final class FillException extends NoticeException {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Notice> notices;

  /**
   * An exception for these reasons.
   *
   * @param notices each thing that is wrong, in the order of the document; at least one
   */
  public FillException(ImmutableList<Notice> notices) {
    super(notices.get(0), null);
    this.notices = notices;
  }

  /** Each thing that is wrong, in the order of the document. */
  public ImmutableList<Notice> notices() {
    return notices;
  }
}
