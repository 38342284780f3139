package nl.regiodeals.core.model;

/** How the state pays its share. */
public enum Instrument {
  /** Specific grant (specifieke uitkering), accounted for by SiSa. */
  SPECIFIC_GRANT,
  /** Transfer to another ministry, which also reports on the deal. */
  DEPARTMENTAL_TRANSFER,
  /** Decentralisation grant through the provinces or municipalities fund. */
  DECENTRALISATION_GRANT,
  /** Another grant. */
  OTHER_GRANT
}
