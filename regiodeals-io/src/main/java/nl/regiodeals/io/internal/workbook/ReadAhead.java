package nl.regiodeals.io.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import nl.regiodeals.core.work.Interruption;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read ahead by a thread of its own, so that a part of a workbook is unpacked
 * while the part before it is interpreted. A fault comes where it would come without. For one
 * thread; closing it ends its own.
 */
final class ReadAhead extends InputStream {
  private static final int SIZE = 1 << 16;

  /** The number of pieces that are kept. */
  private static final int PIECES = 8;

  /**
   * A piece of the stream.
   *
   * @param isLast whether the stream has ended
   * @param fault why it has ended; null if that is as it should be
   */
  private record Piece(ByteBuffer bytes, boolean isLast, @Nullable Exception fault) {}

  private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
  private final Thread thread;
  private Piece piece = new Piece(ByteBuffer.allocate(0), false, null);

  /** Begins to read a stream, which is not closed. */
  ReadAhead(InputStream in) {
    this.thread = new Thread(() -> readAll(in), "regiodeals-read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void readAll(InputStream in) {
    try {
      Piece next;
      do {
        next = next(in);
        pieces.put(next);
      } while (!next.isLast());
    } catch (InterruptedException e) {
      // nobody reads any further
      Thread.currentThread().interrupt();
    }
  }

  private static Piece next(InputStream in) {
    byte[] bytes = new byte[SIZE];
    try {
      int count = in.read(bytes);
      return new Piece(ByteBuffer.wrap(bytes, 0, Math.max(count, 0)), count < 0, null);
    } catch (IOException | RuntimeException e) {
      return new Piece(ByteBuffer.allocate(0), true, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (!piece.bytes().hasRemaining() && !piece.isLast()) {
      take();
    }
    if (piece.isLast()) {
      return end();
    }
    int count = Math.min(length, piece.bytes().remaining());
    piece.bytes().get(buffer, offset, count);
    return count;
  }

  private void take() {
    try {
      piece = pieces.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Interruption.stopped();
    }
  }

  private int end() throws IOException {
    if (piece.fault() instanceof IOException fault) {
      throw fault;
    } else if (piece.fault() instanceof RuntimeException fault) {
      throw fault;
    }
    return -1;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
