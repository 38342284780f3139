package nl.regiodeals.core.notice;

/** How bad a notice is, from least to most. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Probably wrong, or against a rule of the programme. */
  WARNING,
  /** Wrong: figures would be wrong or missing. */
  ERROR
}
