package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook that goes back to the region, with what was found marked in it. */
class MarkingTest {
  @Test
  void xlsxHasAColourACommentAndAList() throws IOException {
    byte[] wrong =
        MistakesTest.form(
            book -> {
              MistakesTest.set(book, "Projecten", "F5", "zes miljoen");
              MistakesTest.set(book, "Projecten", "O40", "los");
              MistakesTest.set(book, "Indicatoren", "F5", 300);
            });
    List<Notice> found = ReportWorkbookTest.read(wrong, "x.xlsx").notices();
    assertThat(found).hasSize(3);
    byte[] marked = ReportWorkbook.mark(wrong, found, Language.DUTCH);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
      Sheet projects = book.getSheet("Projecten");
      assertThat(projects.getRow(4).getCell(5).getCellStyle().getFillForegroundColorColor())
          .hasToString(
              projects.getRow(39).getCell(14).getCellStyle().getFillForegroundColorColor() + "");
      assertThat(projects.getRow(4).getCell(5).getStringCellValue()).isEqualTo("zes miljoen");
      assertThat(projects.getRow(4).getCell(5).getCellComment().getString().getString())
          .startsWith("fout: Budget: zes miljoen is niet te lezen; verwacht wordt een bedrag");
      assertThat(projects.getRow(4).getCell(5).getCellStyle().getLocked()).isFalse();
      Sheet list = book.getSheet("Bevindingen");
      assertThat(list.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Fouten: 1. Waarschuwingen: 2. Ter informatie: 0.");
      assertThat(list.getRow(3).getCell(3).getStringCellValue()).isEqualTo("Bevinding");
      assertThat(list.getLastRowNum()).isEqualTo(6);
      assertThat(list.getRow(4).getCell(1).getStringCellValue()).isEqualTo("F5");
      assertThat(list.getRow(4).getCell(1).getHyperlink().getAddress()).isEqualTo("'Projecten'!F5");
      assertThat(book.getSheetName(0)).isEqualTo("Bevindingen");
      assertThat(book.getActiveSheetIndex()).isZero();
      for (Sheet sheet : book) {
        assertThat(sheet.isSelected()).as(sheet.getSheetName()).isEqualTo(sheet.equals(list));
      }
      assertThat(projects.getRepeatingRows().getFirstRow()).isEqualTo(3);
      assertThat(book.getSheet("Uitleg").getRepeatingRows()).isNull();
    }
    Submission again = ReportWorkbookTest.read(marked, "x.xlsx");
    assertThat(again.notices())
        .filteredOn(notice -> !notice.code().equals("cell-comment"))
        .extracting(Notice::code)
        .containsExactlyElementsOf(found.stream().map(Notice::code).toList());
    assertThat(again.answers()).isEqualTo(ReportWorkbookTest.read(wrong, "x.xlsx").answers());
  }

  @Test
  void odsHasAColourACommentAndAList() throws Exception {
    byte[] blank = ReportWorkbookTest.written(ReportWorkbook.ODS, "twente", 2025, Language.DUTCH);
    Notice notice =
        ReportWorkbookTest.read(
                MistakesTest.form(book -> MistakesTest.set(book, "Projecten", "F5", "?")), "x")
            .notices()
            .get(0);
    byte[] marked = ReportWorkbook.mark(blank, List.of(notice), Language.DUTCH);
    Submission again = ReportWorkbookTest.read(marked, "x.ods");
    assertThat(again.notices())
        .extracting(found -> found.code() + " " + found.place().orElseThrow())
        .containsExactly("cell-comment x.ods 'Projecten'!F5");
    assertThat(again.notices().get(0).message(Language.DUTCH))
        .contains("ter informatie: Budget: ? is gelezen als onbekend.");
    assertThat(again.answers()).isEqualTo(ReportWorkbookTest.read(blank, "x.ods").answers());
    OdsEditor book = new OdsEditor(marked);
    assertThat(book.sheets()).startsWith("Bevindingen", "Uitleg");
  }
}
