package nl.regiodeals.core.check;

import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;

/**
 * Looks for one thing that may be wrong in a portfolio. A pure function: the same portfolio gives
 * the same notices, in the same order. Safe to share between threads.
 */
public interface Check {
  /** The type of notice it gives. Its code is the name of the check. */
  NoticeType notice();

  /** Examines a portfolio. The notices need no place: it is looked up from their subject. */
  Stream<Notice> examine(Dossiers dossiers);
}
