package nl.regiodeals.core.model;

/** The status of a project. */
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
