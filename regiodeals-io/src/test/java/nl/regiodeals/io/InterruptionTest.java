package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Importer;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Progress;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and writing stop when their thread is interrupted, and no file is left half-written. */
class InterruptionTest {
  private static final Portfolio PORTFOLIO = Sample.reported();

  @TempDir private Path root;

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  static Stream<Exporter> exporters() {
    return Formats.load().exporters().all().stream();
  }

  static Stream<Importer> importers() {
    return Formats.load().importers().all().stream();
  }

  @ParameterizedTest
  @MethodSource("exporters")
  void anExporterStops(Exporter exporter) {
    Thread.currentThread().interrupt();
    assertStopped(() -> exporter.write(PORTFOLIO, OutputStream.nullOutputStream()));
  }

  @ParameterizedTest
  @MethodSource("importers")
  void anImporterStopsWhereverItIsInTheFile(Importer importer) throws IOException {
    byte[] file = written(importer.format().id());
    for (int at : List.of(0, 1, file.length / 2, file.length)) {
      Input interrupting =
          Input.of("p." + importer.format().extension(), () -> interruptingAt(at, file));
      assertStopped(() -> importer.read(interrupting));
    }
  }

  @Test
  void aWorkbookStops() throws IOException {
    byte[] file = workbook();
    for (int at : List.of(0, file.length / 2, file.length)) {
      Input interrupting = Input.of("vgr.xlsx", () -> interruptingAt(at, file));
      assertStopped(() -> ReportWorkbook.read(interrupting, Dossiers.of(PORTFOLIO)));
    }
    for (ReportWorkbook format : ReportWorkbook.values()) {
      Thread.currentThread().interrupt();
      ReportForm form = ReportForm.of(Dossiers.of(PORTFOLIO).all().get(0), 2024);
      assertStopped(() -> format.write(form, Language.DUTCH, OutputStream.nullOutputStream()));
    }
  }

  @Test
  void collectingStopsAtAnyWorkbookAndTellsNothingAfterwards() throws IOException {
    byte[] file = workbook();
    List<Input> workbooks =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(name -> Input.of(name + ".xlsx", file))
            .toList();
    Reading before = new Reading(PORTFOLIO, Provenance.NONE, ImmutableList.of());
    Thread caller = Thread.currentThread();
    for (int at = 1; at <= workbooks.size(); at++) {
      int stop = at;
      List<Progress.Step> told = new ArrayList<>();
      YearlyCycle cycle =
          YearlyCycle.with(Checks.load())
              .telling(
                  step -> {
                    told.add(step);
                    if (step.done() == stop) {
                      caller.interrupt();
                    }
                  });
      assertStopped(() -> cycle.collect(before, workbooks));
      int tellings = told.size();
      assertThat(told).extracting(Progress.Step::kind).containsOnly(Progress.Kind.READ);
      assertThat(told).extracting(Progress.Step::total).containsOnly(workbooks.size());
      assertThat(told)
          .extracting(Progress.Step::done)
          .isEqualTo(Stream.iterate(1, i -> i + 1).limit(tellings).toList());
      assertThat(tellings).isBetween(stop, stop + Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void thePortfolioAndItsProvenanceAreAsTheyWereWheneverTheirWriterIsInterrupted()
      throws IOException {
    PortfolioFile file = PortfolioFile.at(root.resolve("p.json"));
    file.write(Sample.portfolio(), Provenance.NONE, new JsonExporter());
    Map<String, String> before = files();
    for (boolean isFirst : new boolean[] {true, false}) {
      Exporter interrupting = interrupting(isFirst);
      assertStopped(() -> file.write(PORTFOLIO, Provenance.NONE, interrupting));
      assertThat(files()).isEqualTo(before);
      assertStopped(() -> file.keep(PORTFOLIO, Provenance.NONE, interrupting, Formats.load()));
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void theFolderOfOpenDataIsAsItWasWhicheverFileIsTheLast() throws IOException {
    OpenData data = OpenData.of(PORTFOLIO);
    List<Progress.Step> all = new ArrayList<>();
    try (OutputFolder folder = OutputFolder.at(root)) {
      OpenData.of(Sample.portfolio()).writeTo(folder, all::add);
      folder.finish();
    }
    assertThat(all.get(all.size() - 1).done()).isEqualTo(all.get(0).total());
    assertThat(all).extracting(Progress.Step::subject).contains("data/regiodeals.json");
    Map<String, String> before = files();
    Thread caller = Thread.currentThread();
    for (int at = 1; at <= all.size(); at++) {
      int stop = at;
      try (OutputFolder folder = OutputFolder.at(root)) {
        assertStopped(
            () -> {
              data.writeTo(
                  folder,
                  step -> {
                    if (step.done() == stop) {
                      caller.interrupt();
                    }
                  });
              folder.finish();
            });
        Thread.currentThread().interrupt();
      }
      assertThat(Thread.interrupted()).isTrue();
      assertThat(files()).isEqualTo(before);
    }
  }

  private static void assertStopped(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(InterruptedWorkException.class);
    assertThat(Thread.interrupted()).as("the mark stays").isTrue();
  }

  /** A stream that interrupts its reader after so many bytes. */
  private static InputStream interruptingAt(int at, byte[] file) {
    return new FilterInputStream(new ByteArrayInputStream(file)) {
      private int read;

      @Override
      public int read() throws IOException {
        return counted(super.read(), 1);
      }

      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        int got = super.read(bytes, from, Math.min(count, 100));
        return counted(got, got);
      }

      private int counted(int result, int count) {
        read += Math.max(0, count);
        if (read >= at) {
          Thread.currentThread().interrupt();
        }
        return result;
      }
    };
  }

  private static Exporter interrupting(boolean isFirst) {
    return new Exporter() {
      @Override
      public Format format() {
        return new JsonExporter().format();
      }

      @Override
      public void write(Portfolio portfolio, OutputStream out) throws IOException {
        if (isFirst) {
          Thread.currentThread().interrupt();
        }
        new JsonExporter().write(portfolio, out);
        Thread.currentThread().interrupt();
      }
    };
  }

  private static byte[] written(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Formats.load().exporterById(format).orElseThrow().write(PORTFOLIO, out);
    return out.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWorkbook.XLSX.write(
        ReportForm.of(Dossiers.of(PORTFOLIO).all().get(0), 2024), Language.DUTCH, out);
    return out.toByteArray();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> !path.equals(root)).toList()) {
        found.put(
            root.relativize(file).toString(),
            Files.isDirectory(file)
                ? "folder"
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }
}
