package nl.regiodeals.core.geography;

/** The islands of the Caribbean Netherlands: public bodies, in no province. */
public enum Island {
  /** Bonaire. */
  BONAIRE("Bonaire"),
  /** Sint Eustatius. */
  SINT_EUSTATIUS("Sint Eustatius"),
  /** Saba. */
  SABA("Saba");

  private final String label;

  Island(String label) {
    this.label = label;
  }

  /** The official name, the same in every language. */
  public String label() {
    return label;
  }
}
