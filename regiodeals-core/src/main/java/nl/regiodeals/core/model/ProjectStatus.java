package nl.regiodeals.core.model;

/** How a project is doing. */
public enum ProjectStatus {
  /** Not started. */
  PLANNED,
  /** Running. */
  RUNNING,
  /** Running late. */
  DELAYED,
  /** Completed. */
  COMPLETED,
  /** Stopped. */
  STOPPED
}
