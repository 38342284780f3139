package nl.regiodeals.core.check.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Finance;
import nl.regiodeals.core.analysis.SisaReconciliation;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/** Checks spending against budgets and SiSa statements. */
final class SpendingChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal(
              "spending-over-budget",
              Severity.WARNING,
              (type, dossier) -> over(type, dossier, "budgeted", FinanceLine::budgeted)),
          perDeal(
              "state-spending-over-contribution",
              Severity.WARNING,
              SpendingChecks::overContribution),
          perDeal("projects-over-contribution", Severity.WARNING, SpendingChecks::projects),
          perDeal("state-share-over-budget", Severity.ERROR, SpendingChecks::stateShare),
          perDeal("sisa-cumulative-below-year", Severity.ERROR, SpendingChecks::cumulative),
          perDeal(
              "sisa-differs-from-report",
              Severity.WARNING,
              (type, dossier) -> differs(type, dossier, SisaReconciliation::inYear)),
          perDeal(
              "sisa-cumulative-differs",
              Severity.WARNING,
              (type, dossier) -> differs(type, dossier, SisaReconciliation::cumulative)),
          perDeal(
              "sisa-cofinancing-differs",
              Severity.WARNING,
              (type, dossier) -> differs(type, dossier, SisaReconciliation::coFinancing)),
          perDeal("sisa-final-while-running", Severity.WARNING, SpendingChecks::finalWhileRunning));

  private SpendingChecks() {}

  /**
   * Spending that is more than a limit, per source and up to the last year. A limit that is not
   * known for each year tells nothing.
   *
   * @param limit the name of the field with the limit, also in the message
   * @param of the limit of a year
   */
  static Stream<Notice> over(
      NoticeType type, Dossier dossier, String limit, Function<FinanceLine, Optional<Money>> of) {
    return Arrays.stream(FundingSource.values())
        .map(
            source ->
                dossier.finance().stream()
                    .filter(line -> line.source() == source)
                    .collect(toImmutableList()))
        .filter(lines -> !lines.isEmpty())
        .flatMap(
            lines -> {
              Total most = Total.of(lines, limit, of);
              Total spent = Total.of(lines, "spent", FinanceLine::spent);
              return when(
                  most.isComplete() && spent.known().isMoreThan(most.known()),
                  () -> {
                    FinanceLine last =
                        Collections.max(lines, Comparator.comparingInt(FinanceLine::year));
                    return type.about(Subject.of(last, "spent"))
                        .with("deal", dossier.deal().label())
                        .with("source", last.source())
                        .with("year", Year.of(last.year()))
                        .with("spent", spent.known())
                        .with(limit, most.known());
                  });
            });
  }

  private static Stream<Notice> overContribution(NoticeType type, Dossier dossier) {
    Money spent = Finance.upTo(dossier, Integer.MAX_VALUE, FundingSource.STATE).spent().known();
    return ContributionChecks.state(dossier.deal())
        .filter(spent::isMoreThan)
        .map(
            contribution ->
                type.about(Subject.of(dossier.deal(), "stateContribution"))
                    .with("deal", dossier.deal().label())
                    .with("spent", spent)
                    .with("contribution", contribution))
        .stream();
  }

  private static Stream<Notice> projects(NoticeType type, Dossier dossier) {
    Money sum = Total.of(dossier.projects(), "stateShare", Project::stateShare).known();
    return ContributionChecks.state(dossier.deal())
        .filter(sum::isMoreThan)
        .map(
            contribution ->
                type.about(Subject.of(dossier.deal(), "stateContribution"))
                    .with("deal", dossier.deal().label())
                    .with("sum", sum)
                    .with("contribution", contribution))
        .stream();
  }

  private static Stream<Notice> stateShare(NoticeType type, Dossier dossier) {
    return dossier.projects().stream()
        .flatMap(
            project ->
                project.stateShare().stream()
                    .flatMap(
                        share ->
                            project.budget().filter(share::isMoreThan).stream()
                                .map(
                                    budget ->
                                        type.about(Subject.of(project, "stateShare"))
                                            .with("project", project.name())
                                            .with("share", share)
                                            .with("budget", budget))));
  }

  private static Stream<Notice> cumulative(NoticeType type, Dossier dossier) {
    return dossier.sisaStatements().stream()
        .flatMap(
            statement ->
                amount(statement, SisaMeaning.SPENT_IN_YEAR).stream()
                    .flatMap(
                        inYear ->
                            amount(statement, SisaMeaning.SPENT_CUMULATIVE).stream()
                                .flatMap(
                                    cumulative ->
                                        when(
                                            inYear.isMoreThan(cumulative),
                                            () ->
                                                type.about(Subject.of(statement, "indicators"))
                                                    .with("deal", dossier.deal().label())
                                                    .with("year", Year.of(statement.year()))
                                                    .with("inYear", inYear)
                                                    .with("cumulative", cumulative)))));
  }

  private static Stream<SisaReconciliation> reconciliations(Dossier dossier) {
    return dossier.sisaStatements().stream()
        .map(SisaStatement::year)
        .distinct()
        .map(year -> SisaReconciliation.of(dossier, year));
  }

  private static Stream<Notice> differs(
      NoticeType type, Dossier dossier, Function<SisaReconciliation, SisaReconciliation.Pair> of) {
    return reconciliations(dossier)
        .filter(sides -> of.apply(sides).differs())
        .map(
            sides ->
                type.about(Subject.of(sides.statements().get(0), "indicators"))
                    .with("deal", dossier.deal().label())
                    .with("year", Year.of(sides.year()))
                    .with("reported", of.apply(sides).reported().orElseThrow())
                    .with("accounted", of.apply(sides).accounted().orElseThrow()));
  }

  private static Stream<Notice> finalWhileRunning(NoticeType type, Dossier dossier) {
    return reconciliations(dossier)
        .filter(sides -> sides.isFinal() && dossier.ranIn(sides.year() + 1))
        .map(
            sides ->
                type.about(Subject.of(sides.statements().get(0), "indicators"))
                    .with("deal", dossier.deal().label())
                    .with("year", Year.of(sides.year())));
  }

  private static Optional<Money> amount(SisaStatement statement, SisaMeaning meaning) {
    return statement.indicators().stream()
        .filter(indicator -> indicator.meaning() == meaning)
        .findFirst()
        .flatMap(SisaIndicator::amount);
  }
}
