package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A form that is filled in, as the programs of others write it again. */
class OfficeWritersTest {
  private static final FilledForm REAL = FilledForm.ofRealDeal();

  /** Formats in which programs show a day. */
  private static final List<String> DATES =
      List.of(
          "m/d/yy",
          "d-mmm-yy",
          "[$-413]d mmmm yyyy;@",
          "dd/mm/yyyy;@",
          "mmm-yy",
          "m/d/yy h:mm",
          "yyyy",
          "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
          "d/m/yyyy",
          "[$-409]mmmmm\\-yy;@",
          "[$-413]dd/mmm/yy;@");

  /** Formats in which programs show an amount. */
  private static final List<String> AMOUNTS =
      List.of(
          "\"\u20ac\" #,##0.00",
          "_ [$\u20ac-2]\\ * #,##0.00_ ;_ [$\u20ac-2]\\ * \\-#,##0.00\\ ;_ [$\u20ac-2]\\ * \"-\"??_ ;_ @_ ",
          "#,##0,",
          "0.00E+00",
          "General",
          "[Red]0.00",
          "@",
          "_-* #,##0.00\\ [$\u20ac-413]_-",
          "0 \"dagen\"");

  @TempDir private Path folder;

  /** A program that reads a workbook and writes it again. */
  private interface Writer {
    byte[] again(byte[] workbook, Path folder) throws Exception;
  }

  private record Way(String name, ReportWorkbook kind, Writer writer) {}

  private static Stream<Way> ways() {
    return Stream.of(
        new Way("LibreOffice, xlsx", ReportWorkbook.XLSX, office("xlsx", "xlsx")),
        new Way("LibreOffice, xlsx to ods", ReportWorkbook.XLSX, office("xlsx", "ods")),
        new Way("LibreOffice, ods", ReportWorkbook.ODS, office("ods", "ods")),
        new Way("LibreOffice, ods to xlsx", ReportWorkbook.ODS, office("ods", "xlsx")),
        new Way("openpyxl", ReportWorkbook.XLSX, (file, at) -> Judges.openpyxl(file, at, Map.of())),
        new Way("exceljs", ReportWorkbook.XLSX, (file, at) -> Judges.exceljs(file, at, Map.of())));
  }

  private static Writer office(String from, String to) {
    return (workbook, folder) -> Judges.libreOffice(workbook, from, to, folder);
  }

  @Test
  void whatIsFilledInIsReadFromBothFormats() throws Exception {
    for (FilledForm form : List.of(REAL, REAL.next())) {
      Submission xlsx = form.read(form.written(ReportWorkbook.XLSX));
      assertThat(xlsx.notices()).extracting(Notice::code).containsOnly("new-row");
      assertThat(told(form.read(form.written(ReportWorkbook.ODS)))).isEqualTo(told(xlsx));
      assertThat(xlsx.filledBy()).isPresent();
      assertThat(empty(xlsx.answers()))
          .containsExactlyInAnyOrder(
              "sources",
              "periods",
              "tranches",
              "deals",
              "consultations",
              "papers",
              "links",
              "attributions",
              "correspondence",
              "parliamentaryRequests",
              "profile",
              "areaProgrammes");
    }
  }

  /** The lists without records: of those the form asks nothing. */
  private static List<String> empty(Portfolio answers) {
    return RecordType.portfolio().fields().stream()
        .filter(field -> field.values(answers).isEmpty())
        .map(Field::name)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> whatARegionFilledInComesThrough() {
    return ways()
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> comesThrough("first", REAL, way)));
  }

  @TestFactory
  Stream<DynamicTest> soDoesTheFormOfTheNextTimeInWhichAllOfItIsKnown() throws Exception {
    FilledForm next = REAL.next();
    return ways()
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> comesThrough("next", next, way)));
  }

  @TestFactory
  Stream<DynamicTest> soDoesWhatIsInCellsOfOtherKindsThanTheFormHas() {
    return ways()
        .filter(way -> way.kind() == ReportWorkbook.XLSX)
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way.name(),
                    () -> {
                      byte[] file =
                          MistakesTest.filledIn(REAL.written(way.kind()), OfficeWritersTest::oddly);
                      equal("odd", REAL, file, way);
                    }));
  }

  /** Fills cells as Excel does for people who change formats, paste and calculate. */
  private static void oddly(XSSFWorkbook book) {
    for (int i = 0; i < DATES.size(); i++) {
      String cell = (i % 2 == 0 ? "D" : "E") + (8 + i / 2);
      MistakesTest.set(book, "Projecten", "B" + (8 + i / 2), "Project " + (i / 2));
      MistakesTest.set(book, "Projecten", cell, 46752 + (DATES.get(i).contains("h:") ? 0.75 : 0));
      MistakesTest.format(book, "Projecten", cell, DATES.get(i));
    }
    MistakesTest.set(book, "Voortgang", "B5", 46185);
    MistakesTest.format(book, "Voortgang", "B5", "d mmm");
    for (int i = 0; i < AMOUNTS.size(); i++) {
      String cell = (i % 2 == 0 ? "F" : "G") + (8 + i / 2);
      MistakesTest.set(book, "Projecten", cell, i == 8 ? 0.1 + 0.2 : 1234567.89 + i);
      MistakesTest.format(book, "Projecten", cell, AMOUNTS.get(i));
    }
    MistakesTest.set(book, "Projecten", "L8", 0.6);
    MistakesTest.format(book, "Projecten", "L8", "0%");
    MistakesTest.cell(book, "SiSa", "E5").setCellValue(true);
    MistakesTest.cell(book, "SiSa", "E6").setCellValue(false);
    XSSFRichTextString rich = new XSSFRichTextString("Vet en gewoon.\nEn nog een regel.");
    XSSFFont bold = book.createFont();
    bold.setBold(true);
    rich.applyFont(0, 3, bold);
    MistakesTest.cell(book, "Voortgang", "B6").setCellValue(rich);
    MistakesTest.set(book, "Voortgang", "B7", "a\r\nb  c\n\n  d ");
    MistakesTest.set(book, "Uitgelicht", "D5", 7581);
    MistakesTest.set(book, "Uitgelicht", "D6", 0.25);
    MistakesTest.format(book, "Uitgelicht", "D6", "0%");
    MistakesTest.set(book, "Uitgelicht", "D7", 46752);
    MistakesTest.format(book, "Uitgelicht", "D7", "dd-mm-yyyy");
    MistakesTest.cell(book, "Uitgelicht", "F5").setCellValue(true);
    MistakesTest.comment(book, "Uitgelicht", "C5", "");
    XSSFRichTextString said = new XSSFRichTextString("Klopt dit?\nJa.");
    said.applyFont(0, 5, bold);
    MistakesTest.cell(book, "Uitgelicht", "C5").getCellComment().setString(said);
    MistakesTest.set(book, "Risico\u2019s", "B14", "Onder de tabel");
    MistakesTest.set(book, "Risico\u2019s", "J5", "Ernaast");
    // as Excel does: what is merged into a cell is cleared
    MistakesTest.cell(book, "Risico\u2019s", "D6").setBlank();
    book.getSheet("Risico\u2019s").addMergedRegion(CellRangeAddress.valueOf("D5:D6"));
    book.getSheet("Lessen").getRow(5).setZeroHeight(true);
    book.setSheetHidden(book.getSheetIndex("Afspraken"), true);
  }

  /** Answers that are typed by a program in the kinds of value that it has. */
  private static final ImmutableMap<String, Object> TYPED =
      ImmutableMap.<String, Object>builder()
          .put("Voortgang!B5", LocalDate.of(2026, 6, 30))
          .put("Voortgang!B6", "Eerste regel.\nTweede & <b>  regel.")
          .put("Projecten!B8", "Zwembad")
          .put("Projecten!D8", LocalDate.of(2025, 3, 1))
          .put("Projecten!E8", "31-12-2027")
          .put("Projecten!F8", 1234567.89)
          .put("Projecten!G8", "\u20ac 1.234,56")
          .put("Projecten!J8", "oranje")
          .put("Projecten!L8", 45)
          .put("Uitgelicht!D5", 7581)
          .put("SiSa!E5", true)
          .put("SiSa!E6", false)
          .buildOrThrow();

  @TestFactory
  Stream<DynamicTest> whatAnotherProgramTypesIsReadAsWhatExcelHas() throws Exception {
    byte[] file =
        MistakesTest.filledIn(
            REAL.written(ReportWorkbook.XLSX),
            book -> TYPED.forEach((at, value) -> typed(cell(book, at), value)));
    byte[] blank = REAL.written(ReportWorkbook.XLSX);
    return Stream.of(
            new Way("openpyxl", ReportWorkbook.XLSX, (it, at) -> Judges.openpyxl(blank, at, TYPED)),
            new Way("exceljs", ReportWorkbook.XLSX, (it, at) -> Judges.exceljs(blank, at, TYPED)))
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> equal("typed", REAL, file, way)));
  }

  private static Cell cell(XSSFWorkbook book, String at) {
    int end = at.indexOf('!');
    return MistakesTest.cell(book, at.substring(0, end), at.substring(end + 1));
  }

  private static void typed(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      MistakesTest.format(
          (XSSFWorkbook) cell.getSheet().getWorkbook(),
          cell.getSheet().getSheetName(),
          cell.getAddress().formatAsString(),
          "dd-mm-yyyy");
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private void comesThrough(String time, FilledForm form, Way way) throws Exception {
    equal(time, form, form.written(way.kind()), way);
  }

  private void equal(String time, FilledForm form, byte[] file, Way way) throws Exception {
    Submission before = form.read(file);
    byte[] again =
        way.writer().again(file, Files.createDirectory(folder.resolve(time + way.name())));
    Submission after = form.read(again);
    assertThat(told(after)).isEqualTo(told(before));
    assertThat(after.answers()).isEqualTo(before.answers());
    assertThat(after.proposals()).isEqualTo(before.proposals());
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(after.filledOn()).isEqualTo(before.filledOn());
    assertThat(after.filledBy()).isEqualTo(before.filledBy());
    assertThat(Merge.of(form.base(), List.of(after)).portfolio())
        .isEqualTo(Merge.of(form.base(), List.of(before)).portfolio());
  }

  /** The notices and the records, each on a line. */
  private static String told(Submission read) {
    return Stream.concat(
            read.notices().stream()
                .map(n -> n.code() + " " + n.place().orElseThrow() + " " + n.values()),
            RecordType.portfolio().fields().stream()
                .flatMap(field -> field.values(read.answers()).stream())
                .map(record -> record.toString().replace("\n", "\\n").replace("\r", "\\r")))
        .collect(Collectors.joining("\n"));
  }
}
