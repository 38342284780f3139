package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money of one source in one year of a deal.
 *
 * @param deal the deal
 * @param year the calendar year
 * @param source where the money comes from
 * @param budgeted planned for the year; empty if unknown
 * @param committed committed (beschikt) in the year; empty if unknown
 * @param spent spent in the year; empty if unknown
 * @param remark what to know about it; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record FinanceLine(
    @Key @References(Deal.class) String deal,
    @Key int year,
    @Key FundingSource source,
    Optional<Money> budgeted,
    Optional<Money> committed,
    Optional<Money> spent,
    Optional<String> remark) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public FinanceLine {
    deal = Known.required("deal", deal);
    remark = Known.text(remark);
  }

  /** A builder with the required values set. */
  public static FinanceLineBuilder builder(String deal, int year, FundingSource source) {
    return new FinanceLineBuilder().deal(deal).year(year).source(source);
  }

  /** A builder initialised with this record. */
  public FinanceLineBuilder toBuilder() {
    return new FinanceLineBuilder().from(this);
  }
}
