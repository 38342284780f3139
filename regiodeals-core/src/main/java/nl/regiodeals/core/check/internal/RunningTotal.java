package nl.regiodeals.core.check.internal;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Subject;

/**
 * An amount from the start up to and including a year.
 *
 * @param record the record that holds it
 * @param field the field that holds it
 * @param year the calendar year
 * @param amount the amount
 */
record RunningTotal(Record record, String field, int year, Money amount) {
  /** A notice for each total that is less than the one before it; the totals are in order. */
  static Stream<Notice> falls(NoticeType type, List<RunningTotal> totals) {
    return Step.through(totals)
        .filter(step -> step.before().amount().isMoreThan(step.now().amount()))
        .map(
            step ->
                type.about(Subject.of(step.now().record(), step.now().field()))
                    .with("year", Year.of(step.now().year()))
                    .with("amount", step.now().amount())
                    .with("earlierYear", Year.of(step.before().year()))
                    .with("earlier", step.before().amount()));
  }
}
