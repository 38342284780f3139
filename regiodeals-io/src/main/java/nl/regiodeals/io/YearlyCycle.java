package nl.regiodeals.io;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.SideBySide;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.io.internal.mapping.MappedWorkbook;

/**
 * The yearly cycle: reads the workbooks that regions filled in, merges them into a new version of
 * the portfolio, and checks it. The new version records which cell each value came from.
 *
 * <pre>{@code
 * PortfolioFile file = PortfolioFile.at(Path.of("regiodeals.json"));
 * Reading before = file.read(Formats.load());
 * YearlyCycle.Collected collected = YearlyCycle.with(Checks.load()).collect(before, workbooks);
 * Merge merge = collected.merge();
 * file.write(merge.portfolio(), merge.provenance(), new JsonExporter());
 * }</pre>
 *
 * Immutable, and safe to share between threads.
 */
public final class YearlyCycle {
  private final Checks checks;
  private final ReadLimits limits;
  private final Progress progress;
  private final BiFunction<Input, Submission, Optional<LocalDate>> arrivals;
  private final Predicate<Proposal> accepted;
  private final ImmutableList<SheetMapping> mappings;

  private YearlyCycle(
      Checks checks,
      ReadLimits limits,
      Progress progress,
      BiFunction<Input, Submission, Optional<LocalDate>> arrivals,
      Predicate<Proposal> accepted,
      ImmutableList<SheetMapping> mappings) {
    this.checks = checks;
    this.limits = limits;
    this.progress = progress;
    this.arrivals = arrivals;
    this.accepted = accepted;
    this.mappings = mappings;
  }

  /** The cycle with these checks. */
  public static YearlyCycle with(Checks checks) {
    return new YearlyCycle(
        checks,
        ReadLimits.DEFAULT,
        Progress.NONE,
        (workbook, form) -> Optional.empty(),
        change -> false,
        ImmutableList.of());
  }

  /** This cycle, with custom limits for workbooks. */
  public YearlyCycle within(ReadLimits others) {
    return new YearlyCycle(checks, others, progress, arrivals, accepted, mappings);
  }

  /**
   * This cycle, with a listener that is told of each workbook that has been read, one at a time.
   */
  public YearlyCycle telling(Progress listener) {
    return new YearlyCycle(checks, limits, listener, arrivals, accepted, mappings);
  }

  /**
   * This cycle, in which reports get the day on which they were received.
   *
   * @param days the day for each workbook and the form in it; empty if unknown
   */
  public YearlyCycle received(BiFunction<Input, Submission, Optional<LocalDate>> days) {
    return new YearlyCycle(checks, limits, progress, days, accepted, mappings);
  }

  /** This cycle, in which changes of fixed values are accepted; see {@link Merge#proposals()}. */
  public YearlyCycle accepting(Predicate<Proposal> changes) {
    return new YearlyCycle(checks, limits, progress, arrivals, changes, mappings);
  }

  /**
   * This cycle, in which the files that a mapping {@linkplain SheetMapping#isFor is for} are read
   * by it: own sheets of a region instead of the form. Several files about one deal and year are
   * parts of one report, unless their values differ.
   */
  public YearlyCycle mapped(List<SheetMapping> others) {
    return new YearlyCycle(
        checks, limits, progress, arrivals, accepted, ImmutableList.copyOf(others));
  }

  /**
   * Reads workbooks in parallel, and merges them. A workbook that is not a form or cannot be read
   * does not stop the others: its notice says why.
   *
   * @param before the reading of the earlier version
   * @param workbooks each with a unique name, which notices and provenance use
   * @throws UnreadableException if the portfolio was not read completely: its new version would
   *     lose the rest
   * @throws InterruptedWorkException if the thread is interrupted
   * @throws IOException if a workbook cannot be opened
   */
  public Collected collect(Reading before, List<? extends Input> workbooks) throws IOException {
    before.complete();
    ImmutableList<Workbook> read = read(Dossiers.of(before.portfolio()), workbooks);
    Interruption.check();
    Merge merge =
        Merge.of(
            before,
            read.stream().flatMap(workbook -> workbook.submission().stream()).toList(),
            accepted);
    ImmutableList<Notice> found = checks.run(merge.reading());
    return new Collected(
        merge,
        read.stream().map(workbook -> workbook.with(found)).collect(toImmutableList()),
        found);
  }

  private ImmutableList<Workbook> read(Dossiers known, List<? extends Input> workbooks)
      throws IOException {
    Steps steps = new Steps(progress, workbooks.size());
    return SideBySide.each(
        ImmutableList.<Input>copyOf(workbooks),
        input -> {
          Workbook workbook = read(input, known);
          steps.taken(Progress.Kind.READ, input.name());
          return workbook;
        },
        ForkJoinPool.commonPool());
  }

  private Workbook read(Input input, Dossiers known) throws IOException {
    try {
      Submission read = submission(input, known);
      Submission submission =
          hasArrived(read, known)
              ? read
              : arrivals.apply(input, read).map(read::receivedOn).orElse(read);
      return new Workbook(input, Optional.of(submission), submission.notices());
    } catch (UnreadableException e) {
      return new Workbook(input, Optional.empty(), ImmutableList.of(e.notice()));
    }
  }

  private Submission submission(Input input, Dossiers known) throws IOException {
    ImmutableList<SheetMapping> fitting =
        mappings.stream().filter(mapping -> mapping.isFor(input.name())).collect(toImmutableList());
    return switch (fitting.size()) {
      case 0 -> ReportWorkbook.read(input, known, limits);
      case 1 -> fitting.get(0).submission(input, known, limits);
      default -> throw MappedWorkbook.twoMappings(input);
    };
  }

  /** Whether it is known when the report was received: a correction does not change that. */
  private static boolean hasArrived(Submission submission, Dossiers known) {
    return known
        .find(submission.deal())
        .flatMap(dossier -> dossier.report(submission.year()))
        .flatMap(ProgressReport::receivedOn)
        .isPresent();
  }

  /**
   * The result of collecting workbooks. Immutable.
   *
   * @param merge the new version of the portfolio, and the submissions that were used
   * @param workbooks the result for each workbook, in the order given
   * @param notices the notices of the merge and the checks about the new version as a whole
   */
  public record Collected(
      Merge merge, ImmutableList<Workbook> workbooks, ImmutableList<Notice> notices) {}

  /**
   * A workbook that was submitted. Immutable.
   *
   * @param input the file
   * @param submission what the region filled in; empty if the file could not be read
   * @param notices why it could not be read; or what was found while reading it, and the notices of
   *     the merge and the checks about its cells
   */
  public record Workbook(
      Input input, Optional<Submission> submission, ImmutableList<Notice> notices) {
    private Workbook with(List<Notice> found) {
      Stream<Notice> own =
          found.stream()
              .filter(
                  notice ->
                      notice.place().filter(at -> at.file().equals(input.name())).isPresent());
      return new Workbook(
          input, submission, Stream.concat(notices.stream(), own).collect(toImmutableList()));
    }
  }
}
