package nl.regiodeals.core.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that is measured year by year.
 *
 * @param id short name
 * @param deal the deal
 * @param project the project it belongs to; empty if unknown
 * @param pillar the pillar it belongs to; empty if unknown
 * @param name what is measured
 * @param unit the unit, such as {@code woningen}; empty if unknown
 * @param direction which way it should go; empty means up
 * @param cumulative whether each value includes the earlier years
 * @param baseline the value at the start; empty if unknown
 * @param baselineYear the calendar year of the baseline; empty if unknown
 * @param target the value aimed at; empty if unknown
 * @param targetYear the calendar year of the target; empty if unknown
 * @param theme the theme of broad well-being that it is about; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Indicator(
    @Key String id,
    @References(Deal.class) String deal,
    @References(Project.class) Optional<String> project,
    @References(Pillar.class) Optional<String> pillar,
    String name,
    Optional<String> unit,
    Optional<Direction> direction,
    boolean cumulative,
    Optional<BigDecimal> baseline,
    Optional<Integer> baselineYear,
    Optional<BigDecimal> target,
    Optional<Integer> targetYear,
    Optional<WellbeingTheme> theme) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, gives equal numbers one
   * form.
   */
  public Indicator {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    project = Known.text(project);
    pillar = Known.text(pillar);
    name = Known.required("name", name);
    unit = Known.text(unit);
    baseline = baseline.map(Known::number);
    target = target.map(Known::number);
  }

  /** A builder with the required values set. */
  public static IndicatorBuilder builder(String id, String deal, String name) {
    return new IndicatorBuilder().id(id).deal(deal).name(name).cumulative(false);
  }

  /** A builder initialised with this record. */
  public IndicatorBuilder toBuilder() {
    return new IndicatorBuilder().from(this);
  }
}
