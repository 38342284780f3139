package nl.regiodeals.io.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import nl.regiodeals.core.notice.Notice;

/**
 * The parts of a table, each of which can be read by itself. Safe to share between threads.
 *
 * @param <R> the type of the records
 */
public interface RowParts<R extends Record> extends Closeable {
  /** The number of parts. */
  int count();

  /**
   * Reads the rows of some parts in order, as if they were one.
   *
   * @param from the first part, from 0
   * @param to the part after the last
   * @param before what the parts before came to, such as their number of lines; 0 if that is not
   *     known yet
   * @param tally receives the rows
   * @return what the parts come to, together with those before
   * @throws RuntimeException if they cannot be read, or only together with other parts
   * @throws IOException if the file system fails
   */
  long read(int from, int to, long before, RowTally<R, ?, ?> tally) throws IOException;

  /** The notice of a part that was read by itself, with its place in the table. */
  Notice placed(Notice notice, long before);
}
