package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  private static final String HEAD = "indicator,year,value,remark\r\n";

  private final List<Notice> notices = new ArrayList<>();

  @Test
  void aTableOfThePackageIsReadAsThePortfolioHasIt(@TempDir Path folder) throws IOException {
    List<Portfolio> portfolios =
        Stream.concat(
                Stream.of(Sample.portfolio()),
                LongStream.iterate(11, seed -> seed + 1)
                    .mapToObj(RandomPortfolio::of)
                    .filter(random -> !random.measurements().isEmpty())
                    .filter(random -> !random.results().isEmpty())
                    .filter(random -> !random.indicators().isEmpty())
                    .limit(2))
            .toList();
    for (Portfolio portfolio : portfolios) {
      // a workbook has no more than fifteen digits
      boolean isRandom = !portfolio.equals(Sample.portfolio());
      for (String format : isRandom ? List.of("csv") : List.of("csv", "xlsx")) {
        Path file = folder.resolve("p." + (format.equals("csv") ? "zip" : format));
        try (var out = Files.newOutputStream(file)) {
          Formats.load().exporterById(format).orElseThrow().write(portfolio, out);
        }
        assertThat(read(table(file, format, "measurements"), Measurement.class))
            .isEqualTo(portfolio.measurements());
        assertThat(read(table(file, format, "results"), Result.class))
            .isEqualTo(portfolio.results());
        assertThat(read(table(file, format, "indicators"), Indicator.class))
            .isEqualTo(portfolio.indicators());
        assertThat(notices).isEmpty();
      }
    }
  }

  @Test
  void columnsStandInAnyOrderAndUnknownOnesAreTold() throws IOException {
    assertThat(read("Jaar,VALUE,year,indicator,value\n1,12,2024,w,13\n"))
        .containsExactly(measurement("w", 2024, "12"));
    assertThat(found())
        .containsExactly("t.csv:1:1 Jaar unknown-field", "t.csv:1:5 value duplicate-field");
  }

  @Test
  void excelInDutchIsUnderstood() throws IOException {
    assertThat(read("sep=;\r\nindicator;year;value\r\nw;2024;1.234,5\r\nw;2025;1.234\r\n"))
        .containsExactly(measurement("w", 2024, "1234.5"), measurement("w", 2025, "1234"));
    assertThat(found()).isEmpty();
  }

  @Test
  void everyEncodingOfSpreadsheetsIsUnderstood() throws IOException {
    String text = HEAD + "w\u00eb\u20ac,2024,1,\u00e9\u00e9n\r\n" + "w,2025,2,x\r\n".repeat(9000);
    String emoji = HEAD + "w\ud83c\udfe0,2024,1,\r\n".repeat(9000);
    Charset windows = Charset.forName("windows-1252");
    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(windows),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(StandardCharsets.UTF_16BE))) {
      List<Measurement> rows = read(Input.of("t.csv", bytes), Measurement.class);
      assertThat(rows).hasSize(9001);
      assertThat(rows.get(0).indicator()).isEqualTo("w\u00eb\u20ac");
      assertThat(rows.get(0).remark()).contains("\u00e9\u00e9n");
    }
    assertThat(read(Input.of("t.csv", emoji.getBytes(StandardCharsets.UTF_8)), Measurement.class))
        .hasSize(9000)
        .allMatch(row -> row.indicator().equals("w\ud83c\udfe0"));
  }

  @Test
  void numbersAreReadAsTheCsvPackageReadsThem(@TempDir Path folder) throws IOException {
    List<String> values =
        List.of(
            "1",
            "-1",
            "007",
            "1.5",
            "1.50",
            ".5",
            "5.",
            "-",
            "1,5",
            "1.234,56",
            "1e3",
            "1E400",
            " 12 ",
            "+3",
            "--1",
            "1.2.3",
            "999999999999999999",
            "9999999999999999999",
            "0.000",
            "1 234",
            "1\u00a0234",
            "\u22125",
            "1.234",
            "x",
            "NaN",
            "1_000",
            "\u0661");
    for (char separator : new char[] {',', ';'}) {
      for (String value : values) {
        String table =
            "indicator;year;value\r\nw;2024;\"".replace(';', separator) + value + "\"\r\n";
        Files.writeString(folder.resolve("measurements.csv"), table);
        Files.writeString(folder.resolve("programme.csv"), "name\r\nRegio Deals\r\n");
        assertThat(read(table))
            .as(value + " with " + separator)
            .isEqualTo(Formats.load().read(Input.of(folder)).portfolio().measurements());
      }
    }
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndTheRestIsRead() throws IOException {
    assertThat(
            read(
                HEAD
                    + "w,2024,1,\r\n"
                    + "w,tweeduizend,1,\r\n"
                    + ",2024,1,\r\n"
                    + "\r\n"
                    + " , ,,\r\n"
                    + "w,2025,1,a,b\r\n"
                    + "w,2026,3\r\n"))
        .containsExactly(measurement("w", 2024, "1"), measurement("w", 2026, "3"));
    assertThat(found())
        .containsExactly(
            "t.csv:3:2 year wrong-type",
            "t.csv:3 left-out",
            "t.csv:4 missing-field",
            "t.csv:7:5 too-long-row");
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThat(refusal("")).isEqualTo("t.csv empty-file");
    assertThat(refusal("a,b\n1,2\n")).isEqualTo("t.csv:1:1 a no-header");
    assertThat(refusal("indicator" + ",x".repeat(1000) + "\n")).isEqualTo("t.csv:1:1001 too-large");
    assertThat(refusal(HEAD + "w,2024,1," + "x".repeat(3_000_000))).isEqualTo("t.csv:2 long-value");
    assertThat(refusal(HEAD + "w,2024,1,\"een\"twee\n")).isEqualTo("t.csv:2 open-quote");
  }

  @Test
  void aQuoteThatIsNotClosedIsAnErrorAtItsLine() {
    assertThat(refusal(HEAD + "w,2024,1,\r\nw,2025,2,\"een\r\nw,2026,3,\r\n"))
        .isEqualTo("t.csv:3 open-quote");
    assertThat(refusal(HEAD + "w,2025,2,\"")).isEqualTo("t.csv:2 open-quote");
    assertThat(refusal(HEAD + "w,2025,2,\"a\nb\"\nw,2026,2,\"")).isEqualTo("t.csv:4 open-quote");
  }

  @Test
  void aCellWithACarriageReturnEndsAtItsQuote() throws IOException {
    assertThat(read(HEAD + "w,2024,1,\"een\rtwee\"\nw,2025,2,\n"))
        .containsExactly(
            new Measurement("w", 2024, BigDecimal.ONE, Optional.of("een\rtwee")),
            measurement("w", 2025, "2"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aBlankFirstLineIsNoHeader() throws IOException {
    assertThat(read("\r\n ;;\r\nindicator;year;value\r\nw;2024;1,5\r\n"))
        .containsExactly(measurement("w", 2024, "1.5"));
    assertThat(found()).isEmpty();
    assertThat(refusal("\r\n\r\n")).isEqualTo("t.csv empty-file");
  }

  @Test
  void numbersThatCouldBeTwoAreNotGuessed() throws IOException {
    assertThat(read(HEAD + "w,2024,\"1,234\",\r\nw,2025,1.234,\r\nw,2026,\"0,125\",\r\n"))
        .containsExactly(measurement("w", 2025, "1.234"), measurement("w", 2026, "0.125"));
    assertThat(found()).containsExactly("t.csv:2:3 value ambiguous-number", "t.csv:2 left-out");
  }

  @Test
  void aTableThatGoesOnForEverIsRefused() {
    Input endless =
        new Input() {
          @Override
          public String name() {
            return "t.csv";
          }

          @Override
          public InputStream open() {
            byte[] row = "w,2024,1,\n".getBytes(StandardCharsets.UTF_8);
            return new SequenceInputStream(
                new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                  private int at;

                  @Override
                  public int read() {
                    return row[at++ % row.length];
                  }

                  @Override
                  public int read(byte[] bytes, int offset, int length) {
                    for (int i = 0; i < length; i++) {
                      bytes[offset + i] = (byte) read();
                    }
                    return length;
                  }
                });
          }
        };
    TableReader small = new TableReader(RowLimits.DEFAULT.withBytes(1_000_000).withTexts(1000));
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class,
            () -> {
              try (Stream<TableRow<Measurement>> rows =
                  small.read(endless, Measurement.class, notices::add)) {
                assertThat(rows.count()).isPositive();
              }
            });
    assertThat(refused.notice().code()).isEqualTo("too-large");
  }

  @Test
  void recordsWithListsHaveNoRows() {
    assertThatThrownBy(() -> read(Input.of("t.csv", new byte[] {1}), Deal.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Deal");
  }

  @Test
  void closingTheRowsClosesTheFile() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    Input input =
        new Input() {
          @Override
          public String name() {
            return "t.csv";
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(
                (HEAD + "w,2024,1,\n").getBytes(StandardCharsets.UTF_8)) {
              @Override
              public void close() {
                closed.set(true);
              }
            };
          }
        };
    TableReader.DEFAULT.read(input, Measurement.class, notices::add).close();
    assertThat(closed).isTrue();
  }

  @Test
  void aWorkbookOfAnotherProgramIsRead() throws IOException {
    byte[] book =
        workbook(
            sheet(
                "Blad1",
                new Object[] {"indicator", "year", "value", "remark"},
                new Object[] {"w", 2024.0, 12.5, "een"},
                new Object[] {},
                new Object[] {"w", "2025", "1.234,5"}));
    assertThat(read(Input.of("t.xlsx", book), Measurement.class))
        .containsExactly(
            new Measurement("w", 2024, new BigDecimal("12.5"), Optional.of("een")),
            measurement("w", 2025, "1234.5"));
    assertThat(found()).isEmpty();
  }

  @Test
  void sheetsOfTheSameTableAreReadOneAfterAnother() throws IOException {
    Object[] head = {"indicator", "year", "value"};
    byte[] book =
        workbook(
            sheet("Uitleg", new Object[] {"Lees dit"}),
            sheet("Measurements 1", head, new Object[] {"w", 2024.0, 1.0}),
            sheet("measurements_2", head, new Object[] {"w", 2025.0, 2.0}));
    assertThat(read(Input.of("t.xlsx", book), Measurement.class))
        .containsExactly(measurement("w", 2024, "1"), measurement("w", 2025, "2"));
  }

  @Test
  void faultsInAWorkbookHaveTheirCell() throws IOException {
    byte[] book =
        workbook(
            sheet(
                "measurements",
                new Object[] {"indicator", "year", "value"},
                new Object[] {"w", "nul", 1.0},
                new Object[] {"w", 2024.0, "=1+1"},
                new Object[] {"w", 2025.0, 1.0, "ernaast"}));
    read(Input.of("t.xlsx", book), Measurement.class);
    assertThat(found())
        .containsExactly(
            "t.xlsx 'measurements'!B2 wrong-type",
            "t.xlsx 'measurements'!A2 left-out",
            "t.xlsx 'measurements'!C3 formula",
            "t.xlsx 'measurements'!D4 too-long-row");
  }

  @Test
  void aWorkbookWithoutTheTableIsRefused() throws IOException {
    byte[] book = workbook(sheet("Een", new Object[] {"a"}), sheet("Twee", new Object[] {"b"}));
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class, () -> read(Input.of("t.xlsx", book), Measurement.class));
    assertThat(refused.notice().code()).isEqualTo("no-sheet");
    assertThat(refused).hasMessageContaining("Een, Twee");
  }

  @Test
  void aBrokenWorkbookIsRefusedAndLeavesNoFile() throws IOException {
    byte[] book = workbook(sheet("measurements", new Object[] {"indicator", "year", "value"}));
    byte[] cut = Arrays.copyOf(book, book.length / 2);
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class, () -> read(Input.of("t.xlsx", cut), Measurement.class));
    assertThat(refused.notice().code()).isEqualTo("broken-archive");
    TableReader small = new TableReader(RowLimits.DEFAULT.withBytes(100));
    refused =
        catchThrowableOfType(
            UnreadableException.class,
            () -> small.read(Input.of("t.xlsx", book), Measurement.class, notices::add));
    assertThat(refused.notice().code()).isEqualTo("too-large");
  }

  @Test
  void textsOfAWorkbookHaveALimit() throws IOException {
    byte[] book = workbook(sheet("measurements", new Object[] {"indicator", "x".repeat(2000)}));
    TableReader small = new TableReader(RowLimits.DEFAULT.withBytes(1_000_000).withTexts(1000));
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class,
            () -> small.read(Input.of("t.xlsx", book), Measurement.class, notices::add));
    assertThat(refused.notice().values()).containsEntry("limit", "texts 1000");
  }

  private List<Measurement> read(String table) throws IOException {
    return read(Input.of("t.csv", table.getBytes(StandardCharsets.UTF_8)), Measurement.class);
  }

  private <R extends Record> List<R> read(Input input, Class<R> type) throws IOException {
    try (Stream<TableRow<R>> rows = TableReader.DEFAULT.read(input, type, notices::add)) {
      return rows.map(TableRow::record).toList();
    }
  }

  private String refusal(String table) {
    Notice notice = catchThrowableOfType(UnreadableException.class, () -> read(table)).notice();
    return notice.place().orElseThrow() + " " + notice.code();
  }

  private List<String> found() {
    return notices.stream()
        .map(notice -> notice.place().orElseThrow() + " " + notice.code())
        .toList();
  }

  private static Input table(Path file, String format, String name) throws IOException {
    if (format.equals("xlsx")) {
      return Input.of(file);
    }
    try (var zip = new java.util.zip.ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name + ".csv"))) {
      return Input.of(name + ".csv", in.readAllBytes());
    }
  }

  private static Measurement measurement(String indicator, int year, String value) {
    return new Measurement(indicator, year, new BigDecimal(value), Optional.empty());
  }

  private record Content(String name, List<List<Object>> rows) {}

  private static Content sheet(String name, Object[]... rows) {
    return new Content(name, Arrays.stream(rows).map(List::of).toList());
  }

  private static byte[] workbook(Content... sheets) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Content content : sheets) {
        Sheet sheet = workbook.createSheet(content.name());
        for (List<Object> values : content.rows()) {
          org.apache.poi.ss.usermodel.Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
          values.forEach(value -> fill(row.createCell(row.getPhysicalNumberOfCells()), value));
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value.toString().startsWith("=")) {
      cell.setCellFormula(value.toString().substring(1));
      cell.getSheet()
          .getWorkbook()
          .getCreationHelper()
          .createFormulaEvaluator()
          .evaluateFormulaCell(cell);
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
