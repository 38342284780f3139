package nl.regiodeals.core.model;

/** What parliament can ask of a minister in a debate. */
public enum ParliamentaryRequestKind {
  /** A motion that was carried (motie). */
  MOTION,
  /** What a minister said would be done (toezegging). */
  UNDERTAKING
}
