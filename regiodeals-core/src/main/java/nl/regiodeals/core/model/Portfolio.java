package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything that is known about the programme, as flat lists that refer to each other by id.
 *
 * <p>References may be dangling: a portfolio holds what was read, and the checks report what is
 * wrong with it. The order of the lists is preserved, and publications use it.
 *
 * @param programme the programme as a whole
 * @param sources where values come from
 * @param periods the programme periods
 * @param tranches the tranches
 * @param organisations the organisations
 * @param deals the deals
 * @param partnerships who takes part in which deal
 * @param pillars the pillars of the deals
 * @param projects the projects
 * @param indicators the indicators
 * @param measurements their values per year
 * @param reports the progress reports
 * @param results what was delivered
 * @param finance budget and spending
 * @param preconditions the preconditions
 * @param consultations the talks between state and region
 * @param sisaStatements the SiSa statements
 * @param interimReports the reports half-way through a year
 * @param projectProgress how projects stand, per year
 * @param projectFunding the money of projects by source, per year
 * @param risks the risks of the deals
 * @param showcases the results to show
 * @param amendments the changes of covenants
 * @param agreements what was agreed in consultations
 * @param papers the parliamentary papers
 * @param links pages about deals
 * @param attributions which sources give which facts of the deals
 * @param correspondence to whom publications are sent, and who signs them
 * @param parliamentaryRequests motions and undertakings that letters answer
 * @param areaProgrammes other programmes in which cooperation goes on
 * @param profile what the programme is like; empty if it is like the Regio Deals
 */
@GeneratedBuilder
@Value.Builder
public record Portfolio(
    Programme programme,
    ImmutableList<Source> sources,
    ImmutableList<ProgrammePeriod> periods,
    ImmutableList<Tranche> tranches,
    ImmutableList<Organisation> organisations,
    ImmutableList<Deal> deals,
    ImmutableList<Partnership> partnerships,
    ImmutableList<Pillar> pillars,
    ImmutableList<Project> projects,
    ImmutableList<Indicator> indicators,
    ImmutableList<Measurement> measurements,
    ImmutableList<ProgressReport> reports,
    ImmutableList<Result> results,
    ImmutableList<FinanceLine> finance,
    ImmutableList<Precondition> preconditions,
    ImmutableList<Consultation> consultations,
    ImmutableList<SisaStatement> sisaStatements,
    ImmutableList<InterimReport> interimReports,
    ImmutableList<ProjectProgress> projectProgress,
    ImmutableList<ProjectFunding> projectFunding,
    ImmutableList<Risk> risks,
    ImmutableList<Showcase> showcases,
    ImmutableList<Amendment> amendments,
    ImmutableList<Agreement> agreements,
    ImmutableList<ParliamentaryPaper> papers,
    ImmutableList<Link> links,
    ImmutableList<Attribution> attributions,
    ImmutableList<Correspondence> correspondence,
    ImmutableList<ParliamentaryRequest> parliamentaryRequests,
    ImmutableList<AreaProgramme> areaProgrammes,
    Optional<ProgrammeProfile> profile) {

  /** What the programme is like: its own profile, or else that of the Regio Deals. */
  public ProgrammeProfile rules() {
    return profile.orElse(ProgrammeProfile.REGIO_DEALS);
  }

  /** A builder with the required values set. */
  public static PortfolioBuilder builder(Programme programme) {
    return new PortfolioBuilder().programme(programme);
  }

  /**
   * This portfolio as open data and a public site show it: without what may name people, and
   * without what state and region keep between them, their risks, points and agreements, and the
   * details of letters; itself if it has nothing of the kind.
   */
  public Portfolio open() {
    return isOpen()
        ? this
        : published().toBuilder()
            .risks(List.of())
            .agreements(List.of())
            .consultations(consultations.stream().map(Consultation::held).toList())
            .correspondence(List.of())
            .build();
  }

  /** Whether open data and a public site may show all of it. */
  public boolean isOpen() {
    return !namesPeople()
        && risks.isEmpty()
        && agreements.isEmpty()
        && consultations.stream().allMatch(talk -> talk.equals(talk.held()))
        && correspondence.isEmpty();
  }

  /**
   * This portfolio without what may name people, for anything that is published; itself if it has
   * nothing of the kind.
   */
  public Portfolio published() {
    return namesPeople()
        ? toBuilder().reports(reports.stream().map(ProgressReport::published).toList()).build()
        : this;
  }

  /** Whether it has anything that may name people. */
  public boolean namesPeople() {
    return reports.stream().anyMatch(ProgressReport::namesPeople);
  }

  /** A builder initialised with this record. */
  public PortfolioBuilder toBuilder() {
    return new PortfolioBuilder().from(this);
  }
}
