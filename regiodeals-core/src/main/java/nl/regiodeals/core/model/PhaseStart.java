package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The phase that a deal entered, and when.
 *
 * @param phase the phase
 * @param on when it began; empty if it began on an unknown date
 */
public record PhaseStart(Phase phase, Optional<PartialDate> on) {

  /**
   * Whether the deal had entered the phase by that day. A phase without a date counts as entered; a
   * date without a day or month counts from the earliest day it can be.
   */
  public boolean hasBegunBy(LocalDate day) {
    return on.map(date -> !date.earliest().isAfter(day)).orElse(true);
  }
}
