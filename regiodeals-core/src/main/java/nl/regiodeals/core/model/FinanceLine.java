package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * Money of one source in one year of a deal.
 *
 * @param deal the deal
 * @param year the calendar year
 * @param source where the money comes from
 * @param budgeted planned for the year; empty if unknown
 * @param spent spent in the year; empty if unknown
 * @param remark what to know about it; empty if unknown
 */
public record FinanceLine(
    @Key @References(Deal.class) String deal,
    @Key int year,
    @Key FundingSource source,
    Optional<Money> budgeted,
    Optional<Money> spent,
    Optional<String> remark) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public FinanceLine {
    deal = Known.required("deal", deal);
    remark = Known.text(remark);
  }

  /** Starts from what is always known. */
  public static Builder builder(String deal, int year, FundingSource source) {
    return new Builder(deal, year, source);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String deal;
    private int year;
    private FundingSource source;
    private Optional<Money> budgeted = Optional.empty();
    private Optional<Money> spent = Optional.empty();
    private Optional<String> remark = Optional.empty();

    private Builder(String deal, int year, FundingSource source) {
      this.deal = deal;
      this.year = year;
      this.source = source;
    }

    private Builder(FinanceLine from) {
      this.deal = from.deal;
      this.year = from.year;
      this.source = from.source;
      this.budgeted = from.budgeted;
      this.spent = from.spent;
      this.remark = from.remark;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The calendar year. */
    public Builder year(int value) {
      this.year = value;
      return this;
    }

    /** Where the money comes from. */
    public Builder source(FundingSource value) {
      this.source = value;
      return this;
    }

    /** Planned for the year. */
    public Builder budgeted(Money value) {
      this.budgeted = Optional.of(value);
      return this;
    }

    /** Spent in the year. */
    public Builder spent(Money value) {
      this.spent = Optional.of(value);
      return this;
    }

    /** What to know about it. */
    public Builder remark(String value) {
      this.remark = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public FinanceLine build() {
      return new FinanceLine(deal, year, source, budgeted, spent, remark);
    }
  }
}
