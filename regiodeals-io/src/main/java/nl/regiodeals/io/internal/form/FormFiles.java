package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.file.TextFile;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.BookReader;
import nl.regiodeals.io.internal.workbook.Findings;
import nl.regiodeals.io.internal.workbook.Mark;
import nl.regiodeals.io.internal.workbook.OdsMarking;
import nl.regiodeals.io.internal.workbook.OdsWriter;
import nl.regiodeals.io.internal.workbook.XlsxFile;
import nl.regiodeals.io.internal.workbook.XlsxMarking;

/** The form as a file. */
public final class FormFiles {
  private FormFiles() {}

  /** Writes it for Excel. */
  public static void writeXlsx(ReportForm form, Language language, OutputStream out)
      throws IOException {
    XlsxFile.write(FormGrids.of(form, form.in(language)), out);
  }

  /** Writes it as OpenDocument. */
  public static void writeOds(ReportForm form, Language language, OutputStream out)
      throws IOException {
    OdsWriter.write(FormGrids.of(form, form.in(language)), out);
  }

  /** A workbook with the findings marked in it. */
  public static byte[] mark(
      byte[] workbook, List<Notice> notices, Language language, ReadLimits limits)
      throws IOException {
    Map<String, byte[]> parts =
        Archive.open(workbook, new Place.InFile("workbook"), limits).contents(name -> true);
    ImmutableList.Builder<Mark> all =
        ImmutableList.<Mark>builder().addAll(Mark.of(notices, language));
    int more = notices.size() - Mark.MOST;
    if (more > 0) {
      all.add(new Mark(Optional.empty(), "\u2026", FormSheet.findingsMore(language, more), ""));
    }
    Findings findings =
        new Findings(
            FormSheet.findingsTitle(language),
            FormSheet.findingsSummary(language, notices),
            FormSheet.findingsHeaders(language),
            all.build());
    return zipped(
        parts.containsKey("content.xml")
            ? OdsMarking.mark(parts, findings)
            : XlsxMarking.mark(parts, findings));
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipPackage zip = ZipPackage.to(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().equals("mimetype")) {
        // so that the first bytes of the file identify its type
        zip.addPlain(part.getKey(), part.getValue());
      } else {
        zip.add(part.getKey(), part.getValue());
      }
    }
    zip.finish();
    return out.toByteArray();
  }

  /** Reads a form with these sheets and columns. */
  public static Submission read(Input input, FormTable table, Dossiers known, ReadLimits limits)
      throws IOException {
    byte[] bytes = TextFile.bytes(input, limits);
    Book book = BookReader.read(input.name(), bytes, limits);
    return new FormReader(book, table, known, limits)
        .read(Hashing.sha256().hashBytes(bytes).toString());
  }
}
