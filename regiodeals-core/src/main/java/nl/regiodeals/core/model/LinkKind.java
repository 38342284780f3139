package nl.regiodeals.core.model;

/** What a link leads to. */
public enum LinkKind {
  /** A site about the deal. */
  SITE,
  /** The covenant. */
  COVENANT,
  /** A progress report. */
  REPORT,
  /** News. */
  NEWS,
  /** Something else. */
  OTHER
}
