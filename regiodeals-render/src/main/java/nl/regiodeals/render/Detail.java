package nl.regiodeals.render;

/** What a publication shows only when it is asked for. */
public enum Detail {
  /** The map of the deals, in the letter. */
  MAP,
  /**
   * What a working copy needs and parliament does not: how certain each place on the map is, the
   * numbers of the deals on it, and the sources of each figure.
   */
  ORIGINS
}
