package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.workbook.SisaFiles;

/**
 * The SiSa statements as a table in a workbook: a row for each indicator of each receiver and year.
 * Safe to share between threads.
 */
public final class SisaWorkbook {
  private SisaWorkbook() {}

  /**
   * Writes the statements of all years. The same portfolio gives the same bytes.
   *
   * @param out stays open
   * @throws IOException if writing fails
   */
  public static void write(
      Dossiers dossiers, ReportWorkbook kind, Language language, OutputStream out)
      throws IOException {
    SisaFiles.write(dossiers, kind == ReportWorkbook.XLSX, language, out);
  }
}
