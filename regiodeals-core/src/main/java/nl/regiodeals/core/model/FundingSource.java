package nl.regiodeals.core.model;

/** Where the money of a finance line comes from. */
public enum FundingSource {
  /** The state (Rijk). */
  STATE,
  /** Provinces. */
  PROVINCE,
  /** Municipalities. */
  MUNICIPALITY,
  /** Other public bodies, such as water authorities and the European Union. */
  OTHER_PUBLIC,
  /** Businesses, institutions and funds. */
  PRIVATE,
  /** Contributions in kind, valued in euros. */
  IN_KIND
}
