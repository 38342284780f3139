package nl.example.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.*;
import nl.regiodeals.core.check.*;
import nl.regiodeals.core.exchange.*;
import nl.regiodeals.core.form.*;
import nl.regiodeals.core.merge.*;
import nl.regiodeals.core.model.*;
import nl.regiodeals.core.notice.*;
import nl.regiodeals.core.output.*;
import nl.regiodeals.core.text.*;
import nl.regiodeals.core.work.*;
import nl.regiodeals.io.*;
import nl.regiodeals.render.*;
import nl.regiodeals.render.document.*;

/** Does all that the library can, and the examples of the README and the guides, in the folder it runs in. */
public final class Application {
  static Reading reading;
  static Portfolio portfolio;
  static Dossiers dossiers;
  static Renderer renderer;
  static OutputFolder folder;
  static Path path;
  static byte[] bytes;
  static List<Distribution> files = List.of();
  static List<Input> workbooks = List.of();
  static Part part = new Part();
  static OutputStream out = new ByteArrayOutputStream();

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").addHandler(new Complaints());
    reading = Formats.load().read(Input.of(Path.of("portfolio.json")));
    portfolio = reading.portfolio();
    dossiers = Dossiers.of(portfolio);
    renderer = Renderer.builder().build();
    folder = OutputFolder.at(Path.of("own-site"));
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    ReportWorkbook.XLSX.write(
        ReportForm.of(dossiers.find("twente").orElseThrow(), 2025), Language.DUTCH, workbook);
    bytes = workbook.toByteArray();
    Files.write(Path.of("workbook.xlsx"), bytes);
    // EXAMPLES
    for (Exporter exporter : Formats.load().exporters().all()) {
      exporter.write(portfolio, new ByteArrayOutputStream());
    }
    for (Publication publication : renderer.publications().all()) {
      Request request = Request.of(portfolio, 2024);
      Document document =
          renderer.render(
              publication.id(), publication.perDeal() ? request.about("twente") : request);
      for (DocumentFormat format : renderer.formats().all()) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        renderer.write(document, format.format().id(), made);
        System.out.println("made " + publication.id() + "." + format.format().id());
        if (format.format().id().equals("docx") || format.format().id().equals("odt")) {
          Verification.of(EditedDocument.read("letter", made.toByteArray()), document);
        }
      }
    }
    OutputFolder site = OutputFolder.at(Path.of("whole-site"));
    renderer.write(
        Site.of(Request.of(portfolio)).with(OpenData.of(portfolio).writeTo(site)), site);
    site.finish();
    System.out.println("done");
  }

  /** As the frameworks of the web have one. */
  private static final class Part {
    String getOriginalFilename() {
      return "workbook.xlsx";
    }

    InputStream getInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** Whatever is logged as going wrong is a failure. */
  private static final class Complaints extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        System.out.println("logged " + entry.getLevel() + " " + entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
