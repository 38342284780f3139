package nl.regiodeals.core.check.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static nl.regiodeals.core.check.internal.Rule.perDeal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.TrafficLight;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/**
 * Checks what a progress report says of single projects: how they stand, and their money. The money
 * of a project is counted from its start, that of a deal year by year.
 */
final class ProjectChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("percentage-out-of-range", Severity.ERROR, ProjectChecks::percentage),
          perDeal("light-without-reason", Severity.WARNING, ProjectChecks::withoutReason),
          perDeal("project-status-differs", Severity.WARNING, ProjectChecks::statusDiffers),
          perDeal(
              "project-spending-over-committed", Severity.WARNING, ProjectChecks::overCommitted),
          perDeal("project-commitments-over-budget", Severity.WARNING, ProjectChecks::overBudget),
          perDeal("project-spending-falls", Severity.WARNING, ProjectChecks::spendingFalls));

  private static final Range<Integer> PERCENTAGES = Range.closed(0, 100);
  private static final int DONE = 100;

  private ProjectChecks() {}

  private static Stream<Notice> percentage(NoticeType type, Dossier dossier) {
    return progress(
        dossier,
        (project, progress) ->
            progress
                .percentDone()
                .filter(percentage -> !PERCENTAGES.contains(percentage))
                .map(
                    percentage ->
                        type.about(Subject.of(progress, "percentDone"))
                            .with("project", project.name())
                            .with("year", Year.of(progress.year()))
                            .with("percentage", percentage)));
  }

  private static Stream<Notice> withoutReason(NoticeType type, Dossier dossier) {
    return progress(
        dossier,
        (project, progress) ->
            progress
                .light()
                .filter(light -> light != TrafficLight.GREEN && progress.reason().isEmpty())
                .map(
                    light ->
                        type.about(Subject.of(progress, "reason"))
                            .with("project", project.name())
                            .with("year", Year.of(progress.year()))
                            .with("light", light)));
  }

  private static Stream<Notice> progress(
      Dossier dossier, BiFunction<Project, ProjectProgress, Optional<Notice>> examination) {
    return each(dossier, dossier.projectProgress(), ProjectProgress::project)
        .flatMap(
            own ->
                own.lines().stream()
                    .flatMap(line -> examination.apply(own.project(), line).stream()));
  }

  /**
   * A status is that of today, a percentage that of the end of a year. They are compared only where
   * no later report may have changed the status alone.
   */
  private static Stream<Notice> statusDiffers(NoticeType type, Dossier dossier) {
    return each(dossier, dossier.projectProgress(), ProjectProgress::project)
        .flatMap(
            own -> {
              ProjectProgress last = own.last();
              return last
                  .percentDone()
                  .filter(
                      percentage ->
                          PERCENTAGES.contains(percentage) && isOfLastReport(dossier, last))
                  .flatMap(
                      percentage ->
                          own.project()
                              .status()
                              .filter(status -> isDone(status) != (percentage == DONE))
                              .map(
                                  status ->
                                      type.about(Subject.of(own.project(), "status"))
                                          .with("project", own.project().name())
                                          .with("year", Year.of(last.year()))
                                          .with("percentage", percentage)
                                          .with("status", status)))
                  .stream();
            });
  }

  private static boolean isOfLastReport(Dossier dossier, ProjectProgress progress) {
    return dossier.reports().stream().noneMatch(report -> report.year() > progress.year());
  }

  private static boolean isDone(ProjectStatus status) {
    return status == ProjectStatus.COMPLETED;
  }

  private static Stream<Notice> overCommitted(NoticeType type, Dossier dossier) {
    return each(dossier, dossier.projectFunding(), ProjectFunding::project)
        .flatMap(
            own ->
                own.lines().stream()
                    .flatMap(line -> overCommitted(type, own.project(), line).stream()));
  }

  private static Optional<Notice> overCommitted(
      NoticeType type, Project project, ProjectFunding line) {
    return line.spent()
        .flatMap(
            spent ->
                line.committed()
                    .filter(spent::isMoreThan)
                    .map(
                        committed ->
                            type.about(Subject.of(line, "spent"))
                                .with("project", project.name())
                                .with("source", line.source())
                                .with("year", Year.of(line.year()))
                                .with("spent", spent)
                                .with("committed", committed)));
  }

  private static Stream<Notice> overBudget(NoticeType type, Dossier dossier) {
    return each(dossier, dossier.projectFunding(), ProjectFunding::project)
        .flatMap(
            own -> {
              int year = own.last().year();
              Total committed =
                  Total.of(
                      own.lines().stream()
                          .filter(line -> line.year() == year)
                          .collect(toImmutableList()),
                      "committed",
                      ProjectFunding::committed);
              return own.project().budget().filter(committed.known()::isMoreThan).stream()
                  .map(
                      budget ->
                          type.about(Subject.of(own.project(), "budget"))
                              .with("project", own.project().name())
                              .with("year", Year.of(year))
                              .with("committed", committed.known())
                              .with("budget", budget));
            });
  }

  private static Stream<Notice> spendingFalls(NoticeType type, Dossier dossier) {
    return each(dossier, dossier.projectFunding(), ProjectFunding::project)
        .flatMap(
            own ->
                Arrays.stream(FundingSource.values())
                    .flatMap(
                        source ->
                            RunningTotal.falls(type, spent(own.lines(), source))
                                .map(
                                    notice ->
                                        notice
                                            .with("project", own.project().name())
                                            .with("source", source))));
  }

  private static ImmutableList<RunningTotal> spent(
      ImmutableList<ProjectFunding> lines, FundingSource source) {
    return lines.stream()
        .filter(line -> line.source() == source)
        .flatMap(
            line ->
                line.spent().stream()
                    .map(amount -> new RunningTotal(line, "spent", line.year(), amount)))
        .collect(toImmutableList());
  }

  /** What belongs to a project, by year. */
  private record Own<T>(Project project, ImmutableList<T> lines) {
    T last() {
      return lines.get(lines.size() - 1);
    }
  }

  private static <T> Stream<Own<T>> each(
      Dossier dossier, ImmutableList<T> lines, Function<T, String> project) {
    ImmutableListMultimap<String, T> byProject = Multimaps.index(lines, project::apply);
    return dossier.projects().stream()
        .filter(one -> byProject.containsKey(one.id()))
        .map(one -> new Own<>(one, byProject.get(one.id())));
  }
}
