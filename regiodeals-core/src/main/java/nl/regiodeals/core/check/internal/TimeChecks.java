package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/** Checks that dates are in order and lie within the term of the deal. */
final class TimeChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("phases-out-of-order", Severity.ERROR, TimeChecks::phases),
          whole("tranche-dates-out-of-order", Severity.ERROR, TimeChecks::tranche),
          perDeal("deal-ends-before-start", Severity.ERROR, TimeChecks::deal),
          perDeal("project-ends-before-start", Severity.ERROR, TimeChecks::project),
          perDeal("project-outside-term", Severity.WARNING, TimeChecks::projectOutsideTerm),
          perDeal("measurement-outside-term", Severity.WARNING, TimeChecks::measurement),
          perDeal("finance-outside-term", Severity.WARNING, TimeChecks::finance),
          perDeal("report-outside-term", Severity.WARNING, TimeChecks::report),
          perDeal("phase-unknown", Severity.INFO, TimeChecks::phaseUnknown));

  private TimeChecks() {}

  private static Stream<Notice> phases(NoticeType type, Dossier dossier) {
    ImmutableList<PhaseStart> dated =
        dossier.deal().phases().stream()
            .filter(start -> start.on().isPresent())
            .sorted(Comparator.comparing(PhaseStart::phase))
            .collect(ImmutableList.toImmutableList());
    return Step.through(dated)
        .flatMap(
            step ->
                after(step.before().on(), step.now().on())
                    .map(
                        dates ->
                            type.about(Subject.of(dossier.deal(), "phases"))
                                .with("deal", dossier.deal().label())
                                .with("phase", step.before().phase())
                                .with("date", dates.first())
                                .with("next", step.now().phase())
                                .with("nextDate", dates.second())));
  }

  private static Stream<Notice> tranche(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().tranches().stream()
        .flatMap(
            tranche ->
                after(tranche.selectedOn(), tranche.signedOn())
                    .map(
                        dates ->
                            type.about(Subject.of(tranche, "signedOn"))
                                .with("tranche", tranche.number())
                                .with("selected", dates.first())
                                .with("signed", dates.second())));
  }

  private static Stream<Notice> deal(NoticeType type, Dossier dossier) {
    return after(begin(dossier.deal()), dossier.deal().endsOn())
        .map(
            dates ->
                type.about(Subject.of(dossier.deal(), "endsOn"))
                    .with("deal", dossier.deal().label())
                    .with("start", dates.first())
                    .with("end", dates.second()));
  }

  private static Stream<Notice> project(NoticeType type, Dossier dossier) {
    return dossier.projects().stream()
        .flatMap(
            project ->
                after(project.startsOn(), project.endsOn())
                    .map(
                        dates ->
                            type.about(Subject.of(project, "endsOn"))
                                .with("project", project.name())
                                .with("start", dates.first())
                                .with("end", dates.second())));
  }

  private static Stream<Notice> projectOutsideTerm(NoticeType type, Dossier dossier) {
    return dossier.projects().stream()
        .flatMap(
            project ->
                after(project.endsOn(), dossier.deal().endsOn())
                    .map(
                        dates ->
                            type.about(Subject.of(project, "endsOn"))
                                .with("project", project.name())
                                .with("deal", dossier.deal().label())
                                .with("end", dates.first())
                                .with("dealEnd", dates.second())));
  }

  private static Stream<Notice> measurement(NoticeType type, Dossier dossier) {
    return dossier.indicators().stream()
        .flatMap(
            series ->
                series.measurements().stream()
                    .flatMap(
                        measurement ->
                            measurement(type, dossier.deal(), series.indicator(), measurement)));
  }

  static Stream<Notice> measurement(
      NoticeType type, Deal deal, Indicator indicator, Measurement measurement) {
    boolean isBaseline =
        indicator.baselineYear().map(year -> year == measurement.year()).orElse(false);
    return isBaseline
        ? Stream.empty()
        : outside(deal, measurement.year())
            .map(
                term ->
                    type.about(Subject.of(measurement, "year"))
                        .with("indicator", indicator.name())
                        .with("deal", deal.label())
                        .with("year", Year.of(measurement.year()))
                        .with("term", term));
  }

  private static Stream<Notice> finance(NoticeType type, Dossier dossier) {
    return dossier.finance().stream()
        .flatMap(
            line ->
                outside(dossier.deal(), line.year())
                    .map(
                        term ->
                            type.about(Subject.of(line, "year"))
                                .with("deal", dossier.deal().label())
                                .with("year", Year.of(line.year()))
                                .with("term", term)));
  }

  private static Stream<Notice> report(NoticeType type, Dossier dossier) {
    return Stream.concat(
        dossier.reports().stream().flatMap(report -> report(type, dossier, report, report.year())),
        dossier.interimReports().stream()
            .flatMap(report -> report(type, dossier, report, report.year())));
  }

  private static Stream<Notice> report(NoticeType type, Dossier dossier, Record report, int year) {
    return dossier.isCompletedBefore(year)
        ? Stream.empty()
        : outside(dossier.deal(), year)
            .map(
                term ->
                    type.about(Subject.of(report, "year"))
                        .with("deal", dossier.deal().label())
                        .with("year", Year.of(year))
                        .with("term", term));
  }

  private static Stream<Notice> phaseUnknown(NoticeType type, Dossier dossier) {
    return when(
        dossier.deal().phases().isEmpty(),
        () ->
            type.about(Subject.of(dossier.deal(), "phases")).with("deal", dossier.deal().label()));
  }

  /** When the covenant was signed, or else the execution began; empty if unknown. */
  static Optional<PartialDate> begin(Deal deal) {
    return deal.enteredOn(Phase.COVENANT).or(() -> deal.enteredOn(Phase.EXECUTION));
  }

  /** The term, as text, if the year certainly lies outside it. */
  private static Stream<String> outside(Deal deal, int year) {
    if (term(deal).contains(year)) {
      return Stream.empty();
    }
    return Stream.of(
        begin(deal).map(PartialDate::year).map(String::valueOf).orElse("?")
            + "\u2013"
            + end(deal).map(PartialDate::year).map(String::valueOf).orElse("?"));
  }

  /** The years outside which a deal certainly does not run. */
  static Range<Integer> term(Deal deal) {
    Optional<Integer> first = begin(deal).map(PartialDate::year);
    Optional<Integer> last = end(deal).map(PartialDate::year);
    return first
        .map(Range::atLeast)
        .orElse(Range.all())
        .intersection(
            last.filter(to -> to >= first.orElse(to)).map(Range::atMost).orElse(Range.all()));
  }

  private static Optional<PartialDate> end(Deal deal) {
    return deal.enteredOn(Phase.COMPLETED).or(deal::endsOn);
  }

  record Dates(PartialDate first, PartialDate second) {}

  /** The two dates, if the first certainly lies after the second. */
  static Stream<Dates> after(Optional<PartialDate> first, Optional<PartialDate> second) {
    return first
        .flatMap(
            from ->
                second
                    .filter(to -> from.earliest().isAfter(to.latest()))
                    .map(to -> new Dates(from, to)))
        .stream();
  }

  /** Whether two dates are known and cannot be the same day. */
  static boolean certainlyDiffer(Optional<PartialDate> one, Optional<PartialDate> other) {
    return Stream.concat(after(one, other), after(other, one)).findAny().isPresent();
  }
}
