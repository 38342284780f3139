package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;

/**
 * What was read.
 *
 * @param portfolio what could be understood
 * @param provenance where each value stood
 * @param notices what could not be understood, in the order of the file; an error means that the
 *     portfolio lacks something that the file has
 */
public record Reading(Portfolio portfolio, Provenance provenance, ImmutableList<Notice> notices) {
  /** Whether all of the file is in the portfolio. */
  public boolean isComplete() {
    return notices.stream().noneMatch(notice -> notice.severity() == Severity.ERROR);
  }
}
