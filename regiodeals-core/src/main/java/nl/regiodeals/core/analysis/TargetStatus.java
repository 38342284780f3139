package nl.regiodeals.core.analysis;

/** The status of an indicator against its target. */
public enum TargetStatus {
  /** The target was reached. */
  REACHED,
  /** On or above the straight line from baseline to target. */
  ON_TRACK,
  /** Below the straight line from baseline to target. */
  BEHIND,
  /** Not reached; without the years of baseline and target it is unknown how far it should be. */
  UNDER_WAY,
  /** There is a target but no value yet. */
  NOT_MEASURED,
  /** There is no target. */
  NO_TARGET
}
