package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The yearly progress report of a deal (voortgangsrapportage, VGR).
 *
 * @param deal the deal
 * @param year the calendar year reported on
 * @param receivedOn when the ministry received it; empty if unknown
 * @param progress how it went; empty if unknown
 * @param outlook what comes next (doorkijk); empty if unknown
 * @param sustainment how results and co-operation are kept going (borging); empty if unknown
 * @param lessons what was learned
 * @param courseCorrections what is done differently from now on
 */
public record ProgressReport(
    @Key @References(Deal.class) String deal,
    @Key int year,
    Optional<LocalDate> receivedOn,
    Optional<String> progress,
    Optional<String> outlook,
    Optional<String> sustainment,
    ImmutableList<String> lessons,
    ImmutableList<String> courseCorrections) {
  /**
   * Refuses a blank text where one is required, treats a blank text as unknown, drops blank texts
   * from lists.
   */
  public ProgressReport {
    deal = Known.required("deal", deal);
    progress = Known.text(progress);
    outlook = Known.text(outlook);
    sustainment = Known.text(sustainment);
    lessons = Known.texts(lessons);
    courseCorrections = Known.texts(courseCorrections);
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
    private Optional<LocalDate> receivedOn = Optional.empty();
    private Optional<String> progress = Optional.empty();
    private Optional<String> outlook = Optional.empty();
    private Optional<String> sustainment = Optional.empty();
    private ImmutableList<String> lessons = ImmutableList.of();
    private ImmutableList<String> courseCorrections = ImmutableList.of();

    private Builder(String deal, int year) {
      this.deal = deal;
      this.year = year;
    }

    private Builder(ProgressReport from) {
      this.deal = from.deal;
      this.year = from.year;
      this.receivedOn = from.receivedOn;
      this.progress = from.progress;
      this.outlook = from.outlook;
      this.sustainment = from.sustainment;
      this.lessons = from.lessons;
      this.courseCorrections = from.courseCorrections;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The calendar year reported on. */
    public Builder year(int value) {
      this.year = value;
      return this;
    }

    /** When the ministry received it. */
    public Builder receivedOn(LocalDate value) {
      this.receivedOn = Optional.of(value);
      return this;
    }

    /** How it went. */
    public Builder progress(String value) {
      this.progress = Optional.of(value);
      return this;
    }

    /** What comes next (doorkijk). */
    public Builder outlook(String value) {
      this.outlook = Optional.of(value);
      return this;
    }

    /** How results and co-operation are kept going (borging). */
    public Builder sustainment(String value) {
      this.sustainment = Optional.of(value);
      return this;
    }

    /** What was learned. */
    public Builder lessons(Iterable<String> values) {
      this.lessons = ImmutableList.copyOf(values);
      return this;
    }

    /** What is done differently from now on. */
    public Builder courseCorrections(Iterable<String> values) {
      this.courseCorrections = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public ProgressReport build() {
      return new ProgressReport(
          deal, year, receivedOn, progress, outlook, sustainment, lessons, courseCorrections);
    }
  }
}
