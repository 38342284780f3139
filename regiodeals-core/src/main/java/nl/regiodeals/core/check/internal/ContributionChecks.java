package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.StateLimit;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.ValueType;

/** Checks who pays what, within the limits of the programme. */
final class ContributionChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal("state-contribution-unknown", Severity.INFO, ContributionChecks::stateUnknown),
          whole("state-share-over-half", Severity.WARNING, ContributionChecks::stateShare),
          whole("contribution-out-of-range", Severity.WARNING, ContributionChecks::outOfRange),
          perDeal("investment-does-not-add-up", Severity.WARNING, ContributionChecks::addUp),
          perDeal("partners-pay-more", Severity.WARNING, ContributionChecks::partnersPayMore),
          perDeal("state-money-as-region-share", Severity.INFO, ContributionChecks::stateMoney),
          perDeal("negative-contribution", Severity.ERROR, ContributionChecks::negative),
          whole("amount-too-large", Severity.ERROR, ContributionChecks::tooLarge),
          perDeal("transfer-without-reporter", Severity.INFO, ContributionChecks::transferReporter),
          whole("cashier-not-public", Severity.WARNING, ContributionChecks::cashier));

  private ContributionChecks() {}

  /** Readers reject such amounts, but a portfolio built in memory may contain one. */
  private static Stream<Notice> tooLarge(NoticeType type, Dossiers dossiers) {
    return Walk.leaves(dossiers.portfolio(), field -> field.type() == ValueType.Scalar.MONEY)
        .filter(leaf -> leaf.value() instanceof Money amount && amount.isTooLarge())
        .map(leaf -> type.about(leaf.subject()).with("amount", leaf.value()));
  }

  private static Stream<Notice> stateUnknown(NoticeType type, Dossier dossier) {
    Deal deal = dossier.deal();
    return when(
        deal.stateContribution().isEmpty(),
        () ->
            type.about(Subject.of(deal, "stateContribution"))
                .with("deal", deal.label())
                .with("count", deal.tranche().isPresent() ? 1 : 0)
                .with("tranche", deal.tranche().orElse(0)));
  }

  /** The amounts of deals to which a limit of the programme applies. */
  private record Limited(StateLimit limit, Deal deal, Money state) {
    static Stream<Limited> all(Dossiers dossiers) {
      return dossiers.portfolio().deals().stream()
          .flatMap(
              deal ->
                  ContributionChecks.state(deal).stream()
                      .flatMap(
                          state ->
                              dossiers.portfolio().rules().stateLimits().stream()
                                  .filter(limit -> limit.holdsFor(deal))
                                  .map(limit -> new Limited(limit, deal, state))));
    }
  }

  private static Stream<Notice> stateShare(NoticeType type, Dossiers dossiers) {
    return Limited.all(dossiers)
        .flatMap(
            limited ->
                rest(limited.deal(), limited.state())
                    .filter(rest -> limited.limit().isExceededBy(limited.state(), rest))
                    .map(rest -> notice(type, limited.deal(), limited.state(), rest))
                    .stream());
  }

  private static Notice notice(NoticeType type, Deal deal, Money state, Money rest) {
    return type.about(Subject.of(deal, "stateContribution"))
        .with("deal", deal.label())
        .with("state", state)
        .with("region", rest);
  }

  /**
   * The part that the state does not pay: the region's contribution, or else the total minus the
   * state contribution.
   */
  private static Optional<Money> rest(Deal deal, Money state) {
    return region(deal)
        .or(() -> deal.totalInvestment().map(Sourced::value).map(total -> total.minus(state)));
  }

  private static Stream<Notice> outOfRange(NoticeType type, Dossiers dossiers) {
    return Limited.all(dossiers)
        .filter(limited -> limited.limit().excludes(limited.state()))
        .map(
            limited ->
                type.about(Subject.of(limited.deal(), "stateContribution"))
                    .with("deal", limited.deal().label())
                    .with("state", limited.state())
                    .with("least", limited.limit().least().orElse(Money.ZERO))
                    .with("most", limited.limit().most().orElse(Money.LARGEST)));
  }

  private static Stream<Notice> addUp(NoticeType type, Dossier dossier) {
    Deal deal = dossier.deal();
    return deal.totalInvestment().map(Sourced::value).stream()
        .flatMap(
            total ->
                state(deal)
                    .flatMap(state -> region(deal).map(state::plus))
                    .filter(sum -> !sum.equals(total))
                    .map(
                        sum ->
                            type.about(Subject.of(deal, "totalInvestment"))
                                .with("deal", deal.label())
                                .with("total", total)
                                .with("sum", sum))
                    .stream());
  }

  private static Stream<Notice> partnersPayMore(NoticeType type, Dossier dossier) {
    Money sum =
        contributions(dossier)
            .filter(contribution -> !contribution.stateFunded())
            .flatMap(contribution -> contribution.amount().stream())
            .reduce(Money.ZERO, Money::plus);
    return region(dossier.deal())
        .filter(region -> region.cents() >= 0 && sum.isMoreThan(region))
        .map(
            region ->
                type.about(Subject.of(dossier.deal(), "regionContribution"))
                    .with("deal", dossier.deal().label())
                    .with("region", region)
                    .with("sum", sum))
        .stream();
  }

  private static Stream<Notice> stateMoney(NoticeType type, Dossier dossier) {
    return dossier.partners().stream()
        .filter(
            partner ->
                partner.partnership().contributions().stream().anyMatch(Contribution::stateFunded))
        .map(
            partner ->
                type.about(Subject.of(partner.partnership(), "contributions"))
                    .with("deal", dossier.deal().label())
                    .with("partner", partner.name()));
  }

  private static Stream<Notice> negative(NoticeType type, Dossier dossier) {
    Deal deal = dossier.deal();
    return Stream.of(
            state(deal)
                .map(
                    money ->
                        type.about(Subject.of(deal, "stateContribution")).with("amount", money)),
            region(deal)
                .map(
                    money ->
                        type.about(Subject.of(deal, "regionContribution")).with("amount", money)))
        .flatMap(Optional::stream)
        .filter(notice -> notice.values().get("amount") instanceof Money money && money.cents() < 0)
        .map(notice -> notice.with("deal", deal.label()));
  }

  private static Stream<Notice> transferReporter(NoticeType type, Dossier dossier) {
    return when(
        dossier.deal().instrument().equals(Optional.of(Instrument.DEPARTMENTAL_TRANSFER))
            && dossier.deal().reportedBy().isEmpty(),
        () ->
            type.about(Subject.of(dossier.deal(), "reportedBy"))
                .with("deal", dossier.deal().label()));
  }

  private static Stream<Notice> cashier(NoticeType type, Dossiers dossiers) {
    return dossiers.portfolio().deals().stream()
        .flatMap(
            deal ->
                deal.cashier().flatMap(dossiers::organisation).stream()
                    .filter(organisation -> !organisation.kind().mayBeCashier())
                    .map(
                        organisation ->
                            type.about(Subject.of(deal, "cashier"))
                                .with("deal", deal.label())
                                .with("organisation", organisation.name())
                                .with("kind", organisation.kind())));
  }

  private static Stream<Contribution> contributions(Dossier dossier) {
    return dossier.partners().stream()
        .flatMap(partner -> partner.partnership().contributions().stream());
  }

  /** What the state pays, as publications use it; empty if unknown. */
  static Optional<Money> state(Deal deal) {
    return deal.stateContribution().map(Sourced::value);
  }

  private static Optional<Money> region(Deal deal) {
    return deal.regionContribution().map(Sourced::value);
  }
}
