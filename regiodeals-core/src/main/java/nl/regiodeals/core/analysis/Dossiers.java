package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.Comparator.comparingInt;

import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Consultation;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Risk;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio, deal by deal. Where two records have the same key, the first is found. Immutable;
 * dossiers of equal portfolios are equal. Creating it walks the whole portfolio, so keep it and
 * reuse it.
 *
 * <pre>{@code
 * Dossiers dossiers = Dossiers.of(portfolio);
 * dossiers.find("twente").ifPresent(dossier -> print(dossier.projects()));
 * }</pre>
 */
public final class Dossiers {
  private final Portfolio portfolio;
  private final ImmutableList<Dossier> all;
  private final ImmutableMap<String, Dossier> byId;
  private final ImmutableListMultimap<String, Dossier> successors;
  private final ImmutableMap<String, Organisation> organisations;
  private final ImmutableMap<String, Source> sources;
  private final ImmutableMap<String, ParliamentaryPaper> papers;

  /** The catalogues that were asked for last: each takes time to make. */
  private final Cache<Over, Figures> figures = CacheBuilder.newBuilder().maximumSize(4).build();

  private final Supplier<String> digest = Suppliers.memoize(this::computeDigest);

  /** What a catalogue of figures is over. */
  private record Over(LocalDate day, int year) {}

  private Dossiers(Portfolio portfolio) {
    this.portfolio = portfolio;
    this.organisations = byKey(portfolio.organisations(), Organisation::id);
    this.sources = byKey(portfolio.sources(), Source::id);
    this.papers = byKey(portfolio.papers(), ParliamentaryPaper::id);
    this.all = new Gathering(portfolio, organisations).dossiers();
    this.byId = byKey(all, dossier -> dossier.deal().id());
    this.successors =
        all.stream()
            .filter(dossier -> dossier.deal().predecessor().isPresent())
            .collect(
                toImmutableListMultimap(
                    dossier -> dossier.deal().predecessor().orElseThrow(), dossier -> dossier));
  }

  /** The dossiers of a portfolio. */
  public static Dossiers of(Portfolio portfolio) {
    return new Dossiers(portfolio);
  }

  /** The portfolio they were gathered from. */
  public Portfolio portfolio() {
    return portfolio;
  }

  /**
   * The catalogue of named figures, with the state of affairs on a day and of a calendar year. It
   * is kept, so that asking for it again costs nothing.
   */
  public Figures figures(LocalDate day, int year) {
    return figures
        .asMap()
        .computeIfAbsent(
            new Over(day, year),
            over -> Figures.of(new StateOfAffairs(this, day), new ReportingYear(this, year)));
  }

  /**
   * The SHA-256 digest of all data, in hexadecimal: other data have another digest. It tells
   * whether a document was made from these data.
   */
  public String digest() {
    return digest.get();
  }

  private String computeDigest() {
    StringJoiner all = new StringJoiner(", ", "Portfolio[", "]");
    for (Field field : RecordType.portfolio().fields()) {
      List<Object> values = field.values(portfolio);
      if (field.isMany()) {
        all.add(field.name() + "=" + values);
      } else {
        values.forEach(value -> all.add(field.name() + "=" + value));
      }
    }
    return Hashing.sha256().hashString(all.toString(), StandardCharsets.UTF_8).toString();
  }

  /** All deals, in the order of the portfolio. */
  public ImmutableList<Dossier> all() {
    return all;
  }

  /** The dossier of a deal; empty if there is no such deal. */
  public Optional<Dossier> find(String deal) {
    return Optional.ofNullable(byId.get(deal));
  }

  /**
   * The place of a deal in the portfolio, from 1, as maps and lists number it; 0 if there is none.
   */
  public int number(String deal) {
    return byId.keySet().asList().indexOf(deal) + 1;
  }

  /** The deals of the same region: the earlier ones, this one, and its successors. */
  public ImmutableList<Dossier> generations(Dossier dossier) {
    Map<String, Dossier> found = new LinkedHashMap<>();
    collect(dossier, found);
    return found.values().stream()
        .sorted(comparingInt(other -> other.deal().tranche().orElse(Integer.MAX_VALUE)))
        .collect(toImmutableList());
  }

  private void collect(Dossier dossier, Map<String, Dossier> found) {
    if (found.putIfAbsent(dossier.deal().id(), dossier) == null) {
      dossier.deal().predecessor().flatMap(this::find).ifPresent(other -> collect(other, found));
      successors.get(dossier.deal().id()).forEach(other -> collect(other, found));
    }
  }

  /** The deals that followed an earlier one, in the order of the portfolio. */
  public ImmutableList<Dossier> successors() {
    return all.stream()
        .filter(dossier -> dossier.deal().predecessor().isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /** The organisation with this id; empty if there is none. */
  public Optional<Organisation> organisation(String id) {
    return Optional.ofNullable(organisations.get(id));
  }

  /** The source with this id; empty if there is none. */
  public Optional<Source> source(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** The parliamentary paper with this id; empty if there is none. */
  public Optional<ParliamentaryPaper> paper(String id) {
    return Optional.ofNullable(papers.get(id));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dossiers that && portfolio.equals(that.portfolio);
  }

  @Override
  public int hashCode() {
    return portfolio.hashCode();
  }

  private static <K, V> ImmutableMap<K, V> byKey(List<V> values, Function<V, K> key) {
    return values.stream()
        .collect(ImmutableMap.toImmutableMap(key, Function.identity(), (first, second) -> first));
  }

  /** The lists of the portfolio, sorted by deal. */
  private static final class Gathering {
    private final Portfolio portfolio;
    private final ImmutableMap<String, Organisation> organisations;
    private final ImmutableMap<Integer, Tranche> tranches;
    private final ImmutableListMultimap<String, Partnership> partnerships;
    private final ImmutableListMultimap<String, Pillar> pillars;
    private final ImmutableListMultimap<String, Project> projects;
    private final ImmutableListMultimap<String, Indicator> indicators;
    private final ImmutableListMultimap<String, Measurement> measurements;
    private final ImmutableListMultimap<String, ProgressReport> reports;
    private final ImmutableListMultimap<String, Result> results;
    private final ImmutableListMultimap<String, FinanceLine> finance;
    private final ImmutableListMultimap<String, Precondition> preconditions;
    private final ImmutableListMultimap<String, Consultation> consultations;
    private final ImmutableListMultimap<String, SisaStatement> sisaStatements;
    private final ImmutableListMultimap<String, InterimReport> interimReports;
    private final ImmutableListMultimap<String, ProjectProgress> projectProgress;
    private final ImmutableListMultimap<String, ProjectFunding> projectFunding;
    private final ImmutableListMultimap<String, Risk> risks;
    private final ImmutableListMultimap<String, Showcase> showcases;
    private final ImmutableListMultimap<String, Amendment> amendments;
    private final ImmutableListMultimap<String, Agreement> agreements;
    private final ImmutableListMultimap<String, ParliamentaryPaper> papers;
    private final ImmutableListMultimap<String, Link> links;
    private final ImmutableListMultimap<String, Attribution> attributions;

    Gathering(Portfolio portfolio, ImmutableMap<String, Organisation> organisations) {
      this.portfolio = portfolio;
      this.organisations = organisations;
      this.tranches = byKey(portfolio.tranches(), Tranche::number);
      this.partnerships = Multimaps.index(portfolio.partnerships(), Partnership::deal);
      this.pillars = Multimaps.index(portfolio.pillars(), Pillar::deal);
      this.projects = Multimaps.index(portfolio.projects(), Project::deal);
      this.indicators = Multimaps.index(portfolio.indicators(), Indicator::deal);
      this.measurements = Multimaps.index(portfolio.measurements(), Measurement::indicator);
      this.reports =
          Multimaps.index(sorted(portfolio.reports(), ProgressReport::year), ProgressReport::deal);
      this.results = Multimaps.index(portfolio.results(), Result::deal);
      this.finance = Multimaps.index(portfolio.finance(), FinanceLine::deal);
      this.preconditions = Multimaps.index(portfolio.preconditions(), Precondition::deal);
      this.consultations =
          Multimaps.index(
              sorted(portfolio.consultations(), Consultation::year), Consultation::deal);
      this.sisaStatements =
          Multimaps.index(
              sorted(portfolio.sisaStatements(), SisaStatement::year), SisaStatement::deal);
      this.interimReports =
          Multimaps.index(
              sorted(portfolio.interimReports(), InterimReport::year), InterimReport::deal);
      this.projectProgress =
          Multimaps.index(
              sorted(portfolio.projectProgress(), ProjectProgress::year), ProjectProgress::project);
      this.projectFunding =
          Multimaps.index(
              sorted(portfolio.projectFunding(), ProjectFunding::year), ProjectFunding::project);
      this.risks = Multimaps.index(portfolio.risks(), Risk::deal);
      this.showcases = Multimaps.index(portfolio.showcases(), Showcase::deal);
      this.amendments = Multimaps.index(portfolio.amendments(), Amendment::deal);
      this.agreements = Multimaps.index(portfolio.agreements(), Agreement::deal);
      this.papers =
          portfolio.papers().stream()
              .flatMap(paper -> paper.deals().stream().map(deal -> new PaperOfDeal(deal, paper)))
              .collect(
                  flatteningToImmutableListMultimap(
                      PaperOfDeal::deal, about -> Stream.of(about.paper())));
      this.links = Multimaps.index(portfolio.links(), Link::deal);
      this.attributions = Multimaps.index(portfolio.attributions(), Attribution::deal);
    }

    ImmutableList<Dossier> dossiers() {
      return portfolio.deals().stream().map(this::dossier).collect(toImmutableList());
    }

    private Dossier dossier(Deal deal) {
      String id = deal.id();
      return new Dossier(
          deal,
          deal.tranche().map(tranches::get),
          partnerships.get(id).stream().map(this::partner).collect(toImmutableList()),
          pillars.get(id),
          projects.get(id),
          indicators.get(id).stream().map(this::series).collect(toImmutableList()),
          reports.get(id),
          results.get(id),
          finance.get(id),
          preconditions.get(id),
          consultations.get(id),
          sisaStatements.get(id),
          deal.cashier().flatMap(body -> Optional.ofNullable(organisations.get(body))),
          interimReports.get(id),
          ofProjects(id, projectProgress),
          ofProjects(id, projectFunding),
          risks.get(id),
          showcases.get(id),
          amendments.get(id),
          agreements.get(id),
          papers.get(id),
          links.get(id),
          attributions.get(id),
          portfolio.programme(),
          portfolio.rules());
    }

    private <T> ImmutableList<T> ofProjects(
        String deal, ImmutableListMultimap<String, T> byProject) {
      return projects.get(deal).stream()
          .flatMap(project -> byProject.get(project.id()).stream())
          .collect(toImmutableList());
    }

    private Partner partner(Partnership partnership) {
      return new Partner(
          partnership, Optional.ofNullable(organisations.get(partnership.organisation())));
    }

    private IndicatorSeries series(Indicator indicator) {
      return IndicatorSeries.of(indicator, measurements.get(indicator.id()));
    }

    private static <T> ImmutableList<T> sorted(List<T> values, ToIntFunction<T> year) {
      return values.stream().sorted(comparingInt(year)).collect(toImmutableList());
    }

    private record PaperOfDeal(String deal, ParliamentaryPaper paper) {}
  }
}
