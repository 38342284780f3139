package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The first sheet of the form, its totals, and what it tells at its cells. */
class FirstSheetTest {
  private static final Portfolio KNOWN =
      Sample.portfolio().toBuilder()
          .programme(
              Sample.portfolio().programme().toBuilder().contact("deals@example.org").build())
          .build();

  @Test
  void tellsWhatToDoAndWhereToSendIt() throws IOException {
    try (XSSFWorkbook book = open(written(FormTable.standard()))) {
      Sheet first = book.getSheetAt(0);
      Map<String, String> beside = new HashMap<>();
      for (Row row : first) {
        beside.put(text(row, 0), text(row, 1));
      }
      assertThat(beside)
          .containsEntry("Stap 1", "Vul de gele cellen in. Wat al bekend is, staat er al in.")
          .containsEntry("Terugsturen v\u00f3\u00f3r", "15 juli 2026")
          .containsEntry("Terugsturen naar, en vragen stellen aan", "deals@example.org");
      assertThat(first.getHyperlinkList())
          .extracting(link -> link.getAddress())
          .hasSize(FormTable.standard().sheets().size())
          .contains("'Projecten'!A1", "'Risico\u2019s'!A1");
    }
  }

  @Test
  void countsWhatIsStillEmpty() throws IOException {
    try (XSSFWorkbook book = open(written(FormTable.standard()))) {
      int before = shown(book, "Indicatoren", 3);
      assertThat(before).isPositive();
      assertThat(shown(book, "Projecten", 2)).isEqualTo(1);
      assertThat(shown(book, "Resultaten", 2)).isZero();

      Sheet indicators = book.getSheet("Indicatoren");
      int value = column(indicators, "Nieuwe waarde 2025");
      indicators.getRow(4).getCell(value).setCellValue(12);
      Sheet projects = book.getSheet("Projecten");
      projects.getRow(6).getCell(1).setCellValue("Nieuw project");
      book.getSheet("Voortgang").getRow(8).getCell(1).setCellValue("Piet, 06");

      assertThat(shown(book, "Indicatoren", 3)).isEqualTo(before - 1);
      assertThat(shown(book, "Projecten", 2)).isEqualTo(2);
      Cell by = row(book.getSheetAt(0), "Ingevuld door").getCell(1);
      assertThat(fresh(book).evaluate(by).getStringValue()).isEqualTo("Piet, 06");
    }
  }

  @Test
  void amountsAreAddedUpBesideTheStateContribution() throws IOException {
    try (XSSFWorkbook book = open(written(FormTable.standard()))) {
      for (String name : List.of("Projecten", "Projectgeld", "Financi\u00ebn", "Partners")) {
        assertThat(totals(book.getSheet(name))).as(name).isNotNull();
      }
      Sheet projects = book.getSheet("Projecten");
      int budget = column(projects, "Budget");
      projects.getRow(5).getCell(budget).setCellValue(1_000.25);
      double sum = projects.getRow(4).getCell(budget).getNumericCellValue() + 1_000.25;
      Row total = totals(projects);
      assertThat(fresh(book).evaluate(total.getCell(budget)).getNumberValue()).isEqualTo(sum);
      Row contribution = projects.getRow(total.getRowNum() + 1);
      assertThat(text(contribution, 1)).isEqualTo("Rijksbijdrage (automatisch)");
      assertThat(fresh(book).evaluate(contribution.getCell(budget)).getNumberValue())
          .isEqualTo(
              Dossiers.of(KNOWN)
                      .find("twente")
                      .orElseThrow()
                      .deal()
                      .stateContribution()
                      .orElseThrow()
                      .value()
                      .cents()
                  / 100.0);
    }
  }

  @Test
  void whatTheFormCountsIsNotAnAnswer() throws IOException {
    try (XSSFWorkbook book = open(written(FormTable.standard()))) {
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(read(saved(book)).notices()).isEmpty();
    }
  }

  @Test
  void whatSomebodyTypesInPlaceOfAFormulaIsTold() throws IOException {
    try (XSSFWorkbook book = open(written(FormTable.standard()))) {
      Sheet projects = book.getSheet("Projecten");
      Cell total = totals(projects).getCell(column(projects, "Budget"));
      total.setBlank();
      total.setCellValue(12);
      Cell count = row(book.getSheetAt(0), "Projecten").getCell(2);
      count.setBlank();
      count.setCellValue("drie");
      assertThat(read(saved(book)).notices())
          .extracting(Notice::code)
          .containsExactlyInAnyOrder("total-row", "outside-table");
    }
  }

  @Test
  void cellsTellWhatToFillIn() throws IOException {
    try (XSSFWorkbook book = open(written(FormTable.standard()))) {
      Map<String, String> told = new HashMap<>();
      for (DataValidation prompt : book.getSheet("Projecten").getDataValidations()) {
        assertThat(prompt.getPromptBoxTitle()).hasSizeLessThanOrEqualTo(32);
        assertThat(prompt.getPromptBoxText()).hasSizeLessThanOrEqualTo(255);
        told.put(prompt.getPromptBoxTitle(), prompt.getPromptBoxText());
      }
      assertThat(told)
          .containsEntry("Status", "Kies uit de lijst.")
          .containsEntry(
              "Budget", "Een bedrag in euro\u2019s, bijvoorbeeld 1.250.000 of 1.250.000,50.")
          .containsEntry("Gereed (%)", "Een getal van 0 tot en met 100: hoe ver is het project?");
    }
  }

  @Test
  void sheetsWithSignsInTheirNamesAreCountedToo() throws IOException {
    FormTable renamed =
        FormTable.standard()
            .worded(
                name ->
                    name.equals("form_nl.properties")
                        ? new ByteArrayInputStream(
                            "projects.title=A & B's <plan>".getBytes(StandardCharsets.UTF_8))
                        : null);
    try (XSSFWorkbook book = open(written(renamed))) {
      assertThat(shown(book, "A & B's <plan>", 2)).isEqualTo(1);
    }
  }

  private static byte[] written(FormTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWorkbook.XLSX.write(
        ReportForm.of(table, Dossiers.of(KNOWN).find("twente").orElseThrow(), 2025),
        Language.DUTCH,
        out);
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static byte[] saved(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static Submission read(byte[] workbook) throws IOException {
    return ReportWorkbook.read(Input.of("f.xlsx", workbook), Dossiers.of(KNOWN));
  }

  private static FormulaEvaluator fresh(XSSFWorkbook book) {
    return book.getCreationHelper().createFormulaEvaluator();
  }

  /** What the first sheet counts for another: its rows in column 2, its empty cells in 3. */
  private static int shown(XSSFWorkbook book, String sheet, int column) {
    Cell cell = row(book.getSheetAt(0), sheet).getCell(column);
    return (int) fresh(book).evaluate(cell).getNumberValue();
  }

  private static Row row(Sheet sheet, String first) {
    List<Row> found = new ArrayList<>();
    for (Row row : sheet) {
      if (text(row, 0).equals(first)) {
        found.add(row);
      }
    }
    assertThat(found).as(first).hasSize(1);
    return found.get(0);
  }

  private static Row totals(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (text(row, cell.getColumnIndex()).equals("Totaal (automatisch)")) {
          return row;
        }
      }
    }
    throw new AssertionError("no totals on " + sheet.getSheetName());
  }

  private static int column(Sheet sheet, String header) {
    for (Cell cell : sheet.getRow(3)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + header);
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null || cell.getCellType() != org.apache.poi.ss.usermodel.CellType.STRING
        ? ""
        : cell.getStringCellValue();
  }
}
