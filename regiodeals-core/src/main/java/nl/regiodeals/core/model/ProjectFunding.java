package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money of one source for a project, up to and including a year.
 *
 * @param project the project
 * @param year the calendar year
 * @param source where the money comes from
 * @param committed committed (beschikt) so far; empty if unknown
 * @param spent spent so far; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record ProjectFunding(
    @Key @References(Project.class) String project,
    @Key int year,
    @Key FundingSource source,
    Optional<Money> committed,
    Optional<Money> spent) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public ProjectFunding {
    project = Known.required("project", project);
  }

  /** A builder with the required values set. */
  public static ProjectFundingBuilder builder(String project, int year, FundingSource source) {
    return new ProjectFundingBuilder().project(project).year(year).source(source);
  }

  /** A builder initialised with this record. */
  public ProjectFundingBuilder toBuilder() {
    return new ProjectFundingBuilder().from(this);
  }
}
