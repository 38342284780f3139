package nl.regiodeals.core.model;

/** What a programme has a word for, in each language. */
public enum Concept {
  /** What is closed, paid and reported on, in short. */
  DEAL,
  /** The same in full, as in a title. */
  FULL_DEAL,
  /** A round in which deals are closed. */
  TRANCHE,
  /** The area and its partners. */
  REGION,
  /** What a region reports each year, in full. */
  FULL_REPORT,
  /** The same in short. */
  REPORT,
  /** The yearly consultation of state and region. */
  CONSULTATION,
  /** What state and region sign. */
  COVENANT,
  /** Who receives the money of the state. */
  CASHIER,
  /** What the state pays. */
  STATE_CONTRIBUTION
}
