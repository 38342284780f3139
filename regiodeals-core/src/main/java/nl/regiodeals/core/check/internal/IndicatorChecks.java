package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/** Checks that measured values can be compared and added up. */
final class IndicatorChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("target-without-unit", Severity.WARNING, IndicatorChecks::withoutUnit),
          perDeal("indicator-without-target", Severity.INFO, IndicatorChecks::withoutTarget),
          perDeal("indicator-not-measured", Severity.INFO, IndicatorChecks::notMeasured),
          perDeal("target-before-baseline", Severity.ERROR, IndicatorChecks::targetFirst),
          perDeal("target-wrong-way", Severity.WARNING, IndicatorChecks::wrongWay),
          perDeal("falling-cumulative", Severity.WARNING, IndicatorChecks::falling),
          perDeal("result-without-unit", Severity.WARNING, IndicatorChecks::resultWithoutUnit));

  private IndicatorChecks() {}

  private static Stream<Notice> withoutUnit(NoticeType type, Dossier dossier) {
    return indicators(
        type,
        dossier,
        "unit",
        series -> series.indicator().target().isPresent() && series.indicator().unit().isEmpty());
  }

  private static Stream<Notice> withoutTarget(NoticeType type, Dossier dossier) {
    return indicators(type, dossier, "target", series -> series.indicator().target().isEmpty());
  }

  private static Stream<Notice> notMeasured(NoticeType type, Dossier dossier) {
    return indicators(
        type,
        dossier,
        "name",
        series -> series.measurements().isEmpty() && !dossier.reports().isEmpty());
  }

  private static Stream<Notice> targetFirst(NoticeType type, Dossier dossier) {
    return indicators(
        type,
        dossier,
        "targetYear",
        series ->
            series
                .indicator()
                .baselineYear()
                .flatMap(from -> series.indicator().targetYear().map(to -> to <= from))
                .orElse(false));
  }

  private static Stream<Notice> wrongWay(NoticeType type, Dossier dossier) {
    return indicators(type, dossier, "target", series -> goesWrongWay(series.indicator()));
  }

  private static boolean goesWrongWay(Indicator indicator) {
    int wrongSign = indicator.direction().orElse(Direction.INCREASE) == Direction.INCREASE ? -1 : 1;
    return indicator
        .baseline()
        .flatMap(from -> indicator.target().map(to -> to.compareTo(from) == wrongSign))
        .orElse(false);
  }

  private static Stream<Notice> falling(NoticeType type, Dossier dossier) {
    return dossier.indicators().stream()
        .filter(series -> series.indicator().cumulative())
        .flatMap(
            series ->
                Step.through(series.measurements())
                    .filter(step -> step.now().value().compareTo(step.before().value()) < 0)
                    .map(
                        step ->
                            type.about(Subject.of(step.now(), "value"))
                                .with("deal", dossier.deal().label())
                                .with("indicator", series.indicator().name())
                                .with("year", Year.of(step.now().year()))
                                .with("value", step.now().value())
                                .with("earlierYear", Year.of(step.before().year()))
                                .with("earlier", step.before().value())));
  }

  private static Stream<Notice> resultWithoutUnit(NoticeType type, Dossier dossier) {
    return dossier.results().stream()
        .filter(result -> result.number().isPresent() && result.unit().isEmpty())
        .map(result -> resultWithoutUnit(type, dossier.deal(), result));
  }

  static Notice resultWithoutUnit(NoticeType type, Deal deal, Result result) {
    return type.about(Subject.of(result, "unit"))
        .with("deal", deal.label())
        .with("result", result.description());
  }

  private static Stream<Notice> indicators(
      NoticeType type, Dossier dossier, String field, Predicate<IndicatorSeries> wrong) {
    return dossier.indicators().stream()
        .filter(wrong)
        .map(
            series ->
                type.about(Subject.of(series.indicator(), field))
                    .with("deal", dossier.deal().label())
                    .with("indicator", series.indicator().name()));
  }
}
