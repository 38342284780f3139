package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The yearly talk between state and region about the report (Rijk-regio overleg, RRO).
 *
 * @param deal the deal
 * @param year the calendar year of the report discussed
 * @param heldOn when it was held; empty if unknown
 * @param points the points to decide
 * @param agreements what was agreed
 */
public record Consultation(
    @Key @References(Deal.class) String deal,
    @Key int year,
    Optional<LocalDate> heldOn,
    ImmutableList<String> points,
    ImmutableList<String> agreements) {
  /** Refuses a blank text where one is required, drops blank texts from lists. */
  public Consultation {
    deal = Known.required("deal", deal);
    points = Known.texts(points);
    agreements = Known.texts(agreements);
  }

  /** Starts from what is always known. */
  public static Builder builder(String deal, int year) {
    return new Builder(deal, year);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String deal;
    private int year;
    private Optional<LocalDate> heldOn = Optional.empty();
    private ImmutableList<String> points = ImmutableList.of();
    private ImmutableList<String> agreements = ImmutableList.of();

    private Builder(String deal, int year) {
      this.deal = deal;
      this.year = year;
    }

    private Builder(Consultation from) {
      this.deal = from.deal;
      this.year = from.year;
      this.heldOn = from.heldOn;
      this.points = from.points;
      this.agreements = from.agreements;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The calendar year of the report discussed. */
    public Builder year(int value) {
      this.year = value;
      return this;
    }

    /** When it was held. */
    public Builder heldOn(LocalDate value) {
      this.heldOn = Optional.of(value);
      return this;
    }

    /** The points to decide. */
    public Builder points(Iterable<String> values) {
      this.points = ImmutableList.copyOf(values);
      return this;
    }

    /** What was agreed. */
    public Builder agreements(Iterable<String> values) {
      this.agreements = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public Consultation build() {
      return new Consultation(deal, year, heldOn, points, agreements);
    }
  }
}
