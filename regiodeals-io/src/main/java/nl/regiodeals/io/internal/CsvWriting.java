package nl.regiodeals.io.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;

/** Writes a portfolio as a zip of CSV tables with a data package. */
public final class CsvWriting {
  /** The same portfolio gives the same bytes, whatever the time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private CsvWriting() {}

  /** Writes the zip; the stream stays open. */
  public static void write(Portfolio portfolio, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    entry(zip, DataPackage.FILE, DataPackage.of(portfolio.programme().name()));
    for (CsvTable table : CsvTable.ofPortfolio()) {
      List<Record> records = records(portfolio, table);
      entry(zip, table.file(), table(table, records));
      for (CsvTable part : table.parts()) {
        entry(zip, part.file(), part(part, records));
      }
    }
    zip.finish();
    zip.flush();
  }

  private static List<Record> records(Portfolio portfolio, CsvTable table) {
    Field list = RecordType.portfolio().field(table.name()).orElseThrow();
    return list.values(portfolio).stream().map(Record.class::cast).toList();
  }

  private static String table(CsvTable table, List<Record> records) {
    return csv(
        table, records.stream().map(record -> table.columns().stream().map(c -> cell(c, record))));
  }

  private static String part(CsvTable part, List<Record> owners) {
    List<CsvTable.Column> own = part.columns().subList(part.keys().size(), part.columns().size());
    return csv(
        part,
        owners.stream()
            .flatMap(
                owner ->
                    CsvTable.values(owner, part.path()).stream()
                        .map(
                            item ->
                                Stream.concat(
                                    part.keys().stream().map(key -> cell(key, owner)),
                                    own.stream().map(c -> cell(c, (Record) item))))));
  }

  private static String cell(CsvTable.Column column, Record record) {
    List<Object> values = column.values(record);
    return column.field().isMany() ? CsvCell.list(values) : CsvCell.single(values);
  }

  private static String csv(CsvTable table, Stream<Stream<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(table.columns().stream().map(CsvTable.Column::name).toList());
      rows.forEach(row -> csv.writeRecord(row.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
