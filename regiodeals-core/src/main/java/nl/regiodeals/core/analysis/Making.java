package nl.regiodeals.core.analysis;

/** How a figure was made. */
public enum Making {
  /** Taken over from a field of a record. */
  VALUE,
  /** Amounts added up. */
  SUM,
  /** Deals counted that meet a condition. */
  COUNT,
  /** The items of a list counted. */
  ITEMS,
  /** The deals of a tranche counted that meet a condition. */
  TRANCHE,
  /** What was spent, beside what was accounted for by SiSa. */
  SIDES,
  /** Worked out in another way. */
  COMPUTED
}
