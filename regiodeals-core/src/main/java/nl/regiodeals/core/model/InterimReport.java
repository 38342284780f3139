package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a deal reports half-way through a year (halfjaarrapportage), beside its yearly report.
 *
 * @param deal the deal
 * @param year the calendar year, of which it covers the first half
 * @param receivedOn when the ministry received it; empty if unknown
 * @param adoptedOn when the steering group adopted it; empty if unknown
 * @param progress how the deal progressed; empty if unknown
 * @param outlook what comes in the second half; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record InterimReport(
    @Key @References(Deal.class) String deal,
    @Key int year,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> adoptedOn,
    Optional<String> progress,
    Optional<String> outlook) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public InterimReport {
    deal = Known.required("deal", deal);
    progress = Known.text(progress);
    outlook = Known.text(outlook);
  }

  /** A builder with the required values set. */
  public static InterimReportBuilder builder(String deal, int year) {
    return new InterimReportBuilder().deal(deal).year(year);
  }

  /** A builder initialised with this record. */
  public InterimReportBuilder toBuilder() {
    return new InterimReportBuilder().from(this);
  }
}
