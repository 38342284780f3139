package nl.regiodeals.core.model;

/** What has become of an agreement. */
public enum AgreementStatus {
  /** Still to be done. */
  OPEN,
  /** Done. */
  DONE,
  /** No longer needed. */
  DROPPED
}
