package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.text.Language;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Things that people do with a form, each as a workbook made here, with exactly the notices that it
 * gives: the code and the cell. The form is that of Twente over 2025.
 */
class MistakesTest {
  private static final String P = "x.xlsx 'Projecten'!";
  private static final String I = "x.xlsx 'Indicatoren'!";
  private static final String R = "x.xlsx 'Resultaten'!";
  private static final String F = "x.xlsx 'Financi\u00ebn'!";
  private static final String V = "x.xlsx 'Voortgang'!";

  private record Mistake(String name, Consumer<XSSFWorkbook> made, List<String> notices) {}

  private static Mistake mistake(String name, Consumer<XSSFWorkbook> made, String... notices) {
    return new Mistake(name, made, List.of(notices));
  }

  private static Stream<Mistake> mistakes() {
    return Stream.of(
        mistake(
            "an amount in words",
            b -> set(b, "Projecten", "F5", "zes miljoen"),
            "wrong-value " + P + "F5"),
        mistake(
            "an amount with a remark",
            b -> set(b, "Projecten", "F5", "6.000.000 (voorlopig)"),
            "wrong-value " + P + "F5"),
        mistake(
            "two amounts in a cell",
            b -> set(b, "Financi\u00ebn", "D6", "100/200"),
            "wrong-value " + F + "D6"),
        mistake(
            "a range for a number",
            b -> set(b, "Indicatoren", "K5", "100-150"),
            "wrong-value " + I + "K5"),
        mistake(
            "a number with its unit",
            b -> set(b, "Indicatoren", "K5", "200 woningen"),
            "wrong-value " + I + "K5"),
        mistake(
            "an amount with three decimals",
            b -> set(b, "Financi\u00ebn", "D6", 10.123),
            "wrong-value " + F + "D6"),
        mistake(
            "unknown as a word",
            b -> set(b, "Indicatoren", "K5", "nog niet bekend"),
            "not-known " + I + "K5"),
        mistake(
            "not applicable",
            b -> set(b, "Financi\u00ebn", "D6", "n.v.t."),
            "not-known " + F + "D6"),
        mistake("a question mark", b -> set(b, "Projecten", "F5", "?"), "not-known " + P + "F5"),
        mistake("a dash", b -> set(b, "Financi\u00ebn", "D6", "-"), "not-known " + F + "D6"),
        mistake(
            "a word that is not in the list",
            b -> set(b, "Projecten", "C5", "loopt lekker"),
            "wrong-choice " + P + "C5"),
        mistake(
            "a word with a typing error",
            b -> set(b, "Projecten", "C5", "in uitvoerng"),
            "wrong-choice " + P + "C5"),
        mistake(
            "a word of another list",
            b -> set(b, "Randvoorwaarden", "B5", "gestopt"),
            "wrong-choice x.xlsx 'Randvoorwaarden'!B5"),
        mistake(
            "a date that is none",
            b -> set(b, "Projecten", "D5", "31-02-2025"),
            "wrong-value " + P + "D5"),
        mistake(
            "a date in words",
            b -> set(b, "Projecten", "E5", "eind volgend jaar"),
            "wrong-value " + P + "E5"),
        mistake(
            "a date that lost its format",
            b -> set(b, "Projecten", "E5", 46000),
            "date-as-number " + P + "E5"),
        mistake(
            "the day of filling in words",
            b -> set(b, "Voortgang", "B5", "vandaag"),
            "wrong-value " + V + "B5"),
        mistake(
            "a day that is a number",
            b -> set(b, "Voortgang", "B11", 581537.25),
            "wrong-value " + V + "B11"),
        mistake(
            "a target that was changed",
            b -> set(b, "Indicatoren", "F5", 300),
            "fixed-changed " + I + "F5"),
        mistake(
            "a baseline that was changed",
            b -> set(b, "Indicatoren", "D5", 50),
            "fixed-changed " + I + "D5"),
        mistake(
            "an earlier value that was changed",
            b -> set(b, "Indicatoren", "J5", 99),
            "fixed-changed " + I + "J5"),
        mistake(
            "an earlier year of finance that was changed",
            b -> set(b, "Financi\u00ebn", "D5", 1),
            "fixed-changed " + F + "D5"),
        mistake(
            "the state contribution that was changed",
            b -> set(b, "Deal", "B8", 26_000_000),
            "fixed-changed x.xlsx 'Deal'!B8"),
        mistake(
            "a formula with its outcome",
            b -> formula(b, "Financi\u00ebn", "D6", "100*3"),
            "formula " + F + "D6"),
        mistake(
            "a formula without a result",
            b -> bareFormula(b, "Financi\u00ebn", "D6"),
            "formula-without-value " + F + "D6"),
        mistake(
            "a formula that gives an error",
            b -> formula(b, "Financi\u00ebn", "D6", "1/0"),
            "cell-error " + F + "D6"),
        mistake(
            "a new project", b -> set(b, "Projecten", "B6", "Dorpshuis"), "new-row " + P + "A6"),
        mistake(
            "a project without a name",
            b -> set(b, "Projecten", "F6", 5),
            "incomplete-row " + P + "A6"),
        mistake(
            "a result without a description",
            b -> set(b, "Resultaten", "D5", 3),
            "incomplete-row " + R + "A5"),
        mistake(
            "a line of finance without its source",
            b -> {
              set(b, "Financi\u00ebn", "A12", 2025);
              set(b, "Financi\u00ebn", "D12", 5);
            },
            "incomplete-row " + F + "A12"),
        mistake(
            "a precondition with a remark only",
            b -> set(b, "Randvoorwaarden", "C5", "bijna"),
            "incomplete-row x.xlsx 'Randvoorwaarden'!A5"),
        mistake(
            "a row that was copied with its id",
            b -> {
              set(b, "Projecten", "A6", "twente-huizen");
              set(b, "Projecten", "B6", "Ander huis");
            },
            "copied-row " + P + "A6"),
        mistake(
            "a row that was deleted",
            b -> b.getSheet("Projecten").removeRow(b.getSheet("Projecten").getRow(4)),
            "missing-row " + P + "A1"),
        mistake(
            "a result of an unknown project",
            b -> {
              set(b, "Resultaten", "B5", "Huis in het bos");
              set(b, "Resultaten", "C5", "Klaar");
            },
            "unknown-project " + R + "B5"),
        mistake(
            "a total row",
            b -> {
              set(b, "Financi\u00ebn", "A20", "Totaal");
              set(b, "Financi\u00ebn", "D20", 5);
            },
            "total-row " + F + "A20"),
        mistake(
            "a column renamed a little",
            b -> set(b, "Financi\u00ebn", "D4", "Bestede"),
            "renamed-column " + F + "D4"),
        mistake(
            "a column with words added",
            b -> set(b, "Financi\u00ebn", "D4", "Besteed bedrag in euro"),
            "renamed-column " + F + "D4"),
        mistake(
            "a column between brackets", b -> set(b, "Financi\u00ebn", "D4", "Besteed (\u20ac)")),
        mistake(
            "a column with another name",
            b -> set(b, "Financi\u00ebn", "D4", "Uitputting"),
            "extra-column " + F + "D4",
            "missing-column " + F + "A4"),
        mistake(
            "a column of their own",
            b -> {
              set(b, "Projecten", "M4", "Trekker");
              set(b, "Projecten", "M5", "Jan");
            },
            "extra-column " + P + "M4"),
        mistake(
            "a column that is there twice",
            b -> {
              set(b, "Financi\u00ebn", "G4", "Besteed");
              set(b, "Financi\u00ebn", "G6", 5);
            },
            "double-column " + F + "G4"),
        mistake(
            "notes beside the table",
            b -> set(b, "Projecten", "P5", "let op!"),
            "outside-table " + P + "P5"),
        mistake(
            "headers that are gone",
            b -> b.getSheet("Resultaten").removeRow(b.getSheet("Resultaten").getRow(3)),
            "no-headers " + R + "A1"),
        mistake(
            "a sheet renamed a little",
            b -> b.setSheetName(b.getSheetIndex("Projecten"), "Projekten"),
            "renamed-sheet x.xlsx 'Projekten'!A1"),
        mistake(
            "a sheet that was copied",
            b -> b.cloneSheet(b.getSheetIndex("Resultaten"), "Resultaten (2)"),
            "copied-sheet x.xlsx 'Resultaten (2)'!A1"),
        mistake(
            "a copy that took its place",
            b -> {
              b.cloneSheet(b.getSheetIndex("Resultaten"), "Resultaten (2)");
              b.removeSheetAt(b.getSheetIndex("Resultaten"));
            },
            "renamed-sheet x.xlsx 'Resultaten (2)'!A1"),
        mistake(
            "a sheet that is gone",
            b -> b.removeSheetAt(b.getSheetIndex("Lessen")),
            "missing-sheet x.xlsx"),
        mistake(
            "a sheet of their own",
            b -> b.createSheet("Planning").createRow(0).createCell(0).setCellValue("mei"),
            "extra-sheet x.xlsx 'Planning'!A1"),
        mistake(
            "a hidden sheet",
            b -> b.setSheetHidden(b.getSheetIndex("Lessen"), true),
            "hidden-sheet x.xlsx 'Lessen'!A1"),
        mistake(
            "a hidden row",
            b -> b.getSheet("Projecten").getRow(4).setZeroHeight(true),
            "hidden-row " + P + "A5"),
        mistake(
            "a comment",
            b -> comment(b, "Projecten", "F5", "is dit goed?"),
            "cell-comment " + P + "F5"),
        mistake(
            "merged cells",
            b -> {
              set(b, "Resultaten", "B5", "Huizen in het dorp");
              set(b, "Resultaten", "C5", "Een");
              set(b, "Resultaten", "C6", "Twee");
              b.getSheet("Resultaten").addMergedRegion(CellRangeAddress.valueOf("B5:B6"));
            },
            "merged-cells " + R + "B5"),
        mistake(
            "the hidden sheet that tells the form is gone",
            b -> b.removeSheetAt(b.getSheetIndex("_regiodeals")),
            "no-stamp x.xlsx"),
        mistake(
            "a form made from older data",
            b -> set(b, "_regiodeals", "B6", "0123456789abcdef"),
            "stale-form x.xlsx"),
        mistake(
            "a remark without a value",
            b -> set(b, "Indicatoren", "L5", "volgt in mei"),
            "remark-without-value " + I + "L5"),
        mistake("a lesson that begins as a sum", b -> set(b, "Lessen", "A5", "Som der delen")),
        mistake("a lesson that is called a sum", b -> set(b, "Lessen", "B5", "Totaal")),
        mistake(
            "a partner that was added",
            b -> {
              set(b, "Partners", "A9", "waterschap");
              set(b, "Partners", "B9", "Waterschap Vechtstromen");
            },
            "new-row x.xlsx 'Partners'!A9",
            "unknown-id x.xlsx 'Partners'!A9"),
        mistake(
            "a row of the SiSa account that was added",
            b -> {
              set(b, "SiSa", "A9", "B12");
              set(b, "SiSa", "D9", 5);
            },
            "incomplete-row x.xlsx 'SiSa'!A9"),
        mistake(
            "a municipality that does not exist",
            b -> set(b, "Gemeenten", "A20", "Enschedee"),
            "unknown-municipality x.xlsx 'Gemeenten'!A20"),
        mistake(
            "English thousands",
            b -> set(b, "Financi\u00ebn", "D6", "900,000"),
            "ambiguous-number " + F + "D6"),
        mistake(
            "an amount that no deal can have",
            b -> set(b, "Financi\u00ebn", "D6", 9e16),
            "huge-amount " + F + "D6"),
        mistake(
            "two lines of finance for one year and source",
            b -> {
              for (String row : List.of("12", "13")) {
                set(b, "Financi\u00ebn", "A" + row, 2026);
                set(b, "Financi\u00ebn", "B" + row, "Rijk");
                set(b, "Financi\u00ebn", "D" + row, 5);
              }
            },
            "double-row " + F + "A13"),
        mistake(
            "a line of finance without amounts",
            b -> {
              set(b, "Financi\u00ebn", "A12", 2026);
              set(b, "Financi\u00ebn", "B12", "Rijk");
            },
            "incomplete-row " + F + "A12"),
        mistake(
            "two rows that are equal",
            b -> {
              set(b, "Resultaten", "C5", "Klaar");
              set(b, "Resultaten", "C6", "Klaar");
            },
            "same-row " + R + "A6"),
        mistake(
            "a row that lost its id",
            b -> set(b, "Projecten", "A5", ""),
            "known-by-name " + P + "A5"),
        mistake(
            "a second answer behind the first",
            b -> {
              set(b, "Voortgang", "B6", "Het gaat goed.");
              set(b, "Voortgang", "D6", "En ook slecht.");
            },
            "outside-table " + V + "D6"),
        mistake(
            "an answer without a question",
            b -> set(b, "Voortgang", "A20", "PS"),
            "outside-table " + V + "A20"),
        mistake(
            "a note above the table",
            b -> set(b, "Projecten", "C3", "versie van Jan"),
            "outside-table " + P + "C3"),
        mistake(
            "a note on the sheet that explains",
            b -> set(b, "Uitleg", "A40", "zie mail"),
            "outside-table x.xlsx 'Uitleg'!A40"),
        mistake(
            "a note on the hidden sheet",
            b -> set(b, "_regiodeals", "D1", "geheim"),
            "outside-table x.xlsx '_regiodeals'!D1"),
        mistake(
            "a sheet of their own that is named as ours",
            b -> b.createSheet("_notities").createRow(0).createCell(0).setCellValue("mei"),
            "extra-sheet x.xlsx '_notities'!A1"),
        mistake(
            "a new indicator",
            b -> set(b, "Indicatoren", "B6", "Tevreden bewoners"),
            "new-row " + I + "A6"));
  }

  @TestFactory
  Stream<DynamicTest> eachGivesExactlyItsNotices() {
    return mistakes()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.name(),
                    () ->
                        assertThat(filled(mistake.made()).notices())
                            .extracting(
                                notice -> notice.code() + " " + notice.place().orElseThrow())
                            .containsExactlyElementsOf(mistake.notices())));
  }

  @Test
  void eachHasAMessageAndAHintInBothLanguages() throws IOException {
    for (Mistake mistake : mistakes().toList()) {
      filled(mistake.made())
          .notices()
          .forEach(
              notice -> {
                assertThat(notice.message(Language.DUTCH)).doesNotContain("{", "Optional");
                assertThat(notice.hint(Language.DUTCH)).isNotBlank();
                assertThat(notice.message(Language.ENGLISH)).doesNotContain("{", "Optional");
                assertThat(notice.hint(Language.ENGLISH)).isNotBlank();
              });
    }
  }

  @Test
  void whatCanBeUnderstoodIsTaken() throws IOException {
    Submission read =
        filled(
            book -> {
              set(book, "Projecten", "C5", "Vertraagd");
              set(book, "Projecten", "F5", "\u20ac 1,2 mln");
              set(book, "Indicatoren", "K5", "1.234,50");
              set(book, "Financi\u00ebn", "C6", "1.250.000");
              set(book, "Financi\u00ebn", "D6", 4750.5);
              set(book, "Voortgang", "B5", "14-06-2026");
              set(book, "Voortgang", "B6", "Het gaat goed.\nEcht waar.");
            });
    assertThat(read.notices()).isEmpty();
    assertThat(read.filledOn()).contains(LocalDate.of(2026, 6, 14));
    assertThat(read.answers().projects().get(0))
        .satisfies(
            project -> {
              assertThat(project.status()).contains(ProjectStatus.DELAYED);
              assertThat(project.budget()).contains(Money.ofEuros(1_200_000));
            });
    assertThat(read.answers().measurements())
        .containsExactly(
            new Measurement(
                "twente-woningen", 2025, new java.math.BigDecimal("1234.50"), Optional.empty()));
    assertThat(read.answers().finance())
        .extracting(FinanceLine::budgeted, FinanceLine::spent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Optional.of(Money.ofEuros(1_250_000)),
                Optional.of(Money.ofEuros(new java.math.BigDecimal("4750.5")))));
    assertThat(read.answers().reports().get(0).progress()).contains("Het gaat goed.\nEcht waar.");
  }

  @Test
  void columnsAndRowsMayBeMoved() throws IOException {
    Submission read =
        filled(
            book -> {
              Sheet sheet = book.getSheet("Financi\u00ebn");
              for (int row : new int[] {3, 5}) {
                Cell budgeted = sheet.getRow(row).getCell(2);
                Cell spent = sheet.getRow(row).getCell(3);
                if (row == 3) {
                  budgeted.setCellValue("Besteed");
                  spent.setCellValue("Begroot");
                } else {
                  budgeted.setCellValue(11);
                  spent.setCellValue(22);
                }
              }
              Sheet projects = book.getSheet("Projecten");
              projects.shiftRows(3, 5, 2);
            });
    assertThat(read.answers().finance().get(0).spent()).contains(Money.ofEuros(11));
    assertThat(read.answers().finance().get(0).budgeted()).contains(Money.ofEuros(22));
    assertThat(read.answers().projects()).hasSize(1);
  }

  @Test
  void mergedTextIsOfEachRow() throws IOException {
    Submission read =
        filled(
            b -> {
              set(b, "Resultaten", "B5", "Huizen in het dorp");
              set(b, "Resultaten", "C5", "Een");
              set(b, "Resultaten", "C6", "Twee");
              set(b, "Resultaten", "D5", 7);
              b.getSheet("Resultaten").addMergedRegion(CellRangeAddress.valueOf("B5:B6"));
              b.getSheet("Resultaten").addMergedRegion(CellRangeAddress.valueOf("D5:D6"));
            });
    assertThat(read.answers().results())
        .extracting(result -> result.project().orElse(""), result -> result.number().isPresent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("twente-huizen", true),
            org.assertj.core.groups.Tuple.tuple("twente-huizen", false));
  }

  @Test
  void eachValueRemembersItsCell() throws IOException {
    Submission read = filled(book -> set(book, "Indicatoren", "K5", 200));
    assertThat(
            read.provenance()
                .find(
                    nl.regiodeals.core.notice.Subject.of(
                        read.answers().measurements().get(0), "value")))
        .map(Object::toString)
        .contains(I + "K5");
  }

  @Test
  void whatIsNoFormIsRefused() throws IOException {
    assertRefused("no workbook".getBytes(StandardCharsets.UTF_8), "not a workbook");
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.writeFilesystem(old);
    }
    assertRefused(old.toByteArray(), "an old Excel workbook (xls)");
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Blad1").createRow(0).createCell(0).setCellValue("Hallo");
      book.write(other);
    }
    assertRefused(other.toByteArray(), "not a form for a progress report");
    byte[] whole = form(book -> {});
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertRefused(half, "damaged");
    assertRefused(form(book -> set(book, "_regiodeals", "B3", "weg")), "the deal weg");
    assertRefused(form(book -> set(book, "_regiodeals", "B2", "99")), "version 99");
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(
            () -> ReportWorkbook.read(Input.of("x.xlsx", file), ReportWorkbookTest.KNOWN))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(reason);
  }

  private static Submission filled(Consumer<XSSFWorkbook> edit) throws IOException {
    return ReportWorkbookTest.read(form(edit), "x.xlsx");
  }

  static byte[] form(Consumer<XSSFWorkbook> edit) throws IOException {
    return filledIn(
        ReportWorkbookTest.written(ReportWorkbook.XLSX, "twente", 2025, Language.DUTCH), edit);
  }

  /** A form that somebody filled in with a program that only knows cells. */
  static byte[] filledIn(byte[] blank, Consumer<XSSFWorkbook> edit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      edit.accept(book);
      book.write(out);
    }
    return out.toByteArray();
  }

  static Cell cell(XSSFWorkbook book, String sheet, String name) {
    org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(name);
    Sheet found = book.getSheet(sheet);
    Row row = found.getRow(at.getRow());
    if (row == null) {
      row = found.createRow(at.getRow());
    }
    return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static void set(XSSFWorkbook book, String sheet, String name, String text) {
    cell(book, sheet, name).setCellValue(text);
  }

  static void set(XSSFWorkbook book, String sheet, String name, double number) {
    cell(book, sheet, name).setCellValue(number);
  }

  static void format(XSSFWorkbook book, String sheet, String name, String format) {
    org.apache.poi.ss.usermodel.CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell(book, sheet, name).setCellStyle(style);
  }

  @Test
  void aNameThatIsLikeNoneIsNotSaidToBeLikeOne() throws IOException {
    byte[] strange = form(book -> set(book, "Gemeenten", "A30", "Xqzzyvwk"));
    assertThat(ReportWorkbookTest.read(strange, "f.xlsx").notices())
        .filteredOn(notice -> notice.code().equals("unknown-municipality"))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.message(Language.DUTCH))
                    .isEqualTo("Er is geen gemeente Xqzzyvwk."));
    byte[] near = form(book -> set(book, "Gemeenten", "A30", "Hengelloo"));
    assertThat(ReportWorkbookTest.read(near, "f.xlsx").notices())
        .extracting(notice -> notice.message(Language.DUTCH))
        .anyMatch(message -> message.startsWith("Er is geen gemeente Hengelloo. Lijkt"));
  }

  private static void formula(XSSFWorkbook book, String sheet, String name, String formula) {
    cell(book, sheet, name).setCellFormula(formula);
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(book, sheet, name));
  }

  private static void bareFormula(XSSFWorkbook book, String sheet, String name) {
    Cell cell = cell(book, sheet, name);
    cell.setCellFormula("A1");
    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
  }

  static void comment(XSSFWorkbook book, String sheet, String name, String text) {
    CreationHelper helper = book.getCreationHelper();
    Sheet found = book.getSheet(sheet);
    cell(book, sheet, name)
        .setCellComment(
            found.createDrawingPatriarch().createCellComment(helper.createClientAnchor()));
    cell(book, sheet, name).getCellComment().setString(helper.createRichTextString(text));
  }
}
