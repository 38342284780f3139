package nl.regiodeals.io.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** Rejects a stream that is longer than a number of bytes, so that reading always ends. */
public final class BoundedStream extends FilterInputStream {
  private final Place place;
  private final long most;
  private long room;

  /** A stream of at most this many bytes. */
  public BoundedStream(InputStream in, Place place, long most) {
    super(in);
    this.place = place;
    this.most = most;
    this.room = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    return next < 0 ? next : (int) counted(1, next);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    return count < 0 ? count : (int) counted(count, count);
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    return counted(skipped, skipped);
  }

  private long counted(long count, long result) {
    room -= count;
    if (room < 0) {
      throw ReadNotices.refusal(
          ReadNotices.TOO_LARGE.notice().at(place).with("limit", "bytes " + most));
    }
    return result;
  }
}
