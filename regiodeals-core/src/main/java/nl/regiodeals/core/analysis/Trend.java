package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.notice.Subject;

/**
 * How the indicators of a deal moved in a year, compared with the year before. Immutable.
 *
 * @param indicators the indicators
 * @param better how many moved in the desired direction
 * @param worse how many moved in the other direction
 * @param same how many did not change
 * @param unknown how many have an unknown value in either year
 */
public record Trend(
    ImmutableList<IndicatorSeries> indicators, int better, int worse, int same, int unknown)
    implements Computed {
  /** Computes the trend of these indicators. */
  static Trend of(List<IndicatorSeries> indicators, int year) {
    int better = 0;
    int worse = 0;
    int unknown = 0;
    for (IndicatorSeries series : indicators) {
      Optional<Boolean> improves = series.improves(year);
      if (series.change(year).isEmpty()) {
        unknown++;
      } else if (improves.isPresent()) {
        better += improves.get() ? 1 : 0;
        worse += improves.get() ? 0 : 1;
      }
    }
    return new Trend(
        ImmutableList.copyOf(indicators),
        better,
        worse,
        indicators.size() - better - worse - unknown,
        unknown);
  }

  /** How many indicators there are. */
  public int count() {
    return better + worse + same + unknown;
  }

  @Override
  public Making making() {
    return Making.ITEMS;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return indicators.stream()
        .map(series -> Subject.of(series.indicator()))
        .collect(toImmutableList());
  }
}
