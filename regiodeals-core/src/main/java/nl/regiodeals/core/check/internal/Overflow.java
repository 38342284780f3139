package nl.regiodeals.core.check.internal;

import nl.regiodeals.core.model.AmountOverflowException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** The notice for a check that cannot add up its amounts. */
public final class Overflow {
  private static final NoticeType SUM_TOO_LARGE =
      new NoticeType(
          "sum-too-large",
          Severity.ERROR,
          Messages.load("overflow", Overflow.class::getResourceAsStream));

  private Overflow() {}

  /** The notice that the check with this code could not add up these amounts. */
  public static Notice of(String check, AmountOverflowException overflow) {
    return SUM_TOO_LARGE
        .notice()
        .with("check", check)
        .with("one", overflow.one())
        .with("other", overflow.other());
  }
}
