package nl.regiodeals.core.model;

import java.math.BigDecimal;
import java.util.Optional;

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
 */
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
    Optional<Integer> targetYear) {
  /**
   * Refuses a blank text where one is required, treats a blank text as unknown, gives equal numbers
   * one form.
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

  /** Starts from what is always known. */
  public static Builder builder(String id, String deal, String name) {
    return new Builder(id, deal, name);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String deal;
    private Optional<String> project = Optional.empty();
    private Optional<String> pillar = Optional.empty();
    private String name;
    private Optional<String> unit = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private boolean cumulative;
    private Optional<BigDecimal> baseline = Optional.empty();
    private Optional<Integer> baselineYear = Optional.empty();
    private Optional<BigDecimal> target = Optional.empty();
    private Optional<Integer> targetYear = Optional.empty();

    private Builder(String id, String deal, String name) {
      this.id = id;
      this.deal = deal;
      this.name = name;
    }

    private Builder(Indicator from) {
      this.id = from.id;
      this.deal = from.deal;
      this.project = from.project;
      this.pillar = from.pillar;
      this.name = from.name;
      this.unit = from.unit;
      this.direction = from.direction;
      this.cumulative = from.cumulative;
      this.baseline = from.baseline;
      this.baselineYear = from.baselineYear;
      this.target = from.target;
      this.targetYear = from.targetYear;
    }

    /** Short name. */
    public Builder id(String value) {
      this.id = value;
      return this;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The project it belongs to. */
    public Builder project(String value) {
      this.project = Optional.of(value);
      return this;
    }

    /** The pillar it belongs to. */
    public Builder pillar(String value) {
      this.pillar = Optional.of(value);
      return this;
    }

    /** What is measured. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** The unit, such as {@code woningen}. */
    public Builder unit(String value) {
      this.unit = Optional.of(value);
      return this;
    }

    /** Which way it should go; empty means up. */
    public Builder direction(Direction value) {
      this.direction = Optional.of(value);
      return this;
    }

    /** Whether each value includes the earlier years. */
    public Builder cumulative(boolean value) {
      this.cumulative = value;
      return this;
    }

    /** The value at the start. */
    public Builder baseline(BigDecimal value) {
      this.baseline = Optional.of(value);
      return this;
    }

    /** The calendar year of the baseline. */
    public Builder baselineYear(int value) {
      this.baselineYear = Optional.of(value);
      return this;
    }

    /** The value aimed at. */
    public Builder target(BigDecimal value) {
      this.target = Optional.of(value);
      return this;
    }

    /** The calendar year of the target. */
    public Builder targetYear(int value) {
      this.targetYear = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public Indicator build() {
      return new Indicator(
          id,
          deal,
          project,
          pillar,
          name,
          unit,
          direction,
          cumulative,
          baseline,
          baselineYear,
          target,
          targetYear);
    }
  }
}
