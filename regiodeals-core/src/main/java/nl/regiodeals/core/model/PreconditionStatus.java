package nl.regiodeals.core.model;

/** The status of a precondition. */
public enum PreconditionStatus {
  /** Planned. */
  PLANNED,
  /** In preparation. */
  IN_PREPARATION,
  /** In place. */
  READY
}
