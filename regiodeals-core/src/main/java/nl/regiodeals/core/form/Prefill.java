package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;

/** The rows of each sheet of a form, and what they are about. */
final class Prefill {
  private Prefill() {}

  static Stream<KnownRow> deal(Dossier dossier, int year) {
    return Stream.of(KnownRow.of(dossier, year, List.of(dossier.deal())));
  }

  static Stream<KnownRow> report(Dossier dossier, int year) {
    return Stream.of(KnownRow.of(dossier, year, list(dossier.report(year))));
  }

  static Stream<KnownRow> lessons(Dossier dossier, int year) {
    Optional<ProgressReport> report = dossier.report(year);
    KnownRow row = KnownRow.of(dossier, year, list(report));
    int rows =
        report
            .map(told -> Math.max(told.lessons().size(), told.courseCorrections().size()))
            .orElse(0);
    return IntStream.range(0, rows).mapToObj(row::ofItem);
  }

  static Stream<KnownRow> interim(Dossier dossier, int year) {
    return Stream.of(KnownRow.of(dossier, year, list(dossier.interimReport(year))));
  }

  static Stream<KnownRow> pillars(Dossier dossier, int year) {
    return each(dossier, year, dossier.pillars());
  }

  static String pillarName(Dossier dossier, String id) {
    return dossier.pillars().stream()
        .filter(pillar -> pillar.id().equals(id))
        .map(Pillar::name)
        .findFirst()
        .orElse(id);
  }

  static Stream<KnownRow> projects(Dossier dossier, int year) {
    return dossier.projects().stream()
        .map(
            project ->
                KnownRow.of(
                    dossier,
                    year,
                    Stream.concat(
                            Stream.of(project), dossier.progressOf(project.id(), year).stream())
                        .toList()));
  }

  /** The money of each project: of the year, or else the last that is known, to be brought up. */
  static Stream<KnownRow> projectFunding(Dossier dossier, int year) {
    return dossier.projectFunding().stream()
        .filter(line -> line.year() == year)
        .map(line -> KnownRow.of(dossier, year, List.of(line)));
  }

  static Stream<KnownRow> showcases(Dossier dossier, int year) {
    return each(dossier, year, dossier.showcases().stream().filter(s -> s.year() == year).toList());
  }

  static Stream<KnownRow> risks(Dossier dossier, int year) {
    return each(dossier, year, dossier.risks());
  }

  static Stream<KnownRow> amendments(Dossier dossier, int year) {
    return each(dossier, year, dossier.amendments());
  }

  static Stream<KnownRow> agreements(Dossier dossier, int year) {
    return each(dossier, year, dossier.agreements());
  }

  static Stream<KnownRow> municipalities(Dossier dossier, int year) {
    return dossier.deal().region().municipalities().stream()
        .map(
            code ->
                KnownRow.of(dossier, year, List.of())
                    .with(
                        ImmutableMap.of(
                            "municipality",
                            Municipalities.current()
                                .find(code)
                                .map(Municipality::name)
                                .orElse(code))));
  }

  static String organisationName(Dossier dossier, String id) {
    return dossier.organisationName(id);
  }

  static Stream<KnownRow> indicators(Dossier dossier, int year) {
    return dossier.indicators().stream()
        .map(
            series ->
                KnownRow.of(
                    dossier,
                    year,
                    ImmutableList.<Record>builder()
                        .add(series.indicator())
                        .addAll(series.measurements())
                        .build()));
  }

  static Stream<KnownRow> results(Dossier dossier, int year) {
    return each(dossier, year, dossier.resultsIn(year));
  }

  static String projectName(Dossier dossier, String id) {
    return dossier.projects().stream()
        .filter(project -> project.id().equals(id))
        .map(Project::name)
        .findFirst()
        .orElse(id);
  }

  /** The known lines of earlier and later years, and a row for each funding source in this year. */
  static Stream<KnownRow> finance(Dossier dossier, int year) {
    return Stream.concat(
        dossier.finance().stream()
            .filter(line -> line.year() != year)
            .sorted(Comparator.comparingInt(FinanceLine::year))
            .map(line -> KnownRow.of(dossier, year, List.of(line)).closed(line.year() < year)),
        Arrays.stream(FundingSource.values())
            .map(
                source ->
                    KnownRow.of(
                            dossier,
                            year,
                            list(
                                dossier.financeIn(year).stream()
                                    .filter(line -> line.source() == source)
                                    .findFirst()))
                        .with(ImmutableMap.of("year", year, "source", source))));
  }

  static Stream<KnownRow> preconditions(Dossier dossier, int year) {
    Map<PreconditionKind, Precondition> known =
        dossier.preconditionsIn(year).stream()
            .collect(Collectors.toMap(Precondition::kind, Function.identity(), (a, b) -> a));
    return Arrays.stream(PreconditionKind.values())
        .map(
            kind ->
                KnownRow.of(dossier, year, list(Optional.ofNullable(known.get(kind))))
                    .with(ImmutableMap.of("kind", kind)));
  }

  static Stream<KnownRow> partners(Dossier dossier, int year) {
    return dossier.partners().stream()
        .map(
            partner ->
                KnownRow.of(dossier, year, List.of(partner.partnership(), partner))
                    .with(contributions(partner)));
  }

  private static ImmutableMap<String, Object> contributions(Partner partner) {
    ImmutableMap.Builder<String, Object> known = ImmutableMap.builder();
    partner.organisation().ifPresent(organisation -> known.put("kind", organisation.kind()));
    sum(partner, ContributionKind.MONEY).ifPresent(sum -> known.put("money", sum));
    sum(partner, ContributionKind.IN_KIND).ifPresent(sum -> known.put("inKind", sum));
    return known.buildOrThrow();
  }

  private static Optional<Money> sum(Partner partner, ContributionKind kind) {
    return partner.partnership().contributions().stream()
        .filter(contribution -> contribution.kind() == kind)
        .flatMap(contribution -> contribution.amount().stream())
        .reduce(Money::plus);
  }

  /** The indicators of this year's statement, or else of the last one without its answers. */
  static Stream<KnownRow> sisa(Dossier dossier, int year) {
    Optional<SisaStatement> ofYear =
        dossier.sisaStatements().stream().filter(s -> s.year() == year).findFirst();
    return ofYear
        .or(
            () ->
                dossier.sisaStatements().stream()
                    .filter(s -> s.year() < year)
                    .reduce((a, b) -> b)
                    .map(Prefill::unanswered))
        .stream()
        .flatMap(
            statement ->
                statement.indicators().stream()
                    .map(
                        indicator ->
                            KnownRow.of(dossier, year, List.of(indicator))
                                .with(ImmutableMap.of("grantCode", statement.grantCode()))));
  }

  private static SisaStatement unanswered(SisaStatement statement) {
    return statement.toBuilder()
        .indicators(
            statement.indicators().stream()
                .map(
                    asked ->
                        SisaIndicator.builder(asked.number(), asked.description(), asked.meaning())
                            .build())
                .toList())
        .build();
  }

  private static Stream<KnownRow> each(Dossier dossier, int year, List<? extends Record> records) {
    return records.stream().map(record -> KnownRow.of(dossier, year, List.of(record)));
  }

  private static <R extends Record> List<R> list(Optional<R> known) {
    return known.stream().toList();
  }
}
