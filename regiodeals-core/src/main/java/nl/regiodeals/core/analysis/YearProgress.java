package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.notice.Subject;

/**
 * The combined progress of the deals that reported over a year.
 *
 * @param reported the deals that reported
 * @param results how many results they delivered in the year
 * @param projects how many of their projects are running, late or completed
 * @param byStatus how many of their indicators have each status against their target, at the end of
 *     the year
 * @param finance their budget and spending in the year
 */
public record YearProgress(
    ImmutableList<Dossier> reported,
    int results,
    int projects,
    ImmutableMap<TargetStatus, Integer> byStatus,
    Finance finance)
    implements Computed {
  /** Computes the progress of these deals. */
  static YearProgress of(List<Dossier> reported, int year) {
    Map<TargetStatus, Integer> byStatus =
        reported.stream()
            .flatMap(dossier -> dossier.indicators().stream())
            .collect(Collectors.toMap(series -> series.status(year), series -> 1, Integer::sum));
    return new YearProgress(
        ImmutableList.copyOf(reported),
        reported.stream().mapToInt(dossier -> dossier.resultsIn(year).size()).sum(),
        reported.stream().mapToInt(YearProgress::projectsUnderWay).sum(),
        ImmutableSortedMap.copyOf(byStatus),
        Finance.of(
            reported.stream()
                .flatMap(dossier -> dossier.financeIn(year).stream())
                .collect(toImmutableList())));
  }

  /** How many indicators there are. */
  public int indicators() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int projectsUnderWay(Dossier dossier) {
    return Math.toIntExact(
        dossier.projects().stream()
            .flatMap(project -> project.status().stream())
            .filter(
                status ->
                    status == ProjectStatus.RUNNING
                        || status == ProjectStatus.DELAYED
                        || status == ProjectStatus.COMPLETED)
            .count());
  }

  @Override
  public Making making() {
    return Making.COUNT;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return Dossier.subjects(reported);
  }
}
