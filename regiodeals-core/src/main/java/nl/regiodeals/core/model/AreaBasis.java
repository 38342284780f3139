package nl.regiodeals.core.model;

/** How certain the area of a deal is. */
public enum AreaBasis {
  /** Named by a source. */
  SOURCE,
  /** Partly named by a source. */
  SOURCE_PARTIAL,
  /** Derived from the name of the deal. */
  NAME,
  /** The whole province or island. */
  PROVINCE,
  /** The usual composition of the region, unchecked: for a map only, never for a figure. */
  INDICATIVE
}
