package nl.regiodeals.io.internal.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.io.internal.bind.PortfolioTable;

/** Writes a portfolio as a zip of CSV tables with a data package. */
public final class CsvPackageWriter {
  private CsvPackageWriter() {}

  /**
   * Quotes values with semicolons: a Dutch Excel splits at semicolons, and would take the rest for
   * another cell.
   */
  private static final QuoteStrategy SEMICOLONS =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
          return cell.indexOf(';') >= 0;
        }
      };

  /** Writes the zip; the stream stays open. */
  public static void write(Portfolio portfolio, OutputStream out) throws IOException {
    ZipPackage zip = ZipPackage.to(out);
    entry(zip, DataPackage.FILE, DataPackage.of(portfolio));
    entry(zip, CsvwMetadata.FILE, CsvwMetadata.of(portfolio));
    for (PortfolioTable table : PortfolioTable.of(portfolio)) {
      entry(zip, table.file(), csv(table, table.rows(portfolio)));
      for (PortfolioTable part : table.parts()) {
        entry(zip, part.file(), csv(part, table.rows(part, portfolio)));
      }
    }
    zip.finish();
  }

  private static String csv(PortfolioTable table, Stream<List<List<Object>>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(SEMICOLONS)
            .build(text)) {
      csv.writeRecord(table.columns().stream().map(PortfolioTable.Column::name).toList());
      rows.forEach(row -> csv.writeRecord(cells(table, row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(PortfolioTable table, List<List<Object>> row) {
    return IntStream.range(0, row.size())
        .mapToObj(
            i ->
                table.columns().get(i).field().isMany()
                    ? CsvCell.list(row.get(i))
                    : CsvCell.single(row.get(i)))
        .toList();
  }

  private static void entry(ZipPackage zip, String name, String text) throws IOException {
    zip.add(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
