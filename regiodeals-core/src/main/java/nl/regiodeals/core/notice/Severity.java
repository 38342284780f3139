package nl.regiodeals.core.notice;

/** The severity of a notice, from least to most severe. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Probably wrong, or against a rule of the programme. */
  WARNING,
  /** Wrong: figures would be wrong or missing. */
  ERROR
}
