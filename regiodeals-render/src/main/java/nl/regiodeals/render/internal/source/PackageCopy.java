package nl.regiodeals.render.internal.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies a package, part for part in the same order, except for the parts that changed. */
public final class PackageCopy {
  private PackageCopy() {}

  /**
   * Copies a package.
   *
   * @param changed the parts that changed, and the new ones, which come last
   * @param out stays open
   */
  public static void write(byte[] file, Map<String, byte[]> changed, OutputStream out)
      throws IOException {
    write(file, changed, Set.of(), out);
  }

  /**
   * Copies a package without some of its parts.
   *
   * @param dropped the parts that are left out
   */
  public static void write(
      byte[] file, Map<String, byte[]> changed, Set<String> dropped, OutputStream out)
      throws IOException {
    Map<String, byte[]> left = new LinkedHashMap<>(changed);
    Set<String> names = new HashSet<>();
    ZipOutputStream to = new ZipOutputStream(out);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        if (!names.add(entry.getName()) || dropped.contains(entry.getName())) {
          continue; // a part that is there twice is read as the first
        }
        byte[] instead = left.remove(entry.getName());
        if (instead == null && entry.getMethod() == ZipEntry.DEFLATED) {
          to.putNextEntry(like(entry));
          from.transferTo(to);
          to.closeEntry();
        } else {
          put(to, like(entry), entry.getMethod(), instead == null ? from.readAllBytes() : instead);
        }
      }
    }
    for (Map.Entry<String, byte[]> part : left.entrySet()) {
      put(to, new ZipEntry(part.getKey()), ZipEntry.DEFLATED, part.getValue());
    }
    to.finish();
    to.flush();
  }

  private static ZipEntry like(ZipEntry entry) {
    ZipEntry copy = new ZipEntry(entry.getName());
    if (entry.getTime() != -1) {
      copy.setTimeLocal(entry.getTimeLocal());
    }
    return copy;
  }

  private static void put(ZipOutputStream to, ZipEntry entry, int method, byte[] content)
      throws IOException {
    if (entry.getTime() == -1) {
      entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 12, 0));
    }
    if (method == ZipEntry.STORED) {
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
    }
    to.putNextEntry(entry);
    to.write(content);
    to.closeEntry();
  }
}
