package nl.regiodeals.core.model;

/** The meaning of a SiSa indicator, independent of its number in a grant and year. */
public enum SisaMeaning {
  /** Spending in the year, in euros. */
  SPENT_IN_YEAR,
  /** Spending up to and including the year, in euros. */
  SPENT_CUMULATIVE,
  /** Co-financing, in euros. */
  CO_FINANCING,
  /** Whether the project is finished. */
  FINISHED,
  /** Whether this is the final account. */
  FINAL_ACCOUNT,
  /** Remarks. */
  REMARKS,
  /** Something else. */
  OTHER
}
