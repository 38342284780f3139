package nl.regiodeals.render.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document that is a zip of parts; the same parts give the same bytes. */
public final class ZipPackage {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

  /** Two thirds of the time of the usual level; files become a fiftieth larger. */
  private static final int LEVEL = 4;

  private final ZipOutputStream zip;

  /** A package that is written to a stream, which stays open. */
  public ZipPackage(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(LEVEL);
  }

  /** Adds a part. */
  public ZipPackage add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return put(entry, content);
  }

  /** Adds a part that is not packed, so that the first bytes of the file tell what it is. */
  public ZipPackage addPlain(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    return put(entry, bytes);
  }

  /** Finishes the package. */
  public void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private ZipPackage put(ZipEntry entry, byte[] content) throws IOException {
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
    return this;
  }
}
