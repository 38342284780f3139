package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the progress of long work on standard error, if it is a terminal and NO_COLOR is not set.
 */
final class Progress {
  private final PrintWriter err;
  private final boolean watched;
  private final int total;
  private int done;

  private Progress(PrintWriter err, boolean watched, int total) {
    this.err = err;
    this.watched = watched;
    this.total = total;
  }

  /** Progress in the given number of steps. */
  static Progress of(int total, PrintWriter err) {
    return new Progress(err, Ansi.AUTO.enabled(), total);
  }

  /** Reports that one more step is done. */
  void step(String what) {
    done++;
    if (watched) {
      err.printf("\r[%d/%d] %-60.60s", done, total, what);
      if (done == total) {
        err.printf("\r%80s\r", "");
      }
      err.flush();
    }
  }
}
