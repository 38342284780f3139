package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a project stands at the end of a year.
 *
 * @param project the project
 * @param year the calendar year
 * @param light how it goes; empty if unknown
 * @param reason why; empty if unknown
 * @param percentDone how much is done, from 0 to 100; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record ProjectProgress(
    @Key @References(Project.class) String project,
    @Key int year,
    Optional<TrafficLight> light,
    Optional<String> reason,
    Optional<Integer> percentDone) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public ProjectProgress {
    project = Known.required("project", project);
    reason = Known.text(reason);
  }

  /** A builder with the required values set. */
  public static ProjectProgressBuilder builder(String project, int year) {
    return new ProjectProgressBuilder().project(project).year(year);
  }

  /** A builder initialised with this record. */
  public ProjectProgressBuilder toBuilder() {
    return new ProjectProgressBuilder().from(this);
  }
}
