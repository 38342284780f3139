package nl.regiodeals.core.model;

/** How sure it is which area a deal covers. */
public enum AreaBasis {
  /** Named by a source. */
  SOURCE,
  /** Named by a source, but not all of it. */
  SOURCE_PARTIAL,
  /** Follows from the deal's own name. */
  NAME,
  /** The whole province or island. */
  PROVINCE,
  /** The usual composition of the region, unchecked: for a map only, never for a figure. */
  INDICATIVE
}
