package nl.regiodeals.core.model;

/** How the state pays its share. */
public enum Instrument {
  /** Specific grant (specifieke uitkering), accounted for by SiSa. */
  SPECIFIC_GRANT,
  /**
   * Special grant (bijzondere uitkering) to a public body of the Caribbean Netherlands: article 92,
   * third paragraph, of the Wet financiën openbare lichamen Bonaire, Sint Eustatius en Saba.
   */
  SPECIAL_GRANT,
  /** Transfer to another ministry, which also reports on the deal. */
  DEPARTMENTAL_TRANSFER,
  /** Decentralisation grant through the provinces or municipalities fund. */
  DECENTRALISATION_GRANT,
  /** Another grant. */
  OTHER_GRANT
}
