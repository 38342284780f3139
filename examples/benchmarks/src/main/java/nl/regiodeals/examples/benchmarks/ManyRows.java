package nl.regiodeals.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Tranche;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Synthetic tables with any number of rows: 84 deals, and for measurements an indicator for each 50
 * rows, measured from 1990 to 2039. The same number gives the same rows.
 *
 * @param count the number of rows
 */
record ManyRows(int count) {
  private static final int DEALS = 84;
  private static final int YEARS = 50;
  private static final int FIRST_YEAR = 1990;

  /** The maximum number of rows in an Excel sheet, minus the header. */
  private static final int SHEET = 1_048_575;

  private static final String[] UNITS = {"woningen", "leerlingen", "banen", "hectares"};

  /** The portfolio that the rows refer to. */
  Portfolio portfolio() {
    return Portfolio.builder(Programme.builder("Regio Deals").build())
        .tranches(List.of(Tranche.builder(1).build()))
        .deals(IntStream.range(0, DEALS).mapToObj(ManyRows::deal).map(ManyRows::made).toList())
        .indicators(IntStream.range(0, indicators()).mapToObj(ManyRows::made).toList())
        .build();
  }

  private static Deal made(String deal) {
    return Deal.builder(deal, 1, 1).build();
  }

  private static Indicator made(int i) {
    return Indicator.builder(indicator(i), deal(i), "Indicator").unit(unit(i)).build();
  }

  private int indicators() {
    return (count + YEARS - 1) / YEARS;
  }

  private static String deal(int i) {
    return "deal-" + (i % DEALS);
  }

  private static String unit(int i) {
    return UNITS[i % UNITS.length];
  }

  private static String indicator(int i) {
    return deal(i) + "-indicator-" + i;
  }

  /** The measurements. */
  Stream<Measurement> measurements() {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Measurement(
                    indicator(i / YEARS),
                    FIRST_YEAR + i % YEARS,
                    BigDecimal.valueOf((i * 7919L) % 100_000, i % 3 == 0 ? 1 : 0),
                    Optional.empty()));
  }

  /** The results. */
  Stream<Result> results() {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Result.builder("r" + i, deal(i), 2019 + i % 7, "Opgeleverd")
                    .number(BigDecimal.valueOf(i % 1000))
                    .unit(unit(i))
                    .build());
  }

  /** Writes the measurements as CSV. */
  void writeCsv(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        PrintWriter lines = new PrintWriter(out)) {
      lines.print("indicator,year,value,remark\r\n");
      measurements()
          .forEach(
              m ->
                  lines.print(
                      m.indicator() + "," + m.year() + "," + m.value().toPlainString() + ",\r\n"));
    }
  }

  /** Writes the indicators as CSV, with their deals and units. */
  void writeIndicators(Path file) throws IOException {
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
      lines.print("id,deal,unit\r\n");
      IntStream.range(0, indicators())
          .forEach(i -> lines.print(indicator(i) + "," + deal(i) + "," + unit(i) + "\r\n"));
    }
  }

  /** Writes the measurements as XLSX, in as many sheets as necessary. */
  void writeXlsx(Path file) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
        OutputStream out = Files.newOutputStream(file)) {
      SXSSFSheet sheet = null;
      int row = 0;
      for (var all = measurements().iterator(); all.hasNext(); ) {
        if (sheet == null || row > SHEET) {
          sheet = workbook.createSheet("measurements " + (workbook.getNumberOfSheets() + 1));
          SXSSFRow head = sheet.createRow(0);
          String[] names = {"indicator", "year", "value", "remark"};
          for (int i = 0; i < names.length; i++) {
            head.createCell(i).setCellValue(names[i]);
          }
          row = 1;
        }
        Measurement measurement = all.next();
        SXSSFRow cells = sheet.createRow(row++);
        cells.createCell(0).setCellValue(measurement.indicator());
        cells.createCell(1).setCellValue(measurement.year());
        cells.createCell(2).setCellValue(measurement.value().doubleValue());
      }
      workbook.write(out);
    }
  }
}
