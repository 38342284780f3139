package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.model.WellbeingTheme;
import nl.regiodeals.core.notice.Subject;

/**
 * How the indicators of one theme of broad well-being stand against their targets at the end of a
 * year. Immutable.
 *
 * @param dossiers the deals that reported, with indicators of the theme
 * @param indicators how many indicators of the theme they have
 * @param onTrack how many of these are on track or have reached their target
 * @param behind how many of these are behind
 */
public record ThemeProgress(
    ImmutableList<Dossier> dossiers, int indicators, int onTrack, int behind) implements Computed {
  /** Counts the indicators of a theme. */
  static ThemeProgress of(WellbeingTheme theme, List<Dossier> reported, int year) {
    List<IndicatorSeries> all =
        reported.stream()
            .flatMap(dossier -> dossier.indicators().stream())
            .filter(series -> isOf(theme, series))
            .toList();
    List<TargetStatus> statuses = all.stream().map(series -> series.status(year)).toList();
    return new ThemeProgress(
        reported.stream()
            .filter(dossier -> dossier.indicators().stream().anyMatch(it -> isOf(theme, it)))
            .collect(toImmutableList()),
        all.size(),
        count(statuses, TargetStatus.REACHED) + count(statuses, TargetStatus.ON_TRACK),
        count(statuses, TargetStatus.BEHIND));
  }

  private static boolean isOf(WellbeingTheme theme, IndicatorSeries series) {
    return series.indicator().theme().equals(Optional.of(theme));
  }

  private static int count(List<TargetStatus> statuses, TargetStatus status) {
    return Math.toIntExact(statuses.stream().filter(status::equals).count());
  }

  /** How many deals have indicators of the theme. */
  public int deals() {
    return dossiers.size();
  }

  /** How many indicators are neither on track nor behind: how they stand is unknown. */
  public int other() {
    return indicators - onTrack - behind;
  }

  @Override
  public Making making() {
    return Making.COUNT;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return Dossier.subjects(dossiers);
  }
}
