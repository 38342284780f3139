package nl.regiodeals.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.analysis.UnitTotals;
import nl.regiodeals.core.check.RowChecks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.io.TableReader;

/**
 * Reads, checks and adds up measurements; and runs the bare parsers, which do nothing with them.
 */
final class AddUp {
  private AddUp() {}

  /** Reads, checks and adds up. */
  static UnitTotals of(Path table, Portfolio portfolio) throws IOException {
    NoticeLog notices = new NoticeLog();
    UnitTotals totals =
        TableReader.DEFAULT.collect(
            Input.of(table),
            Measurement.class,
            RowChecks.measurements(portfolio),
            UnitTotals.ofMeasurements(UnitTotals.byId(portfolio.indicators())),
            notices);
    if (notices.total() > 0) {
      throw new IllegalStateException(notices.first().get(0).toString());
    }
    return totals;
  }

  /** All cells of a CSV, by FastCSV. */
  static long bareCsv(Path table) throws IOException {
    long chars = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(table)) {
      for (CsvRecord record : records) {
        for (int i = 0; i < record.getFieldCount(); i++) {
          chars += record.getField(i).length();
        }
      }
    }
    return chars;
  }

  /** All texts in the sheets of an XLSX, by the StAX parser of the JDK. */
  static long bareXlsx(Path table) throws IOException, XMLStreamException {
    long chars = 0;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (ZipFile zip = new ZipFile(table.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
              if (reader.next() == XMLStreamConstants.CHARACTERS) {
                chars += reader.getTextLength();
              }
            }
          }
        }
      }
    }
    return chars;
  }
}
