package nl.regiodeals.core.model;

/** A fact of a deal of which a source can be recorded: see {@link Attribution}. */
public enum DealFact {
  /** The deal before it in the region ({@link Deal#predecessor()}), by its id. */
  PREDECESSOR,
  /** The area in words, such as the neighbourhoods; the deal has no field for it. */
  AREA,
  /** A municipality of its area ({@link Region#municipalities()}), by its CBS code. */
  MUNICIPALITY,
  /** How the state pays ({@link Deal#instrument()}). */
  INSTRUMENT,
  /** What the state pays, in euros. */
  STATE_CONTRIBUTION,
  /** What the region pays, in euros. */
  REGION_CONTRIBUTION,
  /** What state and region invest together, in euros. */
  TOTAL_INVESTMENT,
  /** Who receives the state money ({@link Deal#cashier()}), by its id. */
  CASHIER,
  /** A ministry ({@link Deal#ministries()}), by its id. */
  MINISTRY,
  /** The ministry that reports on it elsewhere ({@link Deal#reportedBy()}), by its id. */
  REPORTED_BY,
  /** A partner ({@link Partnership}), by the id of the organisation. */
  PARTNER,
  /** A theme. */
  THEME,
  /** The challenge it takes up, in words. */
  CHALLENGE,
  /** When it was selected ({@link Phase#SELECTED}). */
  SELECTED_ON,
  /** When the covenant was signed ({@link Phase#COVENANT}). */
  SIGNED_ON,
  /** When it was started ({@link Phase#EXECUTION}). */
  STARTS_ON,
  /** When it was completed ({@link Phase#COMPLETED}). */
  COMPLETED_ON,
  /** When it is planned to end ({@link Deal#endsOn()}). */
  ENDS_ON,
  /** A parliamentary paper about it, by its id. */
  PAPER
}
