package nl.regiodeals.examples.plain;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Notation;

/** Two deals built in code, checked and added up. */
public final class PlainExample {
  private PlainExample() {}

  /** Prints the results. */
  public static void main(String[] arguments) {
    tell(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void tell(PrintStream out) {
    Portfolio portfolio = portfolio();
    Notation notation = Notation.of(Language.ENGLISH);
    Tally whole = new StateOfAffairs(Dossiers.of(portfolio), LocalDate.of(2024, 12, 31)).whole();
    out.println(whole.deals() + " deals, " + whole.running() + " of them running");
    out.println(
        "The state pays "
            + notation.roundMoney(whole.state().known())
            + ", and of "
            + whole.state().unknown().size()
            + " deal it is unknown what it pays");
    for (Notice notice : Checks.load().run(portfolio, Provenance.NONE)) {
      out.println(notice.severity() + " " + notice.message(Language.ENGLISH));
    }
  }

  private static Portfolio portfolio() {
    return Portfolio.builder(
            Programme.builder("Regio Deals").asOf(LocalDate.of(2024, 12, 31)).build())
        .sources(List.of(Source.builder("letter", "Letter to parliament").build()))
        .tranches(List.of(Tranche.builder(4).build()))
        .deals(
            List.of(
                Deal.builder("twente-2", 4, 2)
                    .name("Twente II")
                    .stateContribution(Sourced.of(Money.ofEuros(25_000_000), "letter"))
                    .phases(List.of(running("2023-11")))
                    .build(),
                Deal.builder("achterhoek-2", 4, 2)
                    .name("Achterhoek II")
                    .phases(List.of(running("2023-11")))
                    .build()))
        .build();
  }

  private static PhaseStart running(String since) {
    return new PhaseStart(Phase.EXECUTION, Optional.of(PartialDate.parse(since)));
  }
}
