package nl.regiodeals.io.internal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.TextFile;

/** The form as a file. */
public final class FormFiles {
  private FormFiles() {}

  /** Writes it for Excel. */
  public static void writeXlsx(ReportForm form, Locale language, OutputStream out)
      throws IOException {
    XlsxWriting.write(FormGrids.of(form, language), out);
  }

  /** Writes it as OpenDocument. */
  public static void writeOds(ReportForm form, Locale language, OutputStream out)
      throws IOException {
    OdsWriting.write(FormGrids.of(form, language), out);
  }

  /** Reads it. */
  public static Submission read(Input input, Dossiers known, ReadLimits limits) throws IOException {
    Book book = BookReading.read(input.name(), TextFile.bytes(input, limits), limits);
    return new FormReading(book, known).read();
  }
}
