package nl.regiodeals.core.model;

/** The sector of society that a partner belongs to (helix). */
public enum HelixSector {
  /** Governments. */
  GOVERNMENT,
  /** Businesses and their associations. */
  BUSINESS,
  /** Schools, universities and research. */
  EDUCATION_RESEARCH,
  /** Civil society organisations. */
  CIVIL_SOCIETY,
  /** Housing corporations. */
  HOUSING,
  /** Care and welfare. */
  CARE,
  /** Residents and their initiatives. */
  RESIDENTS
}
