package nl.regiodeals.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.OutputFolder;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the workbooks that regions filled in, and makes a new version of the portfolio. */
@Command(name = "collect", mixinStandardHelpOptions = true)
final class CollectCommand extends ReadingCommand {
  @Parameters(index = "0", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "WORKBOOK",
      descriptionKey = "collect.workbooks")
  private List<Path> workbooks;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      descriptionKey = "collect.output")
  private Path output;

  @Option(names = "--feedback", paramLabel = "DIR", descriptionKey = "collect.feedback")
  private Optional<Path> feedback = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      defaultValue = "docx",
      paramLabel = "FORMAT",
      descriptionKey = "collect.format")
  private String format;

  @Mixin private Overwriting overwriting = new Overwriting();

  /** A workbook, with what it says or why it cannot be read. */
  private record Delivered(
      Workbooks.Workbook workbook, Optional<Submission> submission, List<Notice> notices) {}

  @Override
  public Integer call() throws IOException {
    Exporter exporter = Loading.exporterFor(output);
    overwriting.refuseInput(output, with(input, workbooks));
    Reading base = Loading.readWholeReading(input, this);
    Dossiers known = Dossiers.of(base.portfolio());
    Workbooks files = Workbooks.in(workbooks);
    Progress progress = Progress.of(files.all().size(), err());
    List<Delivered> delivered = read(files.all(), known, limits().files(), progress);
    Merge merge =
        Merge.of(base, delivered.stream().flatMap(one -> one.submission().stream()).toList());
    ImmutableList<Notice> found = Checks.load().run(merge.reading());
    List<CheckCommand.FileNotices> notices =
        delivered.stream().map(one -> noticesOf(one, found)).toList();
    if (feedback.isPresent()) {
      writeFeedback(feedback.get(), merge.portfolio(), delivered, notices);
    }
    WholeFile.write(output, out -> exporter.write(merge.portfolio(), out));
    if (!WholeFile.isNoFile(output)) {
      Loading.writeProvenance(output, merge.provenance());
    }
    List<CheckCommand.FileNotices> all =
        Stream.concat(notices.stream(), files.leftOut().stream()).toList();
    NoticeText.write(all, texts(), out());
    out()
        .println(
            texts()
                .text(
                    "collect.done",
                    Map.of(
                        "merged", merge.merged().size(),
                        "of", files.all().size(),
                        "file", output.toString())));
    return merge.merged().isEmpty() || all.stream().anyMatch(file -> file.count(Severity.ERROR) > 0)
        ? Main.NOTICES
        : Main.FINE;
  }

  private static List<Path> with(Path first, List<Path> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  /** A workbook whose values could be read, but not what surrounds them, only gets its letter. */
  private void writeMarked(Workbooks.Workbook workbook, List<Notice> found, OutputFolder folder)
      throws IOException {
    try {
      byte[] marked =
          ReportWorkbook.mark(
              Files.readAllBytes(workbook.file()), found, language(), limits().files());
      folder.write(workbook.flat(), out -> out.write(marked));
    } catch (UnreadableException e) {
      err().println(workbook.name() + ": " + texts().line(e.notice()));
    }
  }

  /** For each workbook that could be read: itself with marks in it, and a letter. */
  private void writeFeedback(
      Path place,
      Portfolio portfolio,
      List<Delivered> delivered,
      List<CheckCommand.FileNotices> notices)
      throws IOException {
    Renderer renderer = Renderer.builder().build();
    Set<String> formats =
        format.equals("all")
            ? renderer.formats().ids()
            : new LinkedHashSet<>(Splitter.on(',').splitToList(format));
    Progress progress = Progress.of(delivered.size(), err());
    try (OutputFolder folder = overwriting.addingTo(place)) {
      for (int i = 0; i < delivered.size(); i++) {
        Workbooks.Workbook workbook = delivered.get(i).workbook();
        List<Notice> found = notices.get(i).notices();
        if (delivered.get(i).submission().isPresent()) {
          Submission submission = delivered.get(i).submission().get();
          writeMarked(workbook, found, folder);
          Document letter =
              renderer.render(
                  "feedback",
                  Request.of(portfolio, submission.year())
                      .in(language())
                      .about(submission.deal())
                      .with(found));
          for (String each : formats) {
            folder.write(workbook.flat() + "." + each, out -> renderer.write(letter, each, out));
          }
        }
        progress.step(workbook.name());
      }
      refuseSame(folder, place);
      folder.finish();
    }
  }

  /** The portfolio and its provenance are none of the files with feedback. */
  private void refuseSame(OutputFolder folder, Path place) {
    for (Path file : List.of(output, Loading.provenanceFile(output))) {
      Path own = file.toAbsolutePath().normalize();
      Path root = place.toAbsolutePath().normalize();
      if (own.startsWith(root) && folder.makes(root.relativize(own).toString())) {
        throw new RefusedException("madeTwice", "file", file.toString());
      }
    }
  }

  private static List<Delivered> read(
      List<Workbooks.Workbook> workbooks, Dossiers known, ReadLimits limits, Progress progress)
      throws IOException {
    try {
      return workbooks.parallelStream()
          .map(
              workbook -> {
                Delivered read = read(workbook, known, limits);
                synchronized (progress) {
                  progress.step(workbook.name());
                }
                return read;
              })
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Delivered read(Workbooks.Workbook workbook, Dossiers known, ReadLimits limits) {
    try {
      Submission submission = ReportWorkbook.read(workbook, known, limits);
      return new Delivered(workbook, Optional.of(submission), submission.notices());
    } catch (UnreadableException e) {
      return new Delivered(workbook, Optional.empty(), List.of(e.notice()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found while reading, and what the merge and the checks say of its cells. */
  private static CheckCommand.FileNotices noticesOf(
      Delivered delivered, ImmutableList<Notice> found) {
    String name = delivered.workbook().name();
    return new CheckCommand.FileNotices(
        delivered.workbook().file(),
        Stream.concat(
                delivered.notices().stream(),
                found.stream()
                    .filter(
                        notice -> notice.place().filter(at -> at.file().equals(name)).isPresent()))
            .collect(toImmutableList()));
  }
}
