package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Tells on standard error how far long work is, when a person is looking and NO_COLOR is not set.
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

  /** Of so many steps. */
  static Progress of(int total, PrintWriter err) {
    return new Progress(err, Ansi.AUTO.enabled(), total);
  }

  /** One more step is done. */
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
