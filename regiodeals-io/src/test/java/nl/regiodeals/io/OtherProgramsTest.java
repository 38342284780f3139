package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.text.Language;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Workbooks as other programs write them: valid, but different from ours. */
class OtherProgramsTest {
  private static final String FILLED = "Het gaat goed";

  /**
   * A way in which a program writes a package differently: other part names, or other texts in the
   * parts.
   */
  private record Way(String name, UnaryOperator<String> names, UnaryOperator<String> texts) {}

  private static Stream<Way> ways() {
    return Stream.of(
        new Way("as it is", name -> name, text -> text),
        new Way("back slashes between folders", name -> name.replace('/', '\\'), text -> text),
        new Way(
            "a main part of another name",
            name ->
                name.replace("xl/workbook.xml", "xl/book9.xml")
                    .replace("_rels/workbook.xml.rels", "_rels/book9.xml.rels"),
            text -> text.replace("xl/workbook.xml", "xl/book9.xml")),
        new Way(
            "everything in another folder",
            name -> name.replace("xl/", "office/"),
            text -> text.replace("\"xl/", "\"office/").replace("/xl/", "/office/")),
        new Way(
            "texts and styles of other names",
            name -> name.replace("sharedStrings", "s1").replace("styles", "s2"),
            text -> text.replace("sharedStrings.xml", "s1.xml").replace("styles.xml", "s2.xml")),
        new Way(
            "names in capitals", name -> name.replace("xl/sharedS", "xl/SHAREDs"), text -> text),
        new Way(
            "the strict form of the standard",
            name -> name,
            text ->
                text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")));
  }

  private static byte[] filled() throws IOException {
    return MistakesTest.form(
        book -> {
          MistakesTest.set(book, "Voortgang", "B6", FILLED);
          MistakesTest.set(book, "Indicatoren", "K5", 12.5);
          MistakesTest.set(book, "Projecten", "F5", "zes miljoen");
        });
  }

  @TestFactory
  Stream<DynamicTest> aFormIsReadAndMarkedHoweverItsPartsAreCalled() {
    return ways()
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way.name(),
                    () -> {
                      byte[] file = rewritten(filled(), way.names(), way.texts());
                      Submission read = ReportWorkbookTest.read(file, "x");
                      assertThat(read.answers())
                          .isEqualTo(ReportWorkbookTest.read(filled(), "x").answers());
                      assertThat(read.answers().reports().get(0).progress()).contains(FILLED);
                      assertThat(codes(read)).containsExactly("wrong-value x 'Projecten'!F5");
                      byte[] marked = ReportWorkbook.mark(file, read.notices(), Language.DUTCH);
                      assertThat(codes(ReportWorkbookTest.read(marked, "x")))
                          .containsExactly(
                              "wrong-value x 'Projecten'!F5", "cell-comment x 'Projecten'!F5");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> rowsAreReadHoweverThePartsAreCalled() {
    return ways()
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way.name(),
                    () -> {
                      byte[] file = rewritten(measurements("0.61"), way.names(), way.texts());
                      assertThat(rows(file))
                          .extracting(Measurement::value)
                          .containsExactly(new BigDecimal("0.61"));
                    }));
  }

  @Test
  void aConversationIsToldInPlaceOfWhatExcelPutsThereForOlderPrograms() throws IOException {
    byte[] file =
        MistakesTest.form(
            book -> {
              MistakesTest.comment(
                  book, "Projecten", "F5", "[Threaded comment] Your version of Excel allows ...");
            });
    Map<String, byte[]> parts = parts(file);
    String sheet =
        parts.keySet().stream()
            .filter(name -> name.contains("worksheets/_rels") && text(parts, name).contains("comm"))
            .findFirst()
            .orElseThrow();
    parts.put(
        sheet,
        text(parts, sheet)
            .replace(
                "</Relationships>",
                "<Relationship Id=\"t\" Target=\"../threadedComments/t.xml\""
                    + " Type=\"http://schemas.microsoft.com/office/2017/10/relationships/"
                    + "threadedComment\"/></Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/threadedComments/t.xml",
        ("<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
                + "threadedcomments\"><threadedComment ref=\"F5\" id=\"{1}\"><text>Klopt dit?"
                + "</text></threadedComment><threadedComment ref=\"F5\" id=\"{2}\""
                + " parentId=\"{1}\"><text>Ja.</text></threadedComment></ThreadedComments>")
            .getBytes(StandardCharsets.UTF_8));
    List<Notice> notices = ReportWorkbookTest.read(zipped(parts), "x").notices();
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0).values()).containsEntry("text", "Klopt dit? Ja.");
  }

  @Test
  void commentsAreFoundWhereverTheirPartStands() throws IOException {
    byte[] file =
        rewritten(
            MistakesTest.form(b -> MistakesTest.comment(b, "Projecten", "F5", "Let op")),
            name -> name.replace("xl/comments1.xml", "xl/comments/comment1.xml"),
            text -> text.replace("comments1.xml", "comments/comment1.xml"));
    assertThat(codes(ReportWorkbookTest.read(file, "x")))
        .containsExactly("cell-comment x 'Projecten'!F5");
  }

  @Test
  void charactersThatXmlDoesNotHaveAreWrittenByTheirCode() throws IOException {
    byte[] file =
        rewritten(
            MistakesTest.form(b -> MistakesTest.set(b, "Voortgang", "B6", "EEN")),
            name -> name,
            text -> text.replace("EEN", "a_x000D_b_x000d__x000A_c_x005F_x0041_d_x0e9_"));
    assertThat(ReportWorkbookTest.read(file, "x").answers().reports().get(0).progress())
        .contains("a\nb\nc_x0041_d_x0e9_");
  }

  @Test
  void aLineBreakOfWindowsIsALineBreak() throws IOException {
    byte[] file =
        rewritten(
            MistakesTest.form(b -> MistakesTest.set(b, "Voortgang", "B6", "EEN")),
            name -> name,
            text -> text.replace("EEN", "a&#13;&#10;b&#13;c"));
    assertThat(ReportWorkbookTest.read(file, "x").answers().reports().get(0).progress())
        .contains("a\nb\nc");
  }

  /**
   * LibreOffice writes a truth value as a formula; with the format of a text it has the value 1.
   */
  @Test
  void aTruthValueThatIsWrittenAsAFormulaIsNoCalculation() throws Exception {
    for (Map.Entry<String, String> written : Map.of("TRUE()", "1", "FALSE()", "0").entrySet()) {
      String yesOrNo = Boolean.toString(written.getValue().equals("1"));
      byte[] xlsx =
          rewritten(
              MistakesTest.form(b -> MistakesTest.set(b, "SiSa", "F5", 987654)),
              name -> name,
              text ->
                  text.replaceAll(
                      "t=\"n\"><v>987654(?:\\.0)?</v>",
                      "t=\"n\"><f aca=\"false\">"
                          + written.getKey()
                          + "</f><v>"
                          + written.getValue()
                          + "</v>"));
      OdsEditor ods =
          new OdsEditor(
              ReportWorkbookTest.written(ReportWorkbook.ODS, "twente", 2025, Language.DUTCH));
      int sheet = ods.sheets().indexOf("SiSa");
      ods.set(sheet, 4, 5, written.getValue(), "value-type", "float", "value", "987654");
      for (byte[] file :
          List.of(
              xlsx,
              rewritten(
                  ods.bytes(),
                  name -> name,
                  text ->
                      text.replace(
                          "office:value=\"987654\"",
                          "table:formula=\"of:="
                              + written.getKey()
                              + "\" office:value=\""
                              + written.getValue()
                              + "\"")))) {
        Submission read = ReportWorkbookTest.read(file, "x");
        assertThat(codes(read)).isEmpty();
        assertThat(read.answers().sisaStatements().get(0).indicators().get(0).text())
            .contains(yesOrNo);
      }
    }
  }

  @Test
  void aDateWithoutItsFormatCountsFromTheDayOfTheWorkbook() throws IOException {
    byte[] file =
        MistakesTest.form(
            book -> {
              book.getCTWorkbook().getWorkbookPr().setDate1904(true);
              MistakesTest.set(book, "Projecten", "E5", 46000 - 1462);
            });
    assertThat(ReportWorkbookTest.read(file, "x").answers().projects().get(0).endsOn())
        .contains(PartialDate.parse("2025-12-09"));
  }

  @Test
  void aPercentCellIsAPercentageWhereTheUnitIs() throws IOException {
    for (String unit : List.of("%", "procent", "% van de inwoners", "aandeel (%)")) {
      Submission read = newIndicator(unit, "0%", 0.61);
      assertThat(read.answers().measurements().get(0).value()).isEqualByComparingTo("61");
    }
    Submission text = newIndicator("%", "General", Double.NaN);
    assertThat(text.answers().measurements().get(0).value()).isEqualByComparingTo("61.5");
    Submission other = newIndicator("woningen", "0.00%", 0.61);
    assertThat(other.answers().measurements()).isEmpty();
    assertThat(codes(other)).contains("percent-value x 'Indicatoren'!K6");
    assertThat(other.notices().get(0).message(Language.DUTCH)).contains("61%");
  }

  @Test
  void whatIsDoneOfAProjectIsAPercentageHoweverItIsTyped() throws IOException {
    for (String format : List.of("0%", "General", "0.0%")) {
      Submission read =
          ReportWorkbookTest.read(
              MistakesTest.form(
                  book -> {
                    MistakesTest.set(book, "Projecten", "L5", format.contains("%") ? 0.6 : 60);
                    MistakesTest.format(book, "Projecten", "L5", format);
                  }),
              "x");
      assertThat(codes(read)).isEmpty();
      assertThat(read.answers().projectProgress().get(0).percentDone()).contains(60);
    }
    Submission text =
        ReportWorkbookTest.read(
            MistakesTest.form(book -> MistakesTest.set(book, "Projecten", "L5", "60 %")), "x");
    assertThat(text.answers().projectProgress().get(0).percentDone()).contains(60);
  }

  private static Submission newIndicator(String unit, String format, double value)
      throws IOException {
    return ReportWorkbookTest.read(
        MistakesTest.form(
            book -> {
              MistakesTest.set(book, "Indicatoren", "B6", "Deel");
              MistakesTest.set(book, "Indicatoren", "C6", unit);
              if (Double.isNaN(value)) {
                MistakesTest.set(book, "Indicatoren", "K6", "61,5 %");
              } else {
                MistakesTest.set(book, "Indicatoren", "K6", value);
                MistakesTest.format(book, "Indicatoren", "K6", format);
              }
            }),
        "x");
  }

  @Test
  void aPercentCellInATableIsNotGuessed() throws IOException {
    NoticeLog notices = new NoticeLog();
    assertThat(rows(measurements("61%"), notices)).isEmpty();
    assertThat(notices.first())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .containsExactly("wrong-type t 'measurements'!C2", "left-out t 'measurements'!A2");
    assertThat(notices.first().get(0).message(Language.ENGLISH)).contains("61%");
  }

  @Test
  void choicesHaveSpacesOfAnySort() throws IOException {
    for (String status :
        List.of("in\u00a0uitvoering", " in  uitvoering\u202f", "in uitvoering\u200b")) {
      assertThat(
              ReportWorkbookTest.read(
                      MistakesTest.form(b -> MistakesTest.set(b, "Projecten", "C5", status)), "x")
                  .notices())
          .as(status)
          .isEmpty();
    }
  }

  @Test
  void onlyWhatIsFilledCounts() throws IOException {
    byte[] styled =
        rewritten(
            filled(),
            name -> name,
            text -> text.replaceFirst("</row>", "<c r=\"AMJ4\" s=\"1\"/></row>"));
    assertThat(codes(ReportWorkbookTest.read(styled, "x")))
        .containsExactly("wrong-value x 'Projecten'!F5");
    byte[] shapes =
        rewritten(
            ReportWorkbookTest.written(ReportWorkbook.ODS, "twente", 2025, Language.DUTCH),
            name -> name,
            text ->
                text.replaceFirst(
                    "</table:table>",
                    "</table:table><table:table table:name=\"'file:///b.ods'#Blad\">"
                        + "<table:table-source/><table:table-row>"
                        + "<table:table-cell table:number-columns-repeated=\"2000\""
                        + " office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
                        + "</table:table>"));
    assertThat(ReportWorkbookTest.read(shapes, "x").notices()).isEmpty();
  }

  @Test
  void theTextOfAShapeIsNoAnswer() throws Exception {
    OdsEditor book =
        new OdsEditor(
            ReportWorkbookTest.written(ReportWorkbook.ODS, "twente", 2025, Language.DUTCH));
    book.set(2, 5, 1, "ANTWOORD", "value-type", "string");
    byte[] file =
        rewritten(
            book.bytes(),
            name -> name,
            text ->
                text.replace(
                    "<text:p>ANTWOORD",
                    "<draw:frame xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\">"
                        + "<draw:text-box><text:p>concept</text:p></draw:text-box></draw:frame>"
                        + "<text:p>ANTWOORD"));
    Submission read = ReportWorkbookTest.read(file, "x");
    assertThat(read.answers().reports().get(0).progress()).contains("ANTWOORD");
    assertThat(codes(read)).containsExactly("cell-comment x 'Voortgang'!B6");
    assertThat(read.notices().get(0).values()).containsEntry("text", "concept");
  }

  @Test
  void whatIsNoWorkbookIsToldByWhatItIs() throws IOException {
    assertThat(refusal(zipped(Map.of("xl/workbook.bin", new byte[1]))))
        .isEqualTo("binary-workbook");
    assertThat(refusal(zipped(Map.of("Index/Document.iwa", new byte[1]))))
        .isEqualTo("numbers-workbook");
    assertThat(refusal(zipped(Map.of("word/document.xml", new byte[1]))))
        .isEqualTo("text-document");
    assertThat(refusal(zipped(Map.of("encrypted-package", new byte[1])))).isEqualTo("locked-file");
    assertThat(
            refusal(
                zipped(
                    Map.of(
                        "content.xml",
                        new byte[] {1, 2, 3},
                        "META-INF/manifest.xml",
                        "<m><e><encryption-data/></e></m>".getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo("locked-file");
    assertThat(
            refusal(
                zipped(
                    Map.of(
                        "content.xml",
                        "<o:d xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:text/></o:d>"
                            .getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo("text-document");
    assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("text-document");
    assertThat(
            refusal(
                "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("flat-workbook");
    assertThat(
            refusal(
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("old-workbook");
    byte[] locked = new byte[600];
    byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    System.arraycopy(start, 0, locked, 0, 4);
    assertThat(refusal(locked)).isEqualTo("old-workbook");
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, locked, 512, name.length);
    assertThat(refusal(locked)).isEqualTo("locked-file");
  }

  @Test
  void aDefinitionOfTypesIsRefusedAlsoWhereNothingRefersToIt() throws IOException {
    byte[] file =
        rewritten(
            filled(),
            name -> name,
            text ->
                text.contains("<sst")
                    ? text.replaceFirst("\\?>", "?><!DOCTYPE sst [<!ENTITY a \"b\">]>")
                    : text);
    assertThat(refusal(file)).isEqualTo("broken-workbook");
    assertThatThrownBy(
            () ->
                rows(
                    rewritten(
                        measurements("1"),
                        name -> name,
                        text ->
                            text.contains("<workbook")
                                ? text.replaceFirst("\\?>", "?><!DOCTYPE workbook>")
                                : text)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("damaged");
  }

  private static String refusal(byte[] file) {
    try {
      ReportWorkbookTest.read(file, "x");
      return "read";
    } catch (UnreadableException e) {
      return e.notice().code();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> codes(Submission read) {
    return read.notices().stream()
        .map(notice -> notice.code() + " " + notice.place().orElseThrow())
        .toList();
  }

  private static byte[] measurements(String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("measurements");
      MistakesTest.set(book, "measurements", "A1", "indicator");
      MistakesTest.set(book, "measurements", "B1", "year");
      MistakesTest.set(book, "measurements", "C1", "value");
      MistakesTest.set(book, "measurements", "A2", "w");
      MistakesTest.set(book, "measurements", "B2", 2024);
      if (value.endsWith("%")) {
        MistakesTest.set(book, "measurements", "C2", 0.61);
        MistakesTest.format(book, "measurements", "C2", "0%");
      } else {
        MistakesTest.set(book, "measurements", "C2", Double.parseDouble(value));
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static List<Measurement> rows(byte[] file) throws IOException {
    return rows(file, new NoticeLog());
  }

  private static List<Measurement> rows(byte[] file, NoticeLog notices) throws IOException {
    try (Stream<TableRow<Measurement>> rows =
        TableReader.DEFAULT.read(Input.of("t", file), Measurement.class, notices)) {
      return rows.map(TableRow::record).toList();
    }
  }

  private static byte[] rewritten(
      byte[] file, UnaryOperator<String> names, UnaryOperator<String> texts) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts(file)
        .forEach(
            (name, part) ->
                parts.put(
                    names.apply(name),
                    texts
                        .apply(new String(part, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)));
    return zipped(parts);
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
