package nl.regiodeals.io;

import static nl.regiodeals.io.OwnSheets.fill;
import static nl.regiodeals.io.OwnSheets.read;
import static nl.regiodeals.io.OwnSheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** The mapping that is proposed for sheets. */
class MappingProposalTest {
  @Test
  void aProposalReadsBackAsItIs() throws IOException {
    Input sheets =
        xlsx(
            book -> {
              fill(
                  book.createSheet("Projecten"),
                  new Object[][] {
                    {"Stand per 31 december"},
                    {},
                    {
                      "Id",
                      "Projectnaam",
                      "Status",
                      "Startdatum",
                      "Budget (x \u20ac 1.000)",
                      "Budget: \"oud\"",
                      "Budgets",
                      "Zit op"
                    },
                    {"", "Dorpshuis", "loopt", "2024-02", 250, 1, 1, "gang"},
                    {"", "Fietspad", "in uitvoer", "1-3-2024", 50, 2, 2, ""},
                    {"", "Brug", "wie weet?"}
                  });
              fill(
                  book.createSheet("Indicatoren"),
                  new Object[][] {
                    {"Indicator", "Eenheid", "2023", "Meting 2024"}, {"Banen", "fte", 3, 4}
                  });
              fill(book.createSheet("Notulen"), new Object[][] {{"Jan zei dat"}, {"Piet ook"}});
            });
    String proposal =
        SheetMapping.propose(sheets, "twente", 2024, Language.DUTCH, ReadLimits.DEFAULT);

    assertThat(proposal)
        .contains(
            "record: Project",
            "header: 3",
            "Projectnaam: name",
            "Status: status",
            "Startdatum: startsOn",
            "\"Budget (x \u20ac 1.000)\": budget",
            "\"Budget: \\\"oud\\\"\": ignore  # lijkt op budget, maar dat is er al",
            "Budgets: ignore  # lijkt op budget, maar dat is er al",
            "Zit op: ignore  # niet herkend",
            "in uitvoer: RUNNING",
            "loopt: RUNNING",
            "# \"wie weet?\":  kies: PLANNED",
            "budget: x1000",
            "\"2023\": Measurement.value 2023",
            "Meting 2024: Measurement.value",
            "record: ignore");
    Submission read = read(proposal, sheets);
    assertThat(read.answers().projects())
        .extracting(
            Project::name, Project::startsOn, project -> project.budget().orElse(Money.ZERO))
        .containsExactly(
            tuple("Dorpshuis", Optional.of(PartialDate.parse("2024-02")), Money.ofEuros(250_000)),
            tuple("Fietspad", Optional.of(PartialDate.parse("2024-03-01")), Money.ofEuros(50_000)),
            tuple("Brug", Optional.empty(), Money.ZERO));
    assertThat(read.answers().measurements()).hasSize(2);
    assertThat(read.notices())
        .extracting(Notice::code)
        .containsOnly("outside-table", "new-row", "wrong-choice", "missing-row");
  }

  @Test
  void theMoneyAndProgressOfProjectsAreRecognised() throws IOException {
    Input sheets =
        xlsx(
            book -> {
              fill(
                  book.createSheet("Geld"),
                  new Object[][] {
                    {"Project", "Bron", "Jaar", "Beschikt", "Besteed"},
                    {"Dorpshuis", "Rijk", 2024, 5, 4}
                  });
              fill(
                  book.createSheet("Stand"),
                  new Object[][] {
                    {"Project", "Stoplicht", "Waarom dit stoplicht", "Gereed (%)"},
                    {"Dorpshuis", "groen", "Volgens plan", "60%"}
                  });
              fill(
                  book.createSheet("Afspraken"),
                  new Object[][] {{"Afspraak", "Klaar op"}, {"Plan maken", "2025"}});
            });
    String proposal =
        SheetMapping.propose(sheets, "twente", 2024, Language.DUTCH, ReadLimits.DEFAULT);

    assertThat(proposal)
        .contains(
            "record: ProjectFunding",
            "Besteed: spent",
            "record: Project\n",
            "Stoplicht: ProjectProgress.light",
            "\"Gereed (%)\": ProjectProgress.percentDone",
            "record: Agreement",
            "Klaar op: dueOn");
    Submission read = read(proposal, sheets);
    assertThat(read.answers().projectFunding()).hasSize(1);
    assertThat(read.answers().projectProgress()).hasSize(1);
    assertThat(read.answers().agreements()).hasSize(1);
  }
}
