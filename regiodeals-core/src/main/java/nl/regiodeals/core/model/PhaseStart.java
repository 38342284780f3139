package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The phase that a deal entered, and when.
 *
 * @param phase the phase
 * @param on when it began; empty if only known to have begun
 */
public record PhaseStart(Phase phase, Optional<PartialDate> on) {

  /**
   * Whether the deal had entered the phase by that day. A phase without a date has been entered; a
   * date of which the day or month is unknown counts from the first day it can be.
   */
  public boolean hasBegunBy(LocalDate day) {
    return on.map(date -> !date.earliest().isAfter(day)).orElse(true);
  }
}
