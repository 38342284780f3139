package nl.regiodeals.core.model;

/** What a programme may do without. */
public enum ProgrammePart {
  /** Rounds in which deals are closed. */
  TRANCHES,
  /** Deals that follow earlier deals of the same region. */
  GENERATIONS,
  /** Yearly progress reports of each region. */
  REPORTS,
  /** Yearly consultations of state and region. */
  CONSULTATIONS,
  /** What a deal needs before it can be carried out. */
  PRECONDITIONS,
  /** Accounts by SiSa. */
  SISA
}
