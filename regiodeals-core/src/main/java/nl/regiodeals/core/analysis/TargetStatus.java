package nl.regiodeals.core.analysis;

/** How an indicator stands against its target. */
public enum TargetStatus {
  /** The target was reached. */
  REACHED,
  /** On or above the straight line from baseline to target. */
  ON_TRACK,
  /** Below the straight line from baseline to target. */
  BEHIND,
  /** Not reached; the years of baseline and target do not tell how far it should be. */
  UNDER_WAY,
  /** There is a target but no value yet. */
  NOT_MEASURED,
  /** There is no target. */
  NO_TARGET
}
