package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The yearly progress report of a deal (voortgangsrapportage, VGR).
 *
 * @param deal the deal
 * @param year the calendar year reported on
 * @param receivedOn when the ministry received it; empty if unknown
 * @param filledOn when the region filled it in; empty if unknown
 * @param adoptedOn when the steering group of the deal adopted it; empty if unknown
 * @param consultationOn when state and region discuss it (RRO), as planned; empty if unknown
 * @param receivedFromState the state money received from the start of the deal up to and including
 *     the year; empty if unknown
 * @param progress how the deal progressed; empty if unknown
 * @param outlook what comes next (doorkijk); empty if unknown
 * @param sustainment how results and co-operation are kept going (borging); empty if unknown
 * @param steeringGroup how the deal is governed (stuurgroep); may name people, so it is never
 *     published; empty if unknown
 * @param programmeOffice who carries the deal out from day to day (programmabureau); may name
 *     people, so it is never published; empty if unknown
 * @param communication how the deal was made known; empty if unknown
 * @param lessons what was learned
 * @param courseCorrections what is done differently from now on
 */
@GeneratedBuilder
@Value.Builder
public record ProgressReport(
    @Key @References(Deal.class) String deal,
    @Key int year,
    Optional<LocalDate> receivedOn,
    Optional<LocalDate> filledOn,
    Optional<LocalDate> adoptedOn,
    Optional<LocalDate> consultationOn,
    Optional<Money> receivedFromState,
    Optional<String> progress,
    Optional<String> outlook,
    Optional<String> sustainment,
    Optional<String> steeringGroup,
    Optional<String> programmeOffice,
    Optional<String> communication,
    ImmutableList<String> lessons,
    ImmutableList<String> courseCorrections) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, drops blank texts from
   * lists.
   */
  public ProgressReport {
    deal = Known.required("deal", deal);
    progress = Known.text(progress);
    outlook = Known.text(outlook);
    sustainment = Known.text(sustainment);
    steeringGroup = Known.text(steeringGroup);
    programmeOffice = Known.text(programmeOffice);
    communication = Known.text(communication);
    lessons = Known.texts(lessons);
    courseCorrections = Known.texts(courseCorrections);
  }

  /** A builder with the required values set. */
  public static ProgressReportBuilder builder(String deal, int year) {
    return new ProgressReportBuilder().deal(deal).year(year);
  }

  /** Whether it has what may name people: its governance. */
  public boolean namesPeople() {
    return steeringGroup.isPresent() || programmeOffice.isPresent();
  }

  /** This report without what may name people. */
  public ProgressReport published() {
    return toBuilder().steeringGroup(Optional.empty()).programmeOffice(Optional.empty()).build();
  }

  /** A builder initialised with this record. */
  public ProgressReportBuilder toBuilder() {
    return new ProgressReportBuilder().from(this);
  }
}
