package nl.regiodeals.render.internal;

import java.util.Map;
import nl.regiodeals.core.model.Deal;

/** The tranche of a deal, as values of a text that has a form for a deal without one. */
public final class TrancheOf {
  private TrancheOf() {}

  /** The number of the tranche, and a count of 0 that chooses the form without it. */
  public static Map<String, Integer> deal(Deal deal) {
    return Map.of("number", deal.tranche().orElse(0), "count", deal.tranche().isPresent() ? 1 : 0);
  }
}
