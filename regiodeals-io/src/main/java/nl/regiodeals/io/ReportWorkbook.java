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
import nl.regiodeals.io.internal.form.FormFiles;

/**
 * The form of the progress report as a workbook: out to a region, and back in. Immutable and safe
 * to share between threads.
 *
 * <pre>{@code
 * ReportWorkbook.XLSX.write(ReportForm.of(dossier, 2025), Language.DUTCH, out);
 * Submission back = ReportWorkbook.read(Input.of(path), dossiers);
 * }</pre>
 */
public enum ReportWorkbook {
  /** For Excel. */
  XLSX,
  /** OpenDocument Spreadsheet, the standard of Dutch government. */
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
  public void write(ReportForm form, Locale language, OutputStream out) throws IOException {
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
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is no workbook, or a part of it
   *     is broken
   * @throws IOException if it cannot be changed
   */
  public static byte[] mark(byte[] workbook, List<Notice> findings, Locale language)
      throws IOException {
    return mark(workbook, findings, language, ReadLimits.DEFAULT);
  }

  /** Marks findings with limits of your own. */
  public static byte[] mark(
      byte[] workbook, List<Notice> findings, Locale language, ReadLimits limits)
      throws IOException {
    return FormFiles.mark(workbook, findings, language, limits);
  }

  /**
   * Reads a form that a region filled in, whichever of the two it is and whichever program saved
   * it.
   *
   * @param known what was known when the form is read; a value that is filled in beforehand counts
   *     as it is there
   * @throws nl.regiodeals.core.exchange.UnreadableException if the file is no such form
   * @throws IOException if reading fails
   */
  public static Submission read(Input input, Dossiers known) throws IOException {
    return read(input, known, ReadLimits.DEFAULT);
  }

  /** Reads a form with limits of your own. */
  public static Submission read(Input input, Dossiers known, ReadLimits limits) throws IOException {
    return read(input, FormTable.standard(), known, limits);
  }

  /**
   * Reads a form with sheets and columns of your own.
   *
   * @param table those of the form as it was written
   */
  public static Submission read(Input input, FormTable table, Dossiers known, ReadLimits limits)
      throws IOException {
    return FormFiles.read(input, table, known, limits);
  }
}
