package nl.regiodeals.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import org.junit.jupiter.api.Test;

/** The fingerprint of a form. */
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
