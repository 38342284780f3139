package nl.regiodeals.core.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that a deal delivered.
 *
 * @param id short name
 * @param deal the deal
 * @param year the calendar year
 * @param project the project that delivered it; empty if unknown
 * @param description what was delivered
 * @param number how many, where it can be counted; empty if unknown
 * @param unit of what, where it can be counted; empty if unknown
 */
public record Result(
    @Key String id,
    @References(Deal.class) String deal,
    int year,
    @References(Project.class) Optional<String> project,
    String description,
    Optional<BigDecimal> number,
    Optional<String> unit) {
  /**
   * Refuses a blank text where one is required, treats a blank text as unknown, gives equal numbers
   * one form.
   */
  public Result {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    project = Known.text(project);
    description = Known.required("description", description);
    number = number.map(Known::number);
    unit = Known.text(unit);
  }

  /** Starts from what is always known. */
  public static Builder builder(String id, String deal, int year, String description) {
    return new Builder(id, deal, year, description);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String id;
    private String deal;
    private int year;
    private Optional<String> project = Optional.empty();
    private String description;
    private Optional<BigDecimal> number = Optional.empty();
    private Optional<String> unit = Optional.empty();

    private Builder(String id, String deal, int year, String description) {
      this.id = id;
      this.deal = deal;
      this.year = year;
      this.description = description;
    }

    private Builder(Result from) {
      this.id = from.id;
      this.deal = from.deal;
      this.year = from.year;
      this.project = from.project;
      this.description = from.description;
      this.number = from.number;
      this.unit = from.unit;
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

    /** The calendar year. */
    public Builder year(int value) {
      this.year = value;
      return this;
    }

    /** The project that delivered it. */
    public Builder project(String value) {
      this.project = Optional.of(value);
      return this;
    }

    /** What was delivered. */
    public Builder description(String value) {
      this.description = value;
      return this;
    }

    /** How many, where it can be counted. */
    public Builder number(BigDecimal value) {
      this.number = Optional.of(value);
      return this;
    }

    /** Of what, where it can be counted. */
    public Builder unit(String value) {
      this.unit = Optional.of(value);
      return this;
    }

    /** The finished record. */
    public Result build() {
      return new Result(id, deal, year, project, description, number, unit);
    }
  }
}
