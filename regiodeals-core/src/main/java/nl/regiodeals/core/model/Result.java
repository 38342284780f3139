package nl.regiodeals.core.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that a deal delivered.
 *
 * @param id short name
 * @param deal the deal
 * @param year the calendar year
 * @param project the project that delivered it; empty if unknown
 * @param description what was delivered
 * @param number the quantity, for results that can be counted; empty if unknown
 * @param unit the unit of the number; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Result(
    @Key String id,
    @References(Deal.class) String deal,
    int year,
    @References(Project.class) Optional<String> project,
    String description,
    Optional<BigDecimal> number,
    Optional<String> unit) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, gives equal numbers one
   * form.
   */
  public Result {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    project = Known.text(project);
    description = Known.required("description", description);
    number = number.map(Known::number);
    unit = Known.text(unit);
  }

  /** A builder with the required values set. */
  public static ResultBuilder builder(String id, String deal, int year, String description) {
    return new ResultBuilder().id(id).deal(deal).year(year).description(description);
  }

  /** A builder initialised with this record. */
  public ResultBuilder toBuilder() {
    return new ResultBuilder().from(this);
  }
}
