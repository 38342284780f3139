package nl.regiodeals.core.check.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static nl.regiodeals.core.check.internal.Rule.perDeal;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/**
 * Checks what a deal committed and what it received from the state. Commitments may be ahead of the
 * budget of a year, because they are often for several years; they are not compared.
 */
final class CommitmentChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal(
              "spending-over-committed",
              Severity.WARNING,
              (type, dossier) ->
                  SpendingChecks.over(type, dossier, "committed", FinanceLine::committed)),
          perDeal(
              "state-commitments-over-contribution",
              Severity.WARNING,
              CommitmentChecks::overContribution),
          perDeal("received-over-contribution", Severity.WARNING, CommitmentChecks::received),
          perDeal("received-falls", Severity.WARNING, CommitmentChecks::receivedFalls));

  private CommitmentChecks() {}

  private static Stream<Notice> overContribution(NoticeType type, Dossier dossier) {
    Total committed =
        Total.of(
            dossier.finance().stream()
                .filter(line -> line.source() == FundingSource.STATE)
                .collect(toImmutableList()),
            "committed",
            FinanceLine::committed);
    return ContributionChecks.state(dossier.deal())
        .filter(committed.known()::isMoreThan)
        .map(
            contribution ->
                type.about(Subject.of(dossier.deal(), "stateContribution"))
                    .with("deal", dossier.deal().label())
                    .with("committed", committed.known())
                    .with("contribution", contribution))
        .stream();
  }

  private static Stream<Notice> received(NoticeType type, Dossier dossier) {
    return received(dossier).stream()
        .flatMap(
            total ->
                ContributionChecks.state(dossier.deal())
                    .filter(total.amount()::isMoreThan)
                    .map(
                        contribution ->
                            type.about(Subject.of(total.record(), total.field()))
                                .with("deal", dossier.deal().label())
                                .with("year", Year.of(total.year()))
                                .with("received", total.amount())
                                .with("contribution", contribution))
                    .stream());
  }

  private static Stream<Notice> receivedFalls(NoticeType type, Dossier dossier) {
    return RunningTotal.falls(type, received(dossier))
        .map(notice -> notice.with("deal", dossier.deal().label()));
  }

  private static ImmutableList<RunningTotal> received(Dossier dossier) {
    return dossier.reports().stream()
        .flatMap(
            report ->
                report.receivedFromState().stream()
                    .map(
                        amount ->
                            new RunningTotal(report, "receivedFromState", report.year(), amount)))
        .collect(toImmutableList());
  }
}
