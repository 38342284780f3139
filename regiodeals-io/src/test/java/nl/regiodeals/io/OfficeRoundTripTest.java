package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form as LibreOffice saves it again, also in the other format. */
class OfficeRoundTripTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"XLSX, xlsx", "XLSX, ods", "ODS, xlsx", "ODS, ods"})
  void libreOfficeChangesNothingOfWhatIsKnown(ReportWorkbook kind, String to) throws Exception {
    byte[] form = ReportWorkbookTest.written(kind, "twente", 2024, Language.DUTCH);
    Submission before = ReportWorkbookTest.read(form, "form");
    Submission after = ReportWorkbookTest.read(saved(form, kind.extension(), to), "form");
    assertThat(after.notices()).isEmpty();
    assertThat(after.answers()).isEqualTo(before.answers());
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
  }

  @ParameterizedTest
  @CsvSource({"xlsx", "ods"})
  void whatPoiFillsInComesThroughLibreOffice(String to) throws Exception {
    byte[] filled =
        MistakesTest.form(
            book -> {
              MistakesTest.set(book, "Projecten", "C5", "vertraagd");
              MistakesTest.set(book, "Projecten", "B6", "Dorpshuis \u2013 \u20ac & <b>");
              MistakesTest.set(book, "Indicatoren", "K5", 200.5);
              MistakesTest.set(book, "Financi\u00ebn", "D6", "1.250.000,50");
              MistakesTest.set(book, "Voortgang", "B6", "Eerste regel.\nTweede  regel.");
              MistakesTest.set(book, "Voortgang", "B5", "14-06-2026");
            });
    Submission before = ReportWorkbookTest.read(filled, "form");
    Submission after = ReportWorkbookTest.read(saved(filled, "xlsx", to), "form");
    assertThat(after.answers()).isEqualTo(before.answers());
    assertThat(after.filledOn()).isPresent().isEqualTo(before.filledOn());
    assertThat(after.notices()).isEqualTo(before.notices());
  }

  @Test
  void libreOfficeOpensAMarkedWorkbook() throws Exception {
    byte[] wrong =
        MistakesTest.form(book -> MistakesTest.set(book, "Projecten", "F5", "zes miljoen"));
    byte[] marked =
        ReportWorkbook.mark(
            wrong, ReportWorkbookTest.read(wrong, "form").notices(), Language.DUTCH);
    Submission again = ReportWorkbookTest.read(saved(marked, "xlsx", "ods"), "form");
    assertThat(again.notices())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactlyInAnyOrder(
            "wrong-value form 'Projecten'!F5", "cell-comment form 'Projecten'!F5");
  }

  private byte[] saved(byte[] workbook, String from, String to) throws IOException {
    return Judges.libreOffice(workbook, from, to, folder);
  }
}
