package nl.regiodeals.examples.cli;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.io.PortfolioFile;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.io.YearlyCycle;
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

  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "collect.mapping")
  private List<Path> mappings = List.of();

  @Option(names = "--received", paramLabel = "DATE", descriptionKey = "collect.received")
  private Optional<LocalDate> received = Optional.empty();

  @Option(names = "--accept", paramLabel = "CHANGE", split = ",", descriptionKey = "collect.accept")
  private List<String> accepted = new ArrayList<>();

  /** Characters that would change what a terminal shows. */
  private static final CharMatcher CONTROLS =
      CharMatcher.javaIsoControl().or(CharMatcher.whitespace());

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    Exporter exporter = Loading.exporterFor(output);
    overwriting.refuseInput(output, with(with(input, workbooks), mappings));
    Reading base = Loading.readWholeReading(input, this);
    Mappings mapped = Mappings.read(mappings, this);
    Workbooks files = Workbooks.in(workbooks, mapped::areFor);
    mapped.refuseUnclear(files.all().stream().map(Workbooks.Workbook::name).toList());
    YearlyCycle.Collected collected =
        YearlyCycle.with(Checks.load())
            .within(limits().files())
            .telling(ProgressLine.on(err()))
            .mapped(mapped.mappings())
            .received(this::arrival)
            .accepting(this::isAccepted)
            .collect(base, files.all());
    Merge merge = collected.merge();
    if (feedback.isPresent()) {
      writeFeedback(feedback.get(), collected, files.all());
    }
    if (WholeFile.isNoFile(output)) {
      WholeFile.write(output, out -> exporter.write(merge.portfolio(), out));
    } else {
      WholeFile.refuseFolder(output);
      PortfolioFile.at(output).write(merge.portfolio(), merge.provenance(), exporter);
    }
    List<CheckCommand.FileNotices> all =
        Stream.concat(
                Streams.zip(
                    files.all().stream(),
                    collected.workbooks().stream(),
                    (file, read) -> new CheckCommand.FileNotices(file.file(), read.notices())),
                files.leftOut().stream().filter(left -> !mapped.isOne(left.file())))
            .toList();
    NoticeText.write(all, texts(), out());
    Streams.forEachPair(files.all().stream(), collected.workbooks().stream(), this::printWho);
    merge.proposals().forEach(this::print);
    refuseUnknown(collected);
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

  /** When a report arrived: the day given, else that in the form, else that of the file. */
  private Optional<LocalDate> arrival(Input input, Submission form) {
    if (received.isPresent() || form.filledOn().isPresent()) {
      return received.or(form::filledOn);
    }
    try {
      return input instanceof Workbooks.Workbook workbook
          ? Optional.of(
              LocalDate.ofInstant(
                  Files.getLastModifiedTime(workbook.file()).toInstant(), ZoneId.systemDefault()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isAccepted(Proposal proposal) {
    return accepted.contains("all") || accepted.contains(proposal.id());
  }

  /** Tells who filled a form in: the person to call when something is unclear. */
  private void printWho(Workbooks.Workbook file, YearlyCycle.Workbook read) {
    read.submission()
        .flatMap(Submission::filledBy)
        .ifPresent(
            who ->
                out()
                    .println(
                        texts()
                            .text(
                                "collect.filledBy",
                                Map.of(
                                    "file", file.name(),
                                    "who", CONTROLS.trimAndCollapseFrom(who, ' ')))));
  }

  private void print(Proposal proposal) {
    Notation notation = Notation.of(language());
    out()
        .println(
            texts()
                .text(
                    "collect.proposal",
                    Map.of(
                        "id", proposal.id(),
                        "known", proposal.known().map(notation::show).orElse("\u2013"),
                        "value", notation.show(proposal.value()),
                        "place", proposal.place().toString())));
  }

  /** Names what was to be accepted and that no form proposes. */
  private void refuseUnknown(YearlyCycle.Collected collected) {
    Set<String> proposed = new HashSet<>();
    collected
        .workbooks()
        .forEach(
            workbook ->
                workbook.submission().stream()
                    .flatMap(submission -> submission.proposals().stream())
                    .forEach(proposal -> proposed.add(proposal.id())));
    accepted.stream()
        .filter(id -> !id.equals("all") && !proposed.contains(id))
        .forEach(id -> err().println(texts().text("collect.notProposed", Map.of("id", id))));
  }

  private static List<Path> with(Path first, List<Path> others) {
    return with(List.of(first), others);
  }

  private static List<Path> with(List<Path> some, List<Path> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /**
   * Writes the marked workbook. If its values could be read but the file cannot be edited, the
   * region only gets the letter.
   */
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

  /** Writes, for each workbook that could be read, a marked copy and a letter. */
  private void writeFeedback(
      Path place, YearlyCycle.Collected collected, List<Workbooks.Workbook> files)
      throws IOException {
    Renderer renderer = Renderer.builder().build();
    Set<String> formats =
        format.equals("all")
            ? renderer.formats().ids()
            : new LinkedHashSet<>(Splitter.on(',').splitToList(format));
    Steps steps = new Steps(ProgressLine.on(err()), files.size());
    try (OutputFolder folder = overwriting.addingTo(place)) {
      for (int i = 0; i < files.size(); i++) {
        Workbooks.Workbook workbook = files.get(i);
        YearlyCycle.Workbook read = collected.workbooks().get(i);
        if (read.submission().isPresent()) {
          Submission submission = read.submission().get();
          writeMarked(workbook, read.notices(), folder);
          Document letter =
              renderer.render(
                  "feedback",
                  Request.of(collected.merge().portfolio(), submission.year())
                      .in(language())
                      .about(submission.deal())
                      .with(read.notices()));
          for (String each : formats) {
            folder.write(workbook.flat() + "." + each, out -> renderer.write(letter, each, out));
          }
        }
        steps.taken(Progress.Kind.MADE, workbook.name());
      }
      refuseSame(folder, place);
      folder.finish();
    }
  }

  /** Rejects feedback files that would overwrite the portfolio or its provenance. */
  private void refuseSame(OutputFolder folder, Path place) {
    for (Path file : List.of(output, PortfolioFile.at(output).provenance())) {
      Path own = file.toAbsolutePath().normalize();
      Path root = place.toAbsolutePath().normalize();
      if (own.startsWith(root) && folder.makes(root.relativize(own).toString())) {
        throw new RefusedException("madeTwice", "file", file.toString());
      }
    }
  }
}
