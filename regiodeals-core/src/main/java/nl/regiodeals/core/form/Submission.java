package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;

/**
 * A form as a region filled it in. Immutable.
 *
 * @param file the name of the file
 * @param deal the id of the deal that it is about
 * @param year the calendar year that it reports on
 * @param version the version of the form; {@link #OWN_SHEETS} if it is not a form
 * @param fingerprint the {@link ReportForm#fingerprint() fingerprint} of the prefilled rows; empty
 *     if the file no longer has it
 * @param filledOn the day on which it was filled in; empty if unknown
 * @param filledBy who filled it in, and how to reach them: for the official alone, never published
 *     and never in the portfolio; empty if unknown
 * @param answers what it says about the deal, as records of the model
 * @param proposals values for fields that the region does not decide on, such as the end of the
 *     deal: those that were unknown are taken over, those that were known only if accepted
 * @param provenance the cell of each value
 * @param notices what was found in it
 */
public record Submission(
    String file,
    String deal,
    int year,
    int version,
    Optional<String> fingerprint,
    Optional<LocalDate> filledOn,
    Optional<String> filledBy,
    Portfolio answers,
    ImmutableList<Proposal> proposals,
    Provenance provenance,
    ImmutableList<Notice> notices) {
  /** The version of a submission that was read from the own sheets of a region. */
  public static final int OWN_SHEETS = 0;

  /** Whether it was read from the own sheets of a region: a part of its report, beside a form. */
  public boolean isOwnSheets() {
    return version == OWN_SHEETS;
  }

  /**
   * This form, received by the ministry on a day: its report then has that day, unless it has one
   * already.
   */
  public Submission receivedOn(LocalDate day) {
    ImmutableList<ProgressReport> reports =
        answers.reports().stream()
            .map(
                report ->
                    report.receivedOn().isPresent()
                        ? report
                        : report.toBuilder().receivedOn(day).build())
            .collect(ImmutableList.toImmutableList());
    return new Submission(
        file,
        deal,
        year,
        version,
        fingerprint,
        filledOn,
        filledBy,
        answers.toBuilder().reports(reports).build(),
        proposals,
        provenance,
        notices);
  }

  /** Whether everything in it could be read. */
  public boolean isComplete() {
    return notices.stream().noneMatch(notice -> notice.severity() == Severity.ERROR);
  }
}
