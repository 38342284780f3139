package nl.regiodeals.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Input;
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

  /** A file by its whole name, for workbooks in two folders may have one name. */
  private record Workbook(Path file) implements Input {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** A workbook, with what it says or why it cannot be read. */
  private record Delivered(Path file, Optional<Submission> submission, List<Notice> notices) {}

  @Override
  public Integer call() throws IOException {
    Exporter exporter = Loading.exporter(formats -> formats.exporterByFileName(output.toString()));
    Reading base = Loading.readWholeReading(input, this);
    Dossiers known = Dossiers.of(base.portfolio());
    List<Path> files = files();
    Progress progress = Progress.of(files.size(), err());
    List<Delivered> delivered = read(files, known, limits().files(), progress);
    Merge merge =
        Merge.of(base, delivered.stream().flatMap(one -> one.submission().stream()).toList());
    ImmutableList<Notice> found = Checks.load().run(merge.reading());
    List<CheckCommand.FileNotices> notices =
        delivered.stream().map(one -> noticesOf(one, found)).toList();
    WholeFile.write(output, out -> exporter.write(merge.portfolio(), out));
    Loading.writeProvenance(output, merge.provenance());
    if (feedback.isPresent()) {
      writeFeedback(feedback.get(), merge.portfolio(), delivered, notices);
    }
    NoticeText.write(notices, texts(), out());
    out()
        .println(
            texts()
                .text(
                    "collect.done",
                    Map.of(
                        "merged", merge.merged().size(),
                        "of", files.size(),
                        "file", output.toString())));
    return notices.stream().anyMatch(file -> file.count(Severity.ERROR) > 0)
        ? Main.NOTICES
        : Main.FINE;
  }

  /** A workbook whose values could be read, but not what surrounds them, only gets its letter. */
  private void writeMarked(Path workbook, List<Notice> found, Path target) throws IOException {
    try {
      byte[] marked =
          ReportWorkbook.mark(Files.readAllBytes(workbook), found, language(), limits().files());
      WholeFile.write(target, out -> out.write(marked));
    } catch (UnreadableException e) {
      err().println(workbook + ": " + texts().line(e.notice()));
    }
  }

  /** For each workbook that could be read: itself with marks in it, and a letter. */
  private void writeFeedback(
      Path folder,
      Portfolio portfolio,
      List<Delivered> delivered,
      List<CheckCommand.FileNotices> notices)
      throws IOException {
    Renderer renderer = Renderer.builder().build();
    Iterable<String> formats =
        format.equals("all") ? renderer.formats().ids() : Splitter.on(',').split(format);
    Progress progress = Progress.of(delivered.size(), err());
    for (int i = 0; i < delivered.size(); i++) {
      Path file = delivered.get(i).file();
      List<Notice> found = notices.get(i).notices();
      if (delivered.get(i).submission().isPresent()) {
        Submission submission = delivered.get(i).submission().get();
        String name = String.valueOf(file.getFileName());
        writeMarked(file, found, folder.resolve(name));
        Document letter =
            renderer.render(
                "feedback",
                Request.of(portfolio, submission.year())
                    .in(language())
                    .about(submission.deal())
                    .with(found));
        for (String each : formats) {
          WholeFile.write(
              folder.resolve(name + "." + each), out -> renderer.write(letter, each, out));
        }
      }
      progress.step(file.toString());
    }
  }

  private static List<Delivered> read(
      List<Path> files, Dossiers known, ReadLimits limits, Progress progress) throws IOException {
    try {
      return files.parallelStream()
          .map(
              file -> {
                Delivered read = read(file, known, limits);
                synchronized (progress) {
                  progress.step(file.toString());
                }
                return read;
              })
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The files named, and the workbooks in the folders named. */
  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : workbooks) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside.filter(CollectCommand::isWorkbook).sorted().forEach(files::add);
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return files;
  }

  /** Programs for offices keep a lock file beside what they have open. */
  private static boolean isWorkbook(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path)
        && (name.endsWith(".xlsx") || name.endsWith(".ods") || name.endsWith(".xlsm"))
        && !name.startsWith("~$")
        && !name.startsWith(".");
  }

  private static Delivered read(Path file, Dossiers known, ReadLimits limits) {
    try {
      Submission submission = ReportWorkbook.read(new Workbook(file), known, limits);
      return new Delivered(file, Optional.of(submission), submission.notices());
    } catch (UnreadableException e) {
      return new Delivered(file, Optional.empty(), List.of(e.notice()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found while reading, and what the merge and the checks say of its cells. */
  private static CheckCommand.FileNotices noticesOf(
      Delivered delivered, ImmutableList<Notice> found) {
    String name = delivered.file().toString();
    return new CheckCommand.FileNotices(
        delivered.file(),
        Stream.concat(
                delivered.notices().stream(),
                found.stream()
                    .filter(
                        notice -> notice.place().filter(at -> at.file().equals(name)).isPresent()))
            .collect(toImmutableList()));
  }
}
