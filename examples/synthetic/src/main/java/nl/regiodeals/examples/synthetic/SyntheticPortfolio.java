package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.PortfolioBuilder;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;

/**
 * Generates synthetic portfolios. The same number and seed give the same portfolio; it is marked as
 * synthetic. 84 deals have about 2,500 projects and 15,000 measurements.
 */
public final class SyntheticPortfolio {
  static final String SOURCE = "verzonnen";

  /** The last calendar year over which its deals have reported. */
  public static final int LAST_YEAR = 2025;

  /** The day of the data: when the reports over the last year are in. */
  static final LocalDate AS_OF = LocalDate.of(LAST_YEAR + 1, 8, 1);

  private SyntheticPortfolio() {}

  /**
   * A portfolio.
   *
   * @param deals the number of deals; at least 1
   * @param seed the seed; a different seed gives different figures and words
   */
  public static Portfolio of(int deals, long seed) {
    if (deals < 1) {
      throw new IllegalArgumentException("a portfolio must have at least 1 deal, not " + deals);
    }
    List<SyntheticDeal> made =
        IntStream.range(0, deals)
            .mapToObj(i -> new SyntheticDeal(i, tranche(i, deals), seed))
            .toList();
    PortfolioBuilder portfolio =
        Portfolio.builder(
                Programme.builder("Regio Deals (verzonnen)")
                    .asOf(AS_OF)
                    .synthetic(true)
                    .dossier("29 697")
                    .build())
            .sources(List.of(Source.builder(SOURCE, "Verzonnen bron").build()))
            .tranches(tranches(made))
            .organisations(
                ImmutableList.<Organisation>builder()
                    .add(
                        Organisation.builder("vro", "Ministerie van VRO", OrganisationKind.MINISTRY)
                            .sector(HelixSector.GOVERNMENT)
                            .build())
                    .addAll(made.stream().flatMap(deal -> deal.organisations().stream()).iterator())
                    .build());
    return portfolio
        .deals(made.stream().map(SyntheticDeal::deal).toList())
        .partnerships(made.stream().flatMap(deal -> deal.partnerships().stream()).toList())
        .pillars(made.stream().flatMap(deal -> deal.pillars().stream()).toList())
        .projects(made.stream().flatMap(deal -> deal.projects().stream()).toList())
        .indicators(made.stream().flatMap(deal -> deal.indicators().stream()).toList())
        .measurements(made.stream().flatMap(deal -> deal.measurements().stream()).toList())
        .reports(made.stream().flatMap(deal -> deal.reports().stream()).toList())
        .results(made.stream().flatMap(deal -> deal.results().stream()).toList())
        .finance(made.stream().flatMap(deal -> deal.finance().stream()).toList())
        .preconditions(made.stream().flatMap(deal -> deal.preconditions().stream()).toList())
        .sisaStatements(made.stream().flatMap(deal -> deal.sisaStatements().stream()).toList())
        .build();
  }

  /** The deals are spread evenly over the tranches, the first deals in the first tranche. */
  private static int tranche(int deal, int deals) {
    return 1 + deal * Term.OF_TRANCHES.size() / deals;
  }

  private static List<Tranche> tranches(List<SyntheticDeal> deals) {
    return IntStream.rangeClosed(1, Term.OF_TRANCHES.size())
        .mapToObj(
            number -> {
              List<Money> contributions =
                  deals.stream()
                      .map(SyntheticDeal::deal)
                      .filter(deal -> deal.isIn(number))
                      .flatMap(deal -> deal.stateContribution().stream())
                      .map(Sourced::value)
                      .toList();
              return Tranche.builder(number)
                  .instrument(Instrument.SPECIFIC_GRANT)
                  .stateFunds(
                      Sourced.of(contributions.stream().reduce(Money.ZERO, Money::plus), SOURCE))
                  .dealCount(Sourced.of(contributions.size(), SOURCE))
                  .build();
            })
        .toList();
  }
}
