package nl.regiodeals.core.model;

/**
 * A theme of broad well-being (brede welvaart), for "here and now". Source: the regional monitor of
 * broad well-being of Statistics Netherlands (CBS), which has these eight.
 */
public enum WellbeingTheme {
  /** Subjective well-being. */
  SUBJECTIVE_WELLBEING,
  /** Material well-being. */
  MATERIAL_WELLBEING,
  /** Health. */
  HEALTH,
  /** Work and leisure. */
  WORK_AND_LEISURE,
  /** Housing. */
  HOUSING,
  /** Society. */
  SOCIETY,
  /** Safety. */
  SAFETY,
  /** Environment. */
  ENVIRONMENT
}
