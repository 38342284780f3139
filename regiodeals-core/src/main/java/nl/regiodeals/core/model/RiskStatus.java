package nl.regiodeals.core.model;

/** Whether a risk still exists. */
public enum RiskStatus {
  /** It may still happen. */
  OPEN,
  /** It has happened. */
  OCCURRED,
  /** It no longer exists. */
  CLOSED
}
