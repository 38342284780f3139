package nl.regiodeals.core.model;

/** How a partner contributes. */
public enum ContributionKind {
  /** In money. */
  MONEY,
  /** In kind: hours, land, premises. */
  IN_KIND
}
