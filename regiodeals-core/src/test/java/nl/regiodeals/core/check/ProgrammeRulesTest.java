package nl.regiodeals.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.ReportingYear;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgrammePart;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeProfileBuilder;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.StateLimit;
import nl.regiodeals.core.model.YearDay;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a programme are data of the programme. */
class ProgrammeRulesTest {
  private static final Portfolio EMPTY =
      Portfolio.builder(Programme.builder("Programma").asOf(LocalDate.of(2025, 12, 31)).build())
          .build();

  private static List<String> notices(
      Portfolio portfolio, UnaryOperator<ProgrammeProfileBuilder> rules) {
    return Checks.load()
        .run(
            portfolio.toBuilder()
                .profile(rules.apply(ProgrammeProfile.builder("mine")).build())
                .build(),
            Provenance.NONE)
        .stream()
        .map(notice -> notice.code() + ": " + notice.message(Language.DUTCH))
        .toList();
  }

  @Test
  void checksThatDoNotApplyAreNamedAndNotMade() {
    assertThat(notices(EMPTY, p -> p.addChecksOff("no-reports")))
        .containsExactly(
            "checks-off: Voor dit programma is één controle niet gedaan: no-reports.",
            "no-sisa-statements: Er zijn geen SiSa-verantwoordingen. Over 2024 hadden ze er moeten"
                + " zijn.");
    assertThat(notices(EMPTY, p -> p.addWithout(ProgrammePart.SISA, ProgrammePart.REPORTS)))
        .containsExactly(
            "checks-off: Voor dit programma zijn 4 controles niet gedaan: no-reports,"
                + " no-sisa-statements, report-missing, sisa-missing.");
  }

  @Test
  void aCheckThatThereIsNotCannotBeSwitchedOff() {
    Notice notice =
        Checks.load()
            .run(
                EMPTY.toBuilder()
                    .profile(ProgrammeProfile.builder("mine").addChecksOff("no-report").build())
                    .build(),
                Provenance.NONE)
            .get(0);
    assertThat(notice.code()).isEqualTo("unknown-check");
    assertThat(notice.hint(Language.DUTCH)).startsWith("Bedoelt u no-reports?");
    assertThat(notice.subject()).hasToString("Optional[ProgrammeProfile mine checksOff]");
  }

  @Test
  void withoutAProfileTheRulesAreThoseOfTheRegioDeals() {
    assertThat(EMPTY.rules()).isEqualTo(ProgrammeProfile.REGIO_DEALS);
    assertThat(new ReportingYear(Dossiers.of(EMPTY), 2024).deadline())
        .isEqualTo(LocalDate.of(2025, 7, 15));
  }

  @Test
  void reportsAreDueOnTheDayOfTheProgramme() {
    ProgrammeProfile april = ProgrammeProfile.builder("mine").reportDue(new YearDay(4, 1)).build();
    Portfolio portfolio = EMPTY.toBuilder().profile(april).build();
    assertThat(new ReportingYear(Dossiers.of(portfolio), 2024).deadline())
        .isEqualTo(LocalDate.of(2025, 4, 1));
    Portfolio early =
        EMPTY.toBuilder()
            .programme(Programme.builder("Programma").asOf(LocalDate.of(2025, 5, 1)).build())
            .build();
    assertThat(notices(early, p -> p.reportDue(new YearDay(4, 1))))
        .anyMatch(text -> text.startsWith("no-reports") && text.contains("2024"));
    assertThat(notices(early, p -> p))
        .anyMatch(text -> text.startsWith("no-reports") && text.contains("2023"));
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, 9000000, contribution-out-of-range",
    "3000000, 7000000, ",
    "3000001, 7000000, state-share-over-half",
    "9000000, 91000000, contribution-out-of-range",
  })
  void whatTheStatePaysHasTheLimitsOfTheProgramme(long state, long region, String told) {
    Deal deal =
        Sample.VELUWE.toBuilder()
            .stateContribution(Sourced.of(Money.ofEuros(state)))
            .regionContribution(Sourced.of(Money.ofEuros(region)))
            .build();
    StateLimit limit =
        StateLimit.builder()
            .least(Money.ofEuros(2_000_000))
            .most(Money.ofEuros(8_000_000))
            .share(BigDecimal.valueOf(30))
            .build();
    List<String> found =
        notices(EMPTY.toBuilder().deals(List.of(deal)).build(), p -> p.addStateLimits(limit));
    assertThat(found.stream().map(text -> text.substring(0, text.indexOf(':'))))
        .filteredOn(
            code ->
                code.equals("contribution-out-of-range") || code.equals("state-share-over-half"))
        .isEqualTo(told == null ? List.of() : List.of(told));
  }
}
