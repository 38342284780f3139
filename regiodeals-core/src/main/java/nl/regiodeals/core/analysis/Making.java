package nl.regiodeals.core.analysis;

/** How a figure was made. */
public enum Making {
  /** Taken from a field of a record. */
  VALUE,
  /** Amounts added up. */
  SUM,
  /** The number of deals that meet a condition. */
  COUNT,
  /** The number of items in a list. */
  ITEMS,
  /** The number of deals of a tranche that meet a condition. */
  TRANCHE,
  /** Reported spending compared with what was accounted for by SiSa. */
  SIDES,
  /** Computed in another way. */
  COMPUTED
}
