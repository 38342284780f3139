package nl.regiodeals.core.work;

/**
 * Counts the steps of one job, and tells a listener of each. Safe to share between the threads of
 * that job.
 */
public final class Steps {
  private final Progress progress;
  private final int total;
  private int done;

  /**
   * The steps of a job.
   *
   * @param total how many there are
   */
  public Steps(Progress progress, int total) {
    this.progress = progress;
    this.total = total;
  }

  /**
   * A step was taken.
   *
   * @throws InterruptedWorkException if the thread was interrupted, also by the listener
   */
  public void taken(Progress.Kind kind, String subject) {
    synchronized (this) {
      done++;
      progress.taken(new Progress.Step(kind, subject, done, Math.max(done, total)));
    }
    Interruption.check();
  }
}
