package nl.regiodeals.core.model;

/** How a project goes, as its region sees it. */
public enum TrafficLight {
  /** On course. */
  GREEN,
  /** Needs attention. */
  AMBER,
  /** Off course. */
  RED
}
