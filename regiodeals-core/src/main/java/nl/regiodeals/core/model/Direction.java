package nl.regiodeals.core.model;

/** Which way an indicator should go. */
public enum Direction {
  /** More is better. */
  INCREASE,
  /** Less is better. */
  DECREASE
}
