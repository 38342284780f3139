package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;

/**
 * What the page of a deal needs besides its dossier: what belongs to each project, and which
 * indicators have a course. For one page.
 */
final class DealStory {
  private final Dossier dossier;
  private final int year;
  private final ImmutableListMultimap<String, Result> results;
  private final ImmutableListMultimap<String, IndicatorSeries> indicators;

  private DealStory(Dossier dossier, int year) {
    this.dossier = dossier;
    this.year = year;
    this.results = Multimaps.index(dossier.results(), result -> result.project().orElse(""));
    this.indicators =
        Multimaps.index(dossier.indicators(), series -> series.indicator().project().orElse(""));
  }

  /** The values for the template. */
  static Map<String, Object> of(Dossier dossier, int year) {
    DealStory story = new DealStory(dossier, year);
    return ImmutableMap.of(
        "cards", story.pillars(),
        "projectNames", story.names(),
        "courses", story.courses(),
        "measuredYears", story.years(),
        "funded",
            dossier.projects().stream()
                .anyMatch(project -> !dossier.fundingOf(project.id(), year).isEmpty()));
  }

  /** The projects of each pillar, and those of none; pillars without a project are left out. */
  private List<Map<String, Object>> pillars() {
    ImmutableListMultimap<String, Project> byPillar =
        Multimaps.index(dossier.projects(), this::pillar);
    ImmutableList.Builder<Map<String, Object>> pillars = ImmutableList.builder();
    for (Pillar pillar : dossier.pillars()) {
      add(pillar.name(), pillar.description(), byPillar.get(pillar.id()), pillars);
    }
    add("", Optional.empty(), byPillar.get(""), pillars);
    return pillars.build();
  }

  /** The id of the pillar of a project; blank if the deal has no such pillar. */
  private String pillar(Project project) {
    return project
        .pillar()
        .filter(id -> dossier.pillars().stream().anyMatch(pillar -> pillar.id().equals(id)))
        .orElse("");
  }

  private void add(
      String name,
      Optional<String> aim,
      List<Project> projects,
      ImmutableList.Builder<Map<String, Object>> pillars) {
    if (!projects.isEmpty()) {
      pillars.add(
          Map.of(
              "name", name,
              "aim", aim.orElse(""),
              "cards", projects.stream().map(this::card).collect(toImmutableList())));
    }
  }

  private Map<String, Object> card(Project project) {
    return Map.of(
        "project", project,
        "results", results.get(project.id()),
        "indicators", indicators.get(project.id()),
        "progress", dossier.progressOf(project.id(), year));
  }

  private Map<String, String> names() {
    return dossier.projects().stream()
        .collect(ImmutableMap.toImmutableMap(Project::id, Project::name, (first, second) -> first));
  }

  /** The ids of the indicators of which two values in time are known. */
  private List<String> courses() {
    return dossier.indicators().stream()
        .filter(series -> known(series) > 1)
        .map(series -> series.indicator().id())
        .collect(toImmutableList());
  }

  private long known(IndicatorSeries series) {
    Optional<Integer> start =
        series.indicator().baseline().flatMap(any -> series.indicator().baselineYear());
    return start.stream().count()
        + measured(series).filter(of -> !start.equals(Optional.of(of))).count();
  }

  private Stream<Integer> measured(IndicatorSeries series) {
    return series.measurements().stream()
        .map(Measurement::year)
        .filter(of -> of <= year)
        .distinct();
  }

  /** The years up to and including the year in which something was measured. */
  private List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    dossier.indicators().forEach(series -> measured(series).forEach(years::add));
    return ImmutableList.copyOf(years);
  }
}
