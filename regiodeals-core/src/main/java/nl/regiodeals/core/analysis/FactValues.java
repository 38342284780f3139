package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Sourced;

/** What a deal has for each of its facts, as an attribution writes it. */
final class FactValues {
  private FactValues() {}

  static ImmutableList<String> of(Dossier dossier, DealFact fact) {
    Deal deal = dossier.deal();
    Stream<String> values =
        switch (fact) {
          case PREDECESSOR -> deal.predecessor().stream();
          case AREA -> Stream.empty();
          case MUNICIPALITY -> deal.region().municipalities().stream();
          case INSTRUMENT -> dossier.instrument().stream().map(Enum::name);
          case STATE_CONTRIBUTION -> amount(deal.stateContribution());
          case REGION_CONTRIBUTION -> amount(deal.regionContribution());
          case TOTAL_INVESTMENT -> amount(deal.totalInvestment());
          case CASHIER -> deal.cashier().stream();
          case MINISTRY -> deal.ministries().stream();
          case REPORTED_BY -> deal.reportedBy().stream();
          case PARTNER ->
              dossier.partners().stream().map(partner -> partner.partnership().organisation());
          case THEME -> deal.themes().stream();
          case CHALLENGE -> deal.challenge().stream();
          case SELECTED_ON -> entered(deal, Phase.SELECTED);
          case SIGNED_ON -> entered(deal, Phase.COVENANT);
          case STARTS_ON -> entered(deal, Phase.EXECUTION);
          case COMPLETED_ON -> entered(deal, Phase.COMPLETED);
          case ENDS_ON -> deal.endsOn().stream().map(Object::toString);
          case PAPER -> dossier.papers().stream().map(ParliamentaryPaper::id);
        };
    return values.collect(toImmutableList());
  }

  private static Stream<String> amount(Optional<Sourced<Money>> amount) {
    return amount.stream().map(money -> money.value().euros().toPlainString());
  }

  private static Stream<String> entered(Deal deal, Phase phase) {
    return deal.enteredOn(phase).stream().map(Object::toString);
  }
}
