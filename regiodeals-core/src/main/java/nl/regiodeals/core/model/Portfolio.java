package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;

/**
 * All that is known of the programme, as flat lists that refer to each other by id.
 *
 * <p>References may lead nowhere: a portfolio is what was read, and the checks say what is wrong
 * with it. The order of the lists is kept and is the order of publications.
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
 * @param papers the parliamentary papers
 * @param links pages about deals
 */
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
    ImmutableList<ParliamentaryPaper> papers,
    ImmutableList<Link> links) {

  /** Starts from what is always known. */
  public static Builder builder(Programme programme) {
    return new Builder(programme);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private Programme programme;
    private ImmutableList<Source> sources = ImmutableList.of();
    private ImmutableList<ProgrammePeriod> periods = ImmutableList.of();
    private ImmutableList<Tranche> tranches = ImmutableList.of();
    private ImmutableList<Organisation> organisations = ImmutableList.of();
    private ImmutableList<Deal> deals = ImmutableList.of();
    private ImmutableList<Partnership> partnerships = ImmutableList.of();
    private ImmutableList<Pillar> pillars = ImmutableList.of();
    private ImmutableList<Project> projects = ImmutableList.of();
    private ImmutableList<Indicator> indicators = ImmutableList.of();
    private ImmutableList<Measurement> measurements = ImmutableList.of();
    private ImmutableList<ProgressReport> reports = ImmutableList.of();
    private ImmutableList<Result> results = ImmutableList.of();
    private ImmutableList<FinanceLine> finance = ImmutableList.of();
    private ImmutableList<Precondition> preconditions = ImmutableList.of();
    private ImmutableList<Consultation> consultations = ImmutableList.of();
    private ImmutableList<SisaStatement> sisaStatements = ImmutableList.of();
    private ImmutableList<ParliamentaryPaper> papers = ImmutableList.of();
    private ImmutableList<Link> links = ImmutableList.of();

    private Builder(Programme programme) {
      this.programme = programme;
    }

    private Builder(Portfolio from) {
      this.programme = from.programme;
      this.sources = from.sources;
      this.periods = from.periods;
      this.tranches = from.tranches;
      this.organisations = from.organisations;
      this.deals = from.deals;
      this.partnerships = from.partnerships;
      this.pillars = from.pillars;
      this.projects = from.projects;
      this.indicators = from.indicators;
      this.measurements = from.measurements;
      this.reports = from.reports;
      this.results = from.results;
      this.finance = from.finance;
      this.preconditions = from.preconditions;
      this.consultations = from.consultations;
      this.sisaStatements = from.sisaStatements;
      this.papers = from.papers;
      this.links = from.links;
    }

    /** The programme as a whole. */
    public Builder programme(Programme value) {
      this.programme = value;
      return this;
    }

    /** Where values come from. */
    public Builder sources(Iterable<Source> values) {
      this.sources = ImmutableList.copyOf(values);
      return this;
    }

    /** The programme periods. */
    public Builder periods(Iterable<ProgrammePeriod> values) {
      this.periods = ImmutableList.copyOf(values);
      return this;
    }

    /** The tranches. */
    public Builder tranches(Iterable<Tranche> values) {
      this.tranches = ImmutableList.copyOf(values);
      return this;
    }

    /** The organisations. */
    public Builder organisations(Iterable<Organisation> values) {
      this.organisations = ImmutableList.copyOf(values);
      return this;
    }

    /** The deals. */
    public Builder deals(Iterable<Deal> values) {
      this.deals = ImmutableList.copyOf(values);
      return this;
    }

    /** Who takes part in which deal. */
    public Builder partnerships(Iterable<Partnership> values) {
      this.partnerships = ImmutableList.copyOf(values);
      return this;
    }

    /** The pillars of the deals. */
    public Builder pillars(Iterable<Pillar> values) {
      this.pillars = ImmutableList.copyOf(values);
      return this;
    }

    /** The projects. */
    public Builder projects(Iterable<Project> values) {
      this.projects = ImmutableList.copyOf(values);
      return this;
    }

    /** The indicators. */
    public Builder indicators(Iterable<Indicator> values) {
      this.indicators = ImmutableList.copyOf(values);
      return this;
    }

    /** Their values per year. */
    public Builder measurements(Iterable<Measurement> values) {
      this.measurements = ImmutableList.copyOf(values);
      return this;
    }

    /** The progress reports. */
    public Builder reports(Iterable<ProgressReport> values) {
      this.reports = ImmutableList.copyOf(values);
      return this;
    }

    /** What was delivered. */
    public Builder results(Iterable<Result> values) {
      this.results = ImmutableList.copyOf(values);
      return this;
    }

    /** Budget and spending. */
    public Builder finance(Iterable<FinanceLine> values) {
      this.finance = ImmutableList.copyOf(values);
      return this;
    }

    /** The preconditions. */
    public Builder preconditions(Iterable<Precondition> values) {
      this.preconditions = ImmutableList.copyOf(values);
      return this;
    }

    /** The talks between state and region. */
    public Builder consultations(Iterable<Consultation> values) {
      this.consultations = ImmutableList.copyOf(values);
      return this;
    }

    /** The SiSa statements. */
    public Builder sisaStatements(Iterable<SisaStatement> values) {
      this.sisaStatements = ImmutableList.copyOf(values);
      return this;
    }

    /** The parliamentary papers. */
    public Builder papers(Iterable<ParliamentaryPaper> values) {
      this.papers = ImmutableList.copyOf(values);
      return this;
    }

    /** Pages about deals. */
    public Builder links(Iterable<Link> values) {
      this.links = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public Portfolio build() {
      return new Portfolio(
          programme,
          sources,
          periods,
          tranches,
          organisations,
          deals,
          partnerships,
          pillars,
          projects,
          indicators,
          measurements,
          reports,
          results,
          finance,
          preconditions,
          consultations,
          sisaStatements,
          papers,
          links);
    }
  }
}
