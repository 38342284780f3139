package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form as a workbook, as it goes out and comes back untouched. */
class ReportWorkbookTest {
  static final Dossiers KNOWN = Dossiers.of(Sample.portfolio());

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void comesBackUntouchedWithNothingToSayOfIt(ReportWorkbook kind) throws IOException {
    for (Language language : new Language[] {Language.DUTCH, Language.ENGLISH}) {
      for (int year : new int[] {2024, 2025}) {
        Submission back = read(written(kind, "twente", year, language), "x." + kind.extension());
        assertThat(back.notices()).as("%s %s", kind, language).isEmpty();
        assertThat(back.deal()).isEqualTo("twente");
        assertThat(back.year()).isEqualTo(year);
        assertThat(back.fingerprint()).contains(form("twente", year).fingerprint());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void whatIsKnownOfTheYearComesBackEqual(ReportWorkbook kind) throws IOException {
    Portfolio answers = read(written(kind, "twente", 2024, Language.DUTCH), "x").answers();
    Portfolio known = Sample.portfolio();
    assertThat(answers.results()).isEqualTo(known.results());
    assertThat(answers.measurements())
        .isEqualTo(known.measurements().stream().filter(m -> m.year() == 2024).toList());
    assertThat(answers.reports())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("receivedOn")
        .isEqualTo(known.reports().stream().filter(r -> r.deal().equals("twente")).toList());
    assertThat(answers.finance())
        .containsExactlyInAnyOrderElementsOf(
            known.finance().stream().filter(f -> f.deal().equals("twente")).toList());
  }

  @ParameterizedTest
  @EnumSource(ReportWorkbook.class)
  void theSameFormGivesTheSameBytes(ReportWorkbook kind) throws Exception {
    byte[] first = written(kind, "twente", 2025, Language.DUTCH);
    Thread.sleep(1100);
    assertThat(written(kind, "twente", 2025, Language.DUTCH)).isEqualTo(first);
  }

  @Test
  void excelFindsLocksListsFrozenHeadersAndTheHiddenSheet() throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                written(ReportWorkbook.XLSX, "twente", 2025, Language.DUTCH)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(FormTable.standard().sheets().size() + 2);
      assertThat(book.getSheetName(0)).isEqualTo("Uitleg");
      for (FormSheet definition : FormTable.standard().sheets()) {
        XSSFSheet sheet = book.getSheet(definition.title(Language.DUTCH));
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(sheet.isInsertRowsLocked()).isFalse();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      }
      XSSFSheet projects = book.getSheet("Projecten");
      assertThat(locked(projects.getRow(4).getCell(0))).isTrue();
      assertThat(locked(projects.getRow(4).getCell(2))).isFalse();
      assertThat(projects.getRow(4).getCell(2).getStringCellValue()).isEqualTo("in uitvoering");
      assertThat(projects.getRow(4).getCell(5).getNumericCellValue()).isEqualTo(6_000_000);
      DataValidation statuses = projects.getDataValidations().get(0);
      assertThat(statuses.getValidationConstraint().getExplicitListValues())
          .containsExactly("gepland", "in uitvoering", "vertraagd", "afgerond", "gestopt");
      assertThat(statuses.getShowErrorBox()).isTrue();
      assertThat(book.getSheetVisibility(book.getSheetIndex("_regiodeals")))
          .isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }

  @Test
  void textOfADealIsNeverAFormula() throws IOException {
    Portfolio hostile =
        Sample.portfolio().toBuilder()
            .projects(
                Sample.portfolio().projects().stream()
                    .map(project -> project.toBuilder().description("=cmd|' /C calc'!A0").build())
                    .toList())
            .build();
    Dossiers dossiers = Dossiers.of(hostile);
    for (ReportWorkbook kind : ReportWorkbook.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      kind.write(ReportForm.of(dossiers.find("twente").orElseThrow(), 2025), Language.DUTCH, out);
      String text = everything(out.toByteArray());
      assertThat(text).contains("=cmd|");
      assertThat(FORMULA.matcher(text).results().map(found -> found.group(1)))
          .isNotEmpty()
          .allSatisfy(
              formula ->
                  assertThat(formula)
                      .matches("(of:=)?(SUM|COUNTA|COUNTBLANK|IF)\\(.*")
                      .doesNotContain("cmd"));
      assertThat(ReportWorkbook.read(Input.of("x", out.toByteArray()), dossiers).notices())
          .isEmpty();
    }
  }

  private static final Pattern FORMULA = Pattern.compile("(?:<f>|table:formula=\")([^<\"]*)");

  private static String everything(byte[] zip) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        text.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static boolean locked(Cell cell) {
    return cell.getCellStyle().getLocked();
  }

  static ReportForm form(String deal, int year) {
    return ReportForm.of(KNOWN.find(deal).orElseThrow(), year);
  }

  static byte[] written(ReportWorkbook kind, String deal, int year, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      kind.write(form(deal, year), language, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] written(Dossiers dossiers, ReportWorkbook kind, String deal, int year)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kind.write(ReportForm.of(dossiers.find(deal).orElseThrow(), year), Language.DUTCH, out);
    return out.toByteArray();
  }

  static Submission read(byte[] workbook, String name) throws IOException {
    return ReportWorkbook.read(Input.of(name, workbook), KNOWN);
  }

  static Sheet sheet(XSSFWorkbook book, String id) {
    return book.getSheet(FormTable.standard().sheet(id).orElseThrow().title(Language.DUTCH));
  }
}
