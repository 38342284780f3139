package nl.regiodeals.core.check.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.AmendmentKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Risk;
import nl.regiodeals.core.model.RiskLevel;
import nl.regiodeals.core.model.RiskStatus;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/**
 * Checks what state and region steer a deal by: changes of the covenant, what they agreed in
 * consultations, and risks.
 */
final class SteeringChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("amended-end-differs", Severity.WARNING, SteeringChecks::endDiffers),
          perDeal("amendment-before-signing", Severity.WARNING, SteeringChecks::beforeSigning),
          perDeal("extension-without-end", Severity.WARNING, SteeringChecks::withoutEnd),
          perDeal("reallocation-without-amount", Severity.INFO, SteeringChecks::withoutAmount),
          whole("agreement-overdue", Severity.WARNING, SteeringChecks::overdue),
          perDeal("risk-without-measure", Severity.WARNING, SteeringChecks::withoutMeasure));

  private SteeringChecks() {}

  private static Stream<Notice> endDiffers(NoticeType type, Dossier dossier) {
    Optional<PartialDate> end = dossier.deal().endsOn();
    ImmutableList<Amendment> last = lastNewEnds(dossier);
    boolean differs =
        last.stream().allMatch(amendment -> TimeChecks.certainlyDiffer(amendment.newEnd(), end));
    return last.stream()
        .skip(Math.max(0, last.size() - 1))
        .filter(amendment -> differs)
        .map(
            amendment ->
                amendment(type, dossier, amendment, "newEnd")
                    .with("newEnd", amendment.newEnd().orElseThrow())
                    .with("end", end.orElseThrow()));
  }

  /** The amendments with a new end that no other was certainly agreed after. */
  private static ImmutableList<Amendment> lastNewEnds(Dossier dossier) {
    ImmutableList<Amendment> ends =
        dossier.amendments().stream()
            .filter(amendment -> amendment.newEnd().isPresent())
            .collect(toImmutableList());
    return ends.stream()
        .filter(
            amendment ->
                ends.stream()
                    .allMatch(
                        other ->
                            TimeChecks.after(other.agreedOn(), amendment.agreedOn())
                                .findAny()
                                .isEmpty()))
        .collect(toImmutableList());
  }

  private static Stream<Notice> beforeSigning(NoticeType type, Dossier dossier) {
    return dossier.amendments().stream()
        .flatMap(
            amendment ->
                TimeChecks.after(TimeChecks.begin(dossier.deal()), amendment.agreedOn())
                    .map(
                        dates ->
                            amendment(type, dossier, amendment, "agreedOn")
                                .with("start", dates.first())
                                .with("agreed", dates.second())));
  }

  private static Stream<Notice> withoutEnd(NoticeType type, Dossier dossier) {
    return amendments(
        type,
        dossier,
        "newEnd",
        amendment -> amendment.kind() == AmendmentKind.EXTENSION && amendment.newEnd().isEmpty());
  }

  private static Stream<Notice> withoutAmount(NoticeType type, Dossier dossier) {
    return amendments(
        type,
        dossier,
        "amount",
        amendment ->
            amendment.kind() == AmendmentKind.REALLOCATION && amendment.amount().isEmpty());
  }

  private static Stream<Notice> amendments(
      NoticeType type, Dossier dossier, String field, Predicate<Amendment> wrong) {
    return dossier.amendments().stream()
        .filter(wrong)
        .map(amendment -> amendment(type, dossier, amendment, field));
  }

  private static Notice amendment(
      NoticeType type, Dossier dossier, Amendment amendment, String field) {
    return type.about(Subject.of(amendment, field))
        .with("deal", dossier.deal().label())
        .with("amendment", amendment.description());
  }

  /** Overdue on the date of the data; without one nothing is overdue. */
  private static Stream<Notice> overdue(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().programme().asOf().stream()
        .flatMap(
            day ->
                dossiers.all().stream()
                    .flatMap(
                        dossier ->
                            dossier.agreements().stream()
                                .flatMap(
                                    agreement -> overdue(type, dossier, agreement, day).stream())));
  }

  private static Optional<Notice> overdue(
      NoticeType type, Dossier dossier, Agreement agreement, LocalDate day) {
    return agreement
        .dueOn()
        .filter(due -> due.latest().isBefore(day))
        .filter(due -> agreement.status().equals(Optional.of(AgreementStatus.OPEN)))
        .map(
            due ->
                type.about(Subject.of(agreement, "dueOn"))
                    .with("deal", dossier.deal().label())
                    .with("agreement", agreement.description())
                    .with("due", due)
                    .with("day", day));
  }

  private static Stream<Notice> withoutMeasure(NoticeType type, Dossier dossier) {
    return dossier.risks().stream()
        .filter(risk -> isLarge(risk) && risk.measure().isEmpty())
        .map(
            risk ->
                type.about(Subject.of(risk, "measure"))
                    .with("deal", dossier.deal().label())
                    .with("risk", risk.description()));
  }

  private static boolean isLarge(Risk risk) {
    return risk.likelihood().equals(Optional.of(RiskLevel.HIGH))
        && risk.effect().equals(Optional.of(RiskLevel.HIGH))
        && !risk.status().equals(Optional.of(RiskStatus.CLOSED));
  }
}
