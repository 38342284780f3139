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

  /** Adds a part as it is: a picture that was packed before, or what tells a reader the type. */
  public ZipPackage addPlain(String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return put(entry, content);
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
