package nl.regiodeals.io;

import static nl.regiodeals.core.form.FormColumn.asked;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adding a column takes one line, and its words. */
class FormTableTest {
  private static final FormTable TABLE =
      FormTable.standard().with("indicators", asked("pillar", 20)).worded(FormTableTest::words);

  private static final Portfolio PORTFOLIO =
      Sample.portfolio().toBuilder()
          .results(List.of())
          .measurements(List.of())
          .indicators(
              List.of(
                  Indicator.builder("p1", Sample.TWENTE.id(), "Huizen")
                      .pillar("wonen")
                      .cumulative(true)
                      .build(),
                  Indicator.builder("p2", Sample.TWENTE.id(), "Fietsers").build()))
          .build();

  private static final Dossiers KNOWN = Dossiers.of(PORTFOLIO);

  private static @Nullable InputStream words(String file) {
    return file.equals("form_nl.properties")
        ? new ByteArrayInputStream("indicators.pillar=Pijler".getBytes(StandardCharsets.UTF_8))
        : null;
  }

  @Test
  void aColumnMoreIsFilledInBeforehand() {
    assertThat(form().rows().get("indicators"))
        .extracting(row -> row.values().get("pillar"))
        .containsExactly("wonen", null);
  }

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void aColumnMoreIsWrittenAndReadBack(ReportWorkbook kind) throws IOException {
    ImmutableListMultimap.Builder<String, FormRow> answers = ImmutableListMultimap.builder();
    form()
        .rows()
        .forEach(
            (sheet, row) ->
                answers.put(
                    sheet, "p2".equals(row.values().get("id")) ? with(row, "vervoer") : row));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kind.write(form().filledWith(answers.build()), Language.DUTCH, out);

    Submission back =
        ReportWorkbook.read(
            Input.of("form." + kind.extension(), () -> new ByteArrayInputStream(out.toByteArray())),
            TABLE,
            KNOWN,
            ReadLimits.DEFAULT);

    assertThat(back.notices()).noneMatch(notice -> notice.severity() != Severity.INFO);
    assertThat(back.answers().indicators())
        .extracting(indicator -> indicator.pillar().orElse(""))
        .containsExactly("wonen", "vervoer");
    assertThat(back.answers().indicators())
        .extracting(Indicator::cumulative)
        .containsExactly(true, false);
    Subject pillar = new Subject("Indicator", "p2", Optional.of("pillar"));
    assertThat(back.provenance().find(pillar))
        .containsInstanceOf(Place.InSheet.class)
        .hasValueSatisfying(
            place -> assertThat(place).hasToString(place.file() + " 'Indicatoren'!N6"));
  }

  private static FormRow with(FormRow row, String pillar) {
    Map<String, Object> values = new HashMap<>(row.values());
    values.put("pillar", pillar);
    return new FormRow(ImmutableMap.copyOf(values), row.isClosed());
  }

  private static ReportForm form() {
    return ReportForm.of(TABLE, KNOWN.find(Sample.TWENTE.id()).orElseThrow(), 2024);
  }
}
