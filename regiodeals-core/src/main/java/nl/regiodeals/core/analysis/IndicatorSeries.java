package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.notice.Subject;

/**
 * An indicator with its values, from the earliest year to the latest. Immutable.
 *
 * @param indicator the indicator
 * @param measurements its values, by year
 */
public record IndicatorSeries(Indicator indicator, ImmutableList<Measurement> measurements)
    implements Computed {
  /** An indicator with its values in any order. */
  public static IndicatorSeries of(Indicator indicator, List<Measurement> measurements) {
    return new IndicatorSeries(
        indicator,
        measurements.stream().sorted(comparingInt(Measurement::year)).collect(toImmutableList()));
  }

  /** The last value up to and including the year; empty if there is none. */
  public Optional<Measurement> latest(int year) {
    return measurements.stream()
        .filter(measurement -> measurement.year() <= year)
        .reduce((earlier, later) -> later);
  }

  /** The value of the year; empty if there is none. */
  public Optional<Measurement> measurement(int year) {
    return measurements.stream().filter(measurement -> measurement.year() == year).findFirst();
  }

  /** The value of the year minus that of the year before; empty if either is unknown. */
  public Optional<BigDecimal> change(int year) {
    return measured(year).flatMap(now -> measured(year - 1).map(now::subtract));
  }

  private Optional<BigDecimal> measured(int year) {
    return measurement(year).map(Measurement::value);
  }

  /**
   * Whether the change in the year was in the desired direction; empty if there was no change, or
   * none is known.
   */
  public Optional<Boolean> improves(int year) {
    return change(year)
        .filter(change -> change.signum() != 0)
        .map(
            change ->
                change.signum() > 0
                    == (indicator.direction().orElse(Direction.INCREASE) == Direction.INCREASE));
  }

  /**
   * The fraction of the distance from baseline to target that was covered by the end of the year: 1
   * is all of it; it may be negative or more than 1. Without a baseline, cumulative values start at
   * zero. Empty if the target, the start or the value is unknown, or if start and target are equal.
   */
  public Optional<BigDecimal> progress(int year) {
    Optional<BigDecimal> start =
        indicator
            .baseline()
            .or(() -> indicator.cumulative() ? Optional.of(BigDecimal.ZERO) : Optional.empty());
    return start.flatMap(
        from ->
            indicator
                .target()
                .map(target -> target.subtract(from))
                .filter(way -> way.signum() != 0)
                .flatMap(
                    way ->
                        latest(year)
                            .map(
                                now ->
                                    now.value()
                                        .subtract(from)
                                        .divide(way, MathContext.DECIMAL32))));
  }

  /** Its status against its target at the end of the year. */
  public TargetStatus status(int year) {
    Optional<Measurement> latest = latest(year);
    if (indicator.target().isEmpty()) {
      return TargetStatus.NO_TARGET;
    }
    if (latest.isEmpty()) {
      return TargetStatus.NOT_MEASURED;
    }
    if (isReached(latest.get().value(), indicator.target().get())) {
      return TargetStatus.REACHED;
    }
    return progress(year)
        .flatMap(share -> plannedShare(year).map(plan -> compare(share, plan)))
        .orElse(TargetStatus.UNDER_WAY);
  }

  /** The straight line from the baseline year to the target year. */
  private Optional<BigDecimal> plannedShare(int year) {
    return indicator
        .baselineYear()
        .flatMap(
            from ->
                indicator
                    .targetYear()
                    .filter(to -> to > from)
                    .map(
                        to ->
                            BigDecimal.valueOf(Math.min(year, to) - from)
                                .divide(BigDecimal.valueOf(to - from), MathContext.DECIMAL32)));
  }

  private static TargetStatus compare(BigDecimal share, BigDecimal plan) {
    return share.compareTo(plan) >= 0 ? TargetStatus.ON_TRACK : TargetStatus.BEHIND;
  }

  private boolean isReached(BigDecimal value, BigDecimal target) {
    return indicator.direction().orElse(Direction.INCREASE) == Direction.INCREASE
        ? value.compareTo(target) >= 0
        : value.compareTo(target) <= 0;
  }

  @Override
  public Making making() {
    return Making.COMPUTED;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return Stream.concat(
            Stream.of(Subject.of(indicator)),
            measurements.stream().map(value -> Subject.of(value, "value")))
        .collect(toImmutableList());
  }
}
