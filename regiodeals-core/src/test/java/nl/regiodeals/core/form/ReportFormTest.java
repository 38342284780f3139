package nl.regiodeals.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.Concept;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammePart;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeTerm;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.YearDay;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** The fingerprint of a form, and what it asks. */
class ReportFormTest {
  @Test
  void theMarkIsOfTheDataThatWereFilledIn() {
    assertThat(mark("Goed.", "Verder."))
        .matches("[0-9a-f]{16}")
        .isEqualTo(mark("Goed.", "Verder."));
  }

  @Test
  void anyOtherTextGivesAnotherMark() {
    assertThat(
            List.of(
                mark("Goed.", "Verder."),
                mark("Goed", ".Verder."),
                mark("Verder.", "Goed."),
                mark("", "Goed.Verder."),
                mark("Goed., outlook=Verder.", "")))
        .doesNotHaveDuplicates();
  }

  @Test
  void answersOfARegionLeaveTheMarkAsItWas() {
    ReportForm form = form(Sample.portfolio(), 2024);
    assertThat(form.filledWith(ImmutableListMultimap.of()).fingerprint())
        .isEqualTo(form.fingerprint());
    assertThat(form(Sample.portfolio(), 2025).fingerprint()).isNotEqualTo(form.fingerprint());
  }

  @Test
  void aFormAsksForWhatTheProgrammeHas() {
    ProgrammeProfile profile =
        ProgrammeProfile.builder("mine")
            .addWithout(ProgrammePart.TRANCHES, ProgrammePart.SISA, ProgrammePart.PRECONDITIONS)
            .reportDue(new YearDay(4, 1))
            .addTerms(ProgrammeTerm.builder("nl", Concept.DEAL, "wijk", "wijken").build())
            .build();
    ReportForm form = form(Sample.portfolio().toBuilder().profile(profile).build(), 2024);
    assertThat(form.table().sheet("sisa")).isEmpty();
    assertThat(form.table().sheet("preconditions")).isEmpty();
    assertThat(form.table().sheet("agreements")).isPresent();
    assertThat(form.table().sheet("deal").orElseThrow().columns())
        .noneMatch(column -> column.id().equals("tranche"));
    assertThat(form.text(Language.DUTCH, "due.day")).isEqualTo("1 april 2025");
    assertThat(form.ownTexts(Language.DUTCH)).contains("Wijk").doesNotContain("Deal");
    ReportForm usual = form(Sample.portfolio(), 2024);
    assertThat(usual.table().sheet("sisa")).isPresent();
    assertThat(usual.text(Language.DUTCH, "due.day")).isEqualTo("15 juli 2025");
  }

  private static String mark(String progress, String outlook) {
    ProgressReport report =
        ProgressReport.builder(Sample.TWENTE.id(), 2024)
            .progress(progress)
            .outlook(outlook)
            .build();
    return form(Sample.portfolio().toBuilder().reports(List.of(report)).build(), 2024)
        .fingerprint();
  }

  private static ReportForm form(Portfolio portfolio, int year) {
    return ReportForm.of(Dossiers.of(portfolio).find(Sample.TWENTE.id()).orElseThrow(), year);
  }
}
