package nl.regiodeals.core.model;

/** How likely a risk is, or how large its effect would be. */
public enum RiskLevel {
  /** Small. */
  LOW,
  /** Middling. */
  MEDIUM,
  /** Large. */
  HIGH
}
