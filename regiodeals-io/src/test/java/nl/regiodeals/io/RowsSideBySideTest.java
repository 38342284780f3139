package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.UnitTotals;
import nl.regiodeals.core.check.RowCheck;
import nl.regiodeals.core.check.RowChecks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.io.internal.csv.CsvParts;
import nl.regiodeals.io.internal.rows.RowParts;
import nl.regiodeals.io.internal.rows.SideBySide;
import nl.regiodeals.io.internal.workbook.XlsxParts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsSideBySideTest {
  private static final Portfolio KNOWN =
      Portfolio.builder(Programme.builder("Regio Deals").build())
          .deals(List.of(Deal.builder("twente", 3, 1).endsOn(PartialDate.parse("2024")).build()))
          .indicators(
              List.of(
                  Indicator.builder("a", "twente", "Woningen").unit("woningen").build(),
                  Indicator.builder("b", "twente", "Banen").unit("banen").build(),
                  Indicator.builder("c", "twente", "Bomen").build()))
          .build();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("t.csv");
  }

  /** What came of a table: the totals, the rows, the notices with their places, or the refusal. */
  private record Outcome(
      Optional<UnitTotals> totals,
      List<Measurement> rows,
      List<Notice> notices,
      Map<String, Long> counts,
      Optional<Notice> refusal) {}

  /** Reads a table with a collector and a log. */
  private interface Reads {
    <A, T> T read(Collector<Measurement, A, T> collector, NoticeLog notices) throws IOException;
  }

  private static Outcome outcome(Reads reads, int kept) throws IOException {
    NoticeLog notices = new NoticeLog(kept);
    List<Measurement> rows = new ArrayList<>();
    Optional<UnitTotals> totals = Optional.empty();
    Optional<Notice> refusal = Optional.empty();
    try {
      totals = Optional.of(reads.read(UnitTotals.ofMeasurements(indicators()), notices));
      rows = reads.read(Collectors.toList(), new NoticeLog());
    } catch (UnreadableException e) {
      refusal = Optional.of(e.notice());
    }
    return new Outcome(totals, rows, notices.first(), notices.counts(), refusal);
  }

  private static Map<String, Indicator> indicators() {
    return UnitTotals.byId(KNOWN.indicators());
  }

  private Outcome inOrder(int kept) throws IOException {
    return outcome(
        new Reads() {
          @Override
          public <A, T> T read(Collector<Measurement, A, T> collector, NoticeLog notices)
              throws IOException {
            return TableReader.DEFAULT
                .withThreads(1)
                .collect(
                    Input.of(file),
                    Measurement.class,
                    RowChecks.measurements(KNOWN),
                    collector,
                    notices);
          }
        },
        kept);
  }

  private Outcome inParts(RowParts<Measurement> parts, int kept) throws IOException {
    return outcome(
        new Reads() {
          @Override
          public <A, T> T read(Collector<Measurement, A, T> collector, NoticeLog notices)
              throws IOException {
            return SideBySide.collect(parts, 3, RowChecks.measurements(KNOWN), collector, notices);
          }
        },
        kept);
  }

  private Optional<CsvParts<Measurement>> parts(int most) throws IOException {
    return CsvParts.of(file, "t.csv", Measurement.class, RowLimits.DEFAULT, most);
  }

  @Test
  void anyFileGivesTheSameInAnyNumberOfParts() throws IOException {
    int cut = 0;
    int refused = 0;
    int unkept = 0;
    for (int seed = 0; seed < 1500; seed++) {
      Files.write(file, new AnyTable(new Random(seed)).bytes());
      int kept = seed % 3 == 0 ? 4 : 10_000;
      Outcome expected = inOrder(kept);
      for (int most : List.of(1, 2, 3, 7)) {
        Optional<CsvParts<Measurement>> parts = parts(most);
        if (parts.isPresent()) {
          assertThat(inParts(parts.get(), kept))
              .as("seed %s, %s parts", seed, most)
              .isEqualTo(expected);
          cut += parts.get().count() > 1 ? 1 : 0;
        }
      }
      refused += expected.refusal().isPresent() ? 1 : 0;
      unkept += expected.counts().values().stream().mapToLong(n -> n).sum() > kept ? 1 : 0;
    }
    // otherwise the files say nothing
    assertThat(cut).isGreaterThan(2000);
    assertThat(refused).isBetween(100, 1000);
    assertThat(unkept).isGreaterThan(100);
  }

  /** A table with anything that tables have, and what they should not have. */
  private record AnyTable(Random random) {
    byte[] bytes() {
      String separator = any(",", ",", ";", "\t");
      String lineEnd = any("\n", "\r\n", "\r\n", "\r");
      StringBuilder text = new StringBuilder();
      text.append(any("", "", "", "sep=" + separator + lineEnd, lineEnd + lineEnd));
      text.append(
          any(
              "indicator,year,value,remark",
              "year,indicator,value",
              "Value,remark,indicator,year,x",
              "indicator,year,value,remark",
              "\"indicator\",\"year\",value,remark",
              "a,b"));
      text.append(lineEnd);
      boolean isWild = random.nextInt(4) == 0;
      int rows = random.nextInt(120);
      for (int i = 0; i < rows; i++) {
        text.append(row(isWild));
        text.append(
            random.nextInt(isWild ? 10 : 1000) == 0 ? any("\n", "\r", "\r\n", "\n\r") : lineEnd);
      }
      String whole = text.toString();
      whole = separator.equals(",") ? whole : whole.replace(",", separator);
      return random.nextInt(12) == 0
          ? ("\ufeff" + whole).getBytes(StandardCharsets.UTF_16LE)
          : (any("", "", "\ufeff") + whole)
              .getBytes(
                  whole.contains("\ufdd0") || random.nextBoolean()
                      ? StandardCharsets.UTF_8
                      : Charset.forName("windows-1252"));
    }

    private String row(boolean isWild) {
      String id = any("a", "a", "b", "c", "onbekend", "\"a\"", "");
      String year = "" + (1990 + random.nextInt(50));
      String value = any("1", "12.50", "-3", "\"1,5\"", "veel", "", "1e3", "123456789012345678901");
      return switch (random.nextInt(isWild ? 18 : 11)) {
        case 0 -> id + "," + any("nul", "99999999999", "") + "," + value + ",";
        case 1 -> id + "," + year + "," + value + ",een,twee,drie";
        case 2 -> id + "," + year;
        case 3 -> "";
        case 4 -> id + "," + year + "," + value + ",\"een " + lines() + " twee\"";
        // looks like rows, but is a remark
        case 5 -> "a," + year + ",1,\"\n" + "b,2001,7,\n".repeat(1 + random.nextInt(12)) + "\"";
        case 6 -> id + "," + year + ",5,3\" buis";
        case 11 -> "a," + year + ",1,\"open";
        case 12 -> "a," + year + ",1,\"dicht\"open";
        case 13 -> any("\ufdd0", "a,2020,1,\ufdd0", "\"\ufdd0\"");
        case 14 -> "\"" + lines() + "\",2020,1," + lines();
        case 15 -> "\u00e9\u20ac," + year + ",1,\ud83c\udfe0";
        case 16 -> " , ,,";
        case 17 -> "\ufeff" + id + "," + year + ",1,'=1";
        default -> any("a", "b") + "," + year + "," + random.nextInt(1000) + ",\u00e9\u00e9n";
      };
    }

    private String lines() {
      return any("\n", "\r\n", "\r", "\n\n", "\"\"\n\"\"", "\"\"", "a\rb", ",\n,");
    }

    private String any(String... choices) {
      return choices[random.nextInt(choices.length)];
    }
  }

  @Test
  void sheetsGiveTheSameSideBySideAndInOrder() throws IOException {
    file = folder.resolve("t.xlsx");
    int together = 0;
    for (int seed = 0; seed < 60; seed++) {
      writeWorkbook(new Random(seed));
      int kept = seed % 2 == 0 ? 3 : 1000;
      Outcome expected = inOrder(kept);
      Optional<XlsxParts<Measurement>> parts =
          XlsxParts.of(file, "t.xlsx", Measurement.class, RowLimits.DEFAULT);
      if (parts.isPresent()) {
        try (XlsxParts<Measurement> open = parts.get()) {
          assertThat(inParts(open, kept)).as("seed %s", seed).isEqualTo(expected);
        }
        together++;
      }
    }
    assertThat(together).isGreaterThan(30);
  }

  @Test
  void sheetsTogetherStayWithinTheLimit() throws IOException {
    file = folder.resolve("t.xlsx");
    writeWorkbook(new Random(1));
    for (int bytes = 1_000; bytes < 20_000; bytes += 500) {
      RowLimits limits = RowLimits.DEFAULT.withBytes(bytes);
      Optional<XlsxParts<Measurement>> parts =
          XlsxParts.of(file, "t.xlsx", Measurement.class, limits);
      Throwable inOrder =
          catchThrowable(
              () -> collect(new TableReader(limits).withThreads(1), Collectors.counting()));
      if (parts.isPresent()) {
        parts.get().close();
        assertThat(inOrder).isNull();
      }
    }
  }

  /** Sheets of the same table; some are blank, or have years that are also in others. */
  private void writeWorkbook(Random random) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      int sheets = 1 + random.nextInt(4);
      for (int i = 0; i < sheets; i++) {
        Sheet sheet = workbook.createSheet("measurements " + i);
        if (random.nextInt(6) == 0) {
          continue;
        }
        String[] header = {"indicator", "year", "value", "remark"};
        Row first = sheet.createRow(random.nextInt(3));
        for (int column = 0; column < header.length; column++) {
          first.createCell(column).setCellValue(header[column]);
        }
        for (int row = 0; row < 20; row++) {
          Row cells = sheet.createRow(4 + row);
          cells.createCell(0).setCellValue(random.nextInt(10) == 0 ? "onbekend" : "a");
          if (random.nextInt(10) == 0) {
            cells.createCell(1).setCellValue("nul");
          } else {
            cells.createCell(1).setCellValue(i * 20 + 1985 + random.nextInt(22));
          }
          cells.createCell(2).setCellValue(random.nextInt(100) / 4.0);
        }
      }
      workbook.write(out);
    }
  }

  @Test
  void aYearThatComesAgainInAnotherPartIsToldOf() throws IOException {
    StringBuilder text = new StringBuilder("indicator,year,value\n");
    for (int year = 1980; year < 2020; year++) {
      text.append("a,").append(year).append(",1\n");
    }
    Files.writeString(file, text + "a,1980,1\na,1990,1\n");
    Outcome outcome = inParts(parts(3).orElseThrow(), 100);
    assertThat(outcome).isEqualTo(inOrder(100));
    assertThat(
            outcome.notices().stream()
                .map(notice -> notice.place().orElseThrow() + " " + notice.code()))
        .containsExactly("t.csv:42 duplicate-id", "t.csv:43 duplicate-id");
    assertThat(outcome.rows()).hasSize(42);
  }

  @Test
  void aLargeFileGivesTheSameByOneThreadAndByMany() throws IOException {
    StringBuilder text = new StringBuilder("indicator,year,value,remark\r\n");
    for (int i = 0; i < 300_000; i++) {
      text.append(i % 1000 == 7 ? "onbekend," : "c,").append(2030 + i % 14).append(",1.5,\r\n");
    }
    Files.writeString(file, text + "a,2020,2,\"open");
    assertThat(Files.size(file)).isGreaterThan(3L << 20);
    for (int kept : List.of(10, 1000)) {
      Outcome one = inOrder(kept);
      assertThat(one.refusal()).isPresent();
      for (int threads : List.of(2, 5)) {
        Outcome many =
            outcome(
                new Reads() {
                  @Override
                  public <A, T> T read(Collector<Measurement, A, T> collector, NoticeLog notices)
                      throws IOException {
                    return TableReader.DEFAULT
                        .withThreads(threads)
                        .collect(
                            Input.of(file),
                            Measurement.class,
                            RowChecks.measurements(KNOWN),
                            collector,
                            notices);
                  }
                },
                kept);
        assertThat(many).isEqualTo(one);
      }
    }
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedAtItsLine() throws IOException {
    Files.writeString(
        file, "indicator,year,value,remark\na,2020,1,\"open\n" + "b,2020,1,\n".repeat(300_000));
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class,
            () -> collect(TableReader.DEFAULT.withThreads(2), Collectors.counting()));
    assertThat(refused.notice().code() + " " + refused.notice().place().orElseThrow())
        .isIn("open-quote t.csv:2", "long-value t.csv:2");
  }

  @Test
  void aLineWithoutEndIsRefusedAndNotKept() throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("indicator,year,value,remark\na,2020,1,");
      for (int i = 0; i < 100; i++) {
        out.write("x".repeat(1 << 20));
      }
    }
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class,
            () -> collect(TableReader.DEFAULT.withThreads(2), Collectors.counting()));
    assertThat(refused.notice().code() + " " + refused.notice().place().orElseThrow())
        .isEqualTo("long-value t.csv:2");
  }

  @Test
  void aFileLargerThanAllowedIsRefusedAsInOrder() throws IOException {
    Files.writeString(file, "indicator,year,value\n" + "b,2020,1\n".repeat(400_000));
    TableReader small = new TableReader(RowLimits.DEFAULT.withBytes(3_000_000)).withThreads(2);
    UnreadableException refused =
        catchThrowableOfType(
            UnreadableException.class, () -> collect(small, Collectors.counting()));
    assertThat(refused.notice().values()).containsEntry("limit", "bytes 3000000");
  }

  @Test
  void whatACollectorThrowsComesOutAsItIs() throws IOException {
    Files.writeString(file, "indicator,year,value\n" + "b,2020,1\n".repeat(400_000) + "b,2021,1\n");
    Collector<Measurement, ?, Integer> failing =
        Collector.of(
            () -> new int[1],
            (sum, row) -> {
              if (row.year() == 2021) {
                throw new IllegalStateException("full");
              }
            },
            (one, other) -> one,
            sum -> sum[0]);
    for (int threads : List.of(1, 2)) {
      assertThatThrownBy(() -> collect(TableReader.DEFAULT.withThreads(threads), failing))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("full");
    }
  }

  @Test
  void anInterruptedThreadStops() throws IOException {
    Files.writeString(file, "indicator,year,value\n" + "b,2020,1\n".repeat(400_000));
    for (int threads : List.of(1, 2)) {
      Thread.currentThread().interrupt();
      Throwable thrown =
          catchThrowable(
              () -> collect(TableReader.DEFAULT.withThreads(threads), Collectors.counting()));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(thrown).isInstanceOf(InterruptedWorkException.class);
    }
  }

  @Test
  void anInputThatIsNoFileIsReadInOrder() throws IOException {
    byte[] bytes =
        ("indicator,year,value\n" + "b,2020,1.5\n".repeat(400_000))
            .getBytes(StandardCharsets.UTF_8);
    BigDecimal sum =
        TableReader.DEFAULT
            .withThreads(2)
            .collect(
                Input.of("t.csv", bytes),
                Measurement.class,
                RowCheck.of((row, notices) -> {}),
                Collectors.reducing(BigDecimal.ZERO, Measurement::value, BigDecimal::add),
                new NoticeLog());
    assertThat(sum).isEqualByComparingTo("600000");
  }

  private <T> T collect(TableReader reader, Collector<Measurement, ?, T> collector)
      throws IOException {
    return reader.collect(
        Input.of(file),
        Measurement.class,
        RowCheck.of((row, notices) -> {}),
        collector,
        new NoticeLog());
  }
}
