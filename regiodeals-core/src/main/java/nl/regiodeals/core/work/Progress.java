package nl.regiodeals.core.work;

/**
 * Listens to how far long work is.
 *
 * <pre>{@code
 * Progress bar = step -> bar.setValue(100 * step.done() / step.total());
 * renderer.telling(bar).write(site, folder);
 * }</pre>
 *
 * <p>It is called by the threads that do the work: one call at a time for each job, with {@code
 * done} never falling, so it needs no synchronisation of its own unless jobs share it. The work
 * waits while it is called, so it should return quickly. An exception that it throws stops the work
 * and reaches the caller. It may interrupt its own thread, which stops the work as any interrupt
 * does.
 */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = step -> {};

  /** A step was taken. */
  void taken(Step step);

  /** What a step is. The names are stable, and independent of a language. */
  enum Kind {
    /** A file was read; the subject is its name. */
    READ,
    /** A publication or the text of a document was made; the subject is the publication. */
    COMPOSED,
    /** A document was made in a format; the subject is the id of the format. */
    FORMATTED,
    /** A file of a folder was made; the subject is its path in that folder. */
    MADE
  }

  /**
   * A step.
   *
   * @param kind what was done
   * @param subject to what; see the kind
   * @param done the steps of the job that are done, with this one; from 1
   * @param total the steps of the whole job
   */
  record Step(Kind kind, String subject, int done, int total) {}
}
