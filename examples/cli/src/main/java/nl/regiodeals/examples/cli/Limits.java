package nl.regiodeals.examples.cli;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.io.CsvImporter;
import nl.regiodeals.io.JsonImporter;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.YamlImporter;

/**
 * The limits of the readers, which the user may set by name.
 *
 * @param files the limits of files that are read as a whole
 * @param rows the limits of tables that are read row by row
 */
record Limits(ReadLimits files, RowLimits rows) {
  private static final List<String> NAMES =
      List.of("bytes", "cell", "columns", "depth", "entries", "notices", "texts", "values");

  /**
   * The default limits, with the named ones changed.
   *
   * @throws RefusedException if a name is unknown, or a limit is below 1
   */
  static Limits of(Map<String, Long> named) {
    ReadLimits files = ReadLimits.DEFAULT;
    RowLimits rows = RowLimits.DEFAULT;
    for (Map.Entry<String, Long> limit : named.entrySet()) {
      String name = limit.getKey();
      if (!NAMES.contains(name) || limit.getValue() < 1) {
        throw new RefusedException("noLimit", "known", String.join(", ", NAMES));
      }
      int most = Ints.saturatedCast(limit.getValue());
      files =
          switch (name) {
            case "bytes" -> files.withBytes(most);
            case "columns" -> files.withColumns(most);
            case "depth" -> files.withDepth(most);
            case "entries" -> files.withEntries(most);
            case "notices" -> files.withNotices(most);
            case "values" -> files.withValues(most);
            default -> files;
          };
      rows =
          switch (name) {
            case "bytes" -> rows.withBytes(limit.getValue());
            case "columns" -> rows.withColumns(most);
            case "cell" -> rows.withCell(most);
            case "texts" -> rows.withTexts(limit.getValue());
            default -> rows;
          };
    }
    return new Limits(files, rows);
  }

  /** The available data formats, with these limits for those of the library. */
  Formats formats() {
    Formats formats = Formats.load();
    return files.equals(ReadLimits.DEFAULT)
        ? formats
        : formats
            .with(new JsonImporter(files))
            .with(new YamlImporter(files))
            .with(new CsvImporter(files));
  }
}
