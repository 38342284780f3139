package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Result;

/** What the region of a deal reports on a year: what its projects did. */
final class SyntheticReports {
  private SyntheticReports() {}

  static ProgressReport of(
      String deal,
      int year,
      List<SyntheticProject> projects,
      List<Result> results,
      String lead,
      Prose prose,
      Random random) {
    return ProgressReport.builder(deal, year)
        .receivedOn(LocalDate.of(year + 1, 7, 1 + random.nextInt(14)))
        .progress(progress(year, projects, results))
        .outlook(outlook(year + 1, projects))
        .sustainment(prose.sustainment(lead))
        .lessons(prose.lessons())
        .courseCorrections(prose.corrections())
        .build();
  }

  private static String progress(int year, List<SyntheticProject> projects, List<Result> results) {
    long ended = projects.stream().filter(project -> project.endsIn(year)).count();
    StringBuilder told = new StringBuilder("In " + year + " liepen er ");
    told.append(projects.stream().filter(project -> project.runsIn(year)).count());
    told.append(" projecten");
    told.append(
        ended == 0 ? "." : ended == 1 ? "; één is afgerond." : "; " + ended + " zijn afgerond.");
    for (Result result : Iterables.limit(results, 2)) {
      told.append(' ').append(result.description());
      told.append(": ").append(result.number().orElseThrow().toPlainString());
      told.append(' ').append(result.unit().orElseThrow()).append('.');
    }
    return told.toString();
  }

  private static String outlook(int year, List<SyntheticProject> projects) {
    ImmutableList<String> starting = names(projects, project -> project.startsIn(year));
    ImmutableList<String> ending = names(projects, project -> project.endsIn(year));
    if (!starting.isEmpty()) {
      return "In " + year + " begint " + starting.get(0) + ".";
    }
    return ending.isEmpty()
        ? "In " + year + " gaan de projecten verder zoals gepland."
        : "In " + year + " is " + ending.get(0) + " klaar.";
  }

  private static ImmutableList<String> names(
      List<SyntheticProject> projects, Predicate<SyntheticProject> those) {
    return projects.stream()
        .filter(those)
        .map(project -> project.project().name())
        .collect(ImmutableList.toImmutableList());
  }
}
