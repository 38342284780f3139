package nl.regiodeals.core.geography;

/** The twelve provinces, with their CBS codes. */
public enum Province {
  /** Groningen. */
  GRONINGEN("PV20", "Groningen"),
  /** Fryslân. */
  FRYSLAN("PV21", "Fryslân"),
  /** Drenthe. */
  DRENTHE("PV22", "Drenthe"),
  /** Overijssel. */
  OVERIJSSEL("PV23", "Overijssel"),
  /** Flevoland. */
  FLEVOLAND("PV24", "Flevoland"),
  /** Gelderland. */
  GELDERLAND("PV25", "Gelderland"),
  /** Utrecht. */
  UTRECHT("PV26", "Utrecht"),
  /** Noord-Holland. */
  NOORD_HOLLAND("PV27", "Noord-Holland"),
  /** Zuid-Holland. */
  ZUID_HOLLAND("PV28", "Zuid-Holland"),
  /** Zeeland. */
  ZEELAND("PV29", "Zeeland"),
  /** Noord-Brabant. */
  NOORD_BRABANT("PV30", "Noord-Brabant"),
  /** Limburg. */
  LIMBURG("PV31", "Limburg");

  private final String code;
  private final String label;

  Province(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The CBS code, such as {@code PV20}. */
  public String code() {
    return code;
  }

  /** The official name, the same in every language. */
  public String label() {
    return label;
  }
}
