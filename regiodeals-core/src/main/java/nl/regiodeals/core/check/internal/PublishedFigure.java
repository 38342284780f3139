package nl.regiodeals.core.check.internal;

import com.google.common.base.CaseFormat;
import nl.regiodeals.core.schema.Field;

/** The figures that several sources may publish, as values that notices can put into words. */
enum PublishedFigure {
  STATE_FUNDS,
  DEAL_COUNT,
  SMALLEST_CONTRIBUTION,
  LARGEST_CONTRIBUTION,
  STATE_CONTRIBUTION,
  REGION_CONTRIBUTION,
  TOTAL_INVESTMENT;

  /** The figure in a field. */
  static PublishedFigure of(Field field) {
    return valueOf(CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, field.name()));
  }
}
