package nl.regiodeals.core.model;

/** How far a precondition is. */
public enum PreconditionStatus {
  /** Planned. */
  PLANNED,
  /** In preparation. */
  IN_PREPARATION,
  /** In place. */
  READY
}
