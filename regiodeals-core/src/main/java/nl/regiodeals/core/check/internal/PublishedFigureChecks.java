package nl.regiodeals.core.check.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Claim;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.ValueType;

/** Checks that published figures agree with each other and with the deals. */
final class PublishedFigureChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          whole("published-figures-differ", Severity.WARNING, PublishedFigureChecks::differ),
          whole("tranche-count-differs", Severity.WARNING, PublishedFigureChecks::trancheCount),
          whole("period-count-differs", Severity.WARNING, PublishedFigureChecks::periodCount),
          whole("period-funds-differ", Severity.INFO, PublishedFigureChecks::periodFunds),
          whole("tranche-over-funds", Severity.WARNING, PublishedFigureChecks::trancheOverFunds));

  private PublishedFigureChecks() {}

  private static Stream<Notice> differ(NoticeType type, Dossiers dossiers) {
    return Walk.leaves(dossiers.portfolio(), PublishedFigureChecks::isPublished)
        .flatMap(
            leaf -> {
              Sourced<?> figure = (Sourced<?>) leaf.value();
              return figure.disputed().stream()
                  .map(
                      claim ->
                          type.about(leaf.subject())
                              .with("what", PublishedFigure.of(leaf.field()))
                              .with("of", label(leaf.owner()))
                              .with("value", figure.value())
                              .with("source", title(dossiers, figure.source()))
                              .with("other", ((Claim<?>) claim).value())
                              .with(
                                  "otherSource",
                                  title(dossiers, Optional.of(((Claim<?>) claim).source()))));
            });
  }

  private static boolean isPublished(Field field) {
    return field.type() instanceof ValueType.Nested nested && nested.type().type() == Sourced.class;
  }

  private static String label(Record owner) {
    if (owner instanceof Tranche tranche) {
      return "tranche " + tranche.number();
    } else if (owner instanceof ProgrammePeriod period) {
      return period.name();
    }
    return owner instanceof Deal deal ? deal.label() : Subject.of(owner).toString();
  }

  private static String title(Dossiers dossiers, Optional<String> source) {
    return source.map(id -> dossiers.source(id).map(Source::title).orElse(id)).orElse("?");
  }

  private static Stream<Notice> trancheCount(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().tranches().stream()
        .flatMap(
            tranche ->
                countDiffers(
                    type.about(Subject.of(tranche, "dealCount")).with("tranche", tranche.number()),
                    tranche.dealCount(),
                    deals(dossiers, tranche).size()));
  }

  private static Stream<Notice> periodCount(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().periods().stream()
        .flatMap(
            period ->
                countDiffers(
                    type.about(Subject.of(period, "dealCount")).with("period", period.name()),
                    period.dealCount(),
                    (int)
                        dossiers.portfolio().deals().stream()
                            .filter(deal -> deal.isWithin(period))
                            .count()));
  }

  private static Stream<Notice> countDiffers(
      Notice notice, Optional<Sourced<Integer>> published, int found) {
    return published.map(Sourced::value).filter(count -> count != found).stream()
        .map(count -> notice.with("published", count).with("found", found));
  }

  private static Stream<Notice> periodFunds(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().periods().stream()
        .flatMap(period -> periodFunds(type, dossiers, period));
  }

  private static Stream<Notice> periodFunds(
      NoticeType type, Dossiers dossiers, ProgrammePeriod period) {
    Total funds =
        Total.of(
            dossiers.portfolio().tranches().stream()
                .filter(tranche -> period.includes(tranche.number()))
                .collect(toImmutableList()),
            "stateFunds",
            tranche -> tranche.stateFunds().map(Sourced::value));
    return period.stateFunds().map(Sourced::value).stream()
        .flatMap(
            published ->
                when(
                    funds.isComplete() && funds.count() > 0 && !funds.known().equals(published),
                    () ->
                        type.about(Subject.of(period, "stateFunds"))
                            .with("period", period.name())
                            .with("published", published)
                            .with("sum", funds.known())));
  }

  private static Stream<Notice> trancheOverFunds(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().tranches().stream()
        .flatMap(
            tranche -> {
              Total known =
                  Total.of(
                      deals(dossiers, tranche),
                      "stateContribution",
                      deal -> deal.stateContribution().map(Sourced::value));
              return tranche.stateFunds().map(Sourced::value).stream()
                  .filter(funds -> known.known().isMoreThan(funds))
                  .map(
                      funds ->
                          type.about(Subject.of(tranche, "stateFunds"))
                              .with("tranche", tranche.number())
                              .with("funds", funds)
                              .with("sum", known.known()));
            });
  }

  private static ImmutableList<Deal> deals(Dossiers dossiers, Tranche tranche) {
    return dossiers.portfolio().deals().stream()
        .filter(deal -> deal.isIn(tranche.number()))
        .collect(toImmutableList());
  }
}
