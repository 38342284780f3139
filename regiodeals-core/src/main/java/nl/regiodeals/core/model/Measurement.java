package nl.regiodeals.core.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of an indicator in a year.
 *
 * @param indicator the indicator
 * @param year the calendar year
 * @param value the value, in the unit of the indicator
 * @param remark what to know about it; empty if unknown
 */
public record Measurement(
    @Key @References(Indicator.class) String indicator,
    @Key int year,
    BigDecimal value,
    Optional<String> remark) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, gives equal numbers one
   * form.
   */
  public Measurement {
    indicator = Known.required("indicator", indicator);
    value = Known.number(value);
    remark = Known.text(remark);
  }
}
