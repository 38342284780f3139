package nl.regiodeals.core.check;

import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;

/**
 * Looks at a portfolio for one thing that may be wrong. A function: the same portfolio gives the
 * same notices, in the same order. Safe to share between threads.
 */
public interface Check {
  /** The sort of notice it gives. Its code is the name of the check. */
  NoticeType notice();

  /** What it finds; the notices need no place, that is looked up from their subject. */
  Stream<Notice> examine(Dossiers dossiers);
}
