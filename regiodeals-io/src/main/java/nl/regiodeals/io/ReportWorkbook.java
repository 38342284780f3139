package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.form.FormFiles;

/**
 * The form of the progress report as a workbook: written for a region, and read back. Immutable and
 * safe to share between threads.
 *
 * <pre>{@code
 * ReportWorkbook.XLSX.write(ReportForm.of(dossier, 2025), Language.DUTCH, out);
 * Submission back = ReportWorkbook.read(Input.of(path), dossiers);
 * }</pre>
 */
public enum ReportWorkbook {
  /** For Excel. */
  XLSX,
  /** OpenDocument Spreadsheet, the standard of the Dutch government. */
  ODS;

  /** The extension of its files. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a form. The same form gives the same bytes.
   *
   * @param out stays open
   * @throws IOException if writing fails
   */
  public void write(ReportForm form, Language language, OutputStream out) throws IOException {
    if (this == XLSX) {
      FormFiles.writeXlsx(form, language, out);
    } else {
      FormFiles.writeOds(form, language, out);
    }
  }

  /**
   * A copy of a file with findings marked in it: the cells get a colour and a comment, and a sheet
   * lists them all. Nothing else in it changes.
   *
   * @param workbook the file as it was handed in
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a workbook, or a part of
   *     it is damaged
   * @throws IOException if it cannot be changed
   */
  public static byte[] mark(byte[] workbook, List<Notice> findings, Language language)
      throws IOException {
    return mark(workbook, findings, language, ReadLimits.DEFAULT);
  }

  /** Marks findings, with custom limits. */
  public static byte[] mark(
      byte[] workbook, List<Notice> findings, Language language, ReadLimits limits)
      throws IOException {
    return FormFiles.mark(workbook, findings, language, limits);
  }

  /**
   * Reads a form that a region filled in, in either format and saved by any program.
   *
   * @param known the data at the time of reading; a prefilled value is taken from there
   * @throws nl.regiodeals.core.exchange.UnreadableException if the file is not such a form
   * @throws IOException if reading fails
   */
  public static Submission read(Input input, Dossiers known) throws IOException {
    return read(input, known, ReadLimits.DEFAULT);
  }

  /** Reads a form, with custom limits. */
  public static Submission read(Input input, Dossiers known, ReadLimits limits) throws IOException {
    return read(input, FormTable.of(known.portfolio().rules()), known, limits);
  }

  /**
   * Reads a form with custom sheets and columns.
   *
   * @param table the table that the form was written with
   */
  public static Submission read(Input input, FormTable table, Dossiers known, ReadLimits limits)
      throws IOException {
    return FormFiles.read(input, table, known, limits);
  }
}
