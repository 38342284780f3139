package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import nl.regiodeals.core.work.Progress;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the progress of long work on standard error, if it is a terminal and NO_COLOR is not set.
 */
final class ProgressLine implements Progress {
  private final PrintWriter err;
  private final boolean watched;

  private ProgressLine(PrintWriter err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  /** Progress on standard error. */
  static ProgressLine on(PrintWriter err) {
    return new ProgressLine(err, Ansi.AUTO.enabled());
  }

  @Override
  public void taken(Step step) {
    if (watched) {
      err.printf("\r[%d/%d] %-60.60s", step.done(), step.total(), step.subject());
      if (step.done() == step.total()) {
        err.printf("\r%80s\r", "");
      }
      err.flush();
    }
  }
}
