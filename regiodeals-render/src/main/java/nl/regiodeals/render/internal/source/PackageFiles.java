package nl.regiodeals.render.internal.source;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.render.internal.PackageParts;

/**
 * The files in a package with what tells them from others, read when it is first asked for. Not
 * safe to share between threads.
 */
public final class PackageFiles {
  private final byte[] file;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> digests = new HashMap<>();

  /** The files of a package. */
  public PackageFiles(byte[] file) {
    this.file = file;
  }

  /** The names of parts that were read, without what tells them from others. */
  public static PackageFiles of(PackageParts parts) {
    PackageFiles files = new PackageFiles(new byte[0]);
    files.names.addAll(parts.parts().keySet());
    return files;
  }

  /** The SHA-256 of a file; blank if there is none. */
  public String digest(String name) {
    if (digests.isEmpty()) {
      read(
          (entry, zip) -> {
            HashingInputStream in = new HashingInputStream(Hashing.sha256(), zip);
            ByteStreams.exhaust(in);
            digests.putIfAbsent(entry, in.hash().toString());
          });
    }
    return digests.getOrDefault(name, "");
  }

  /** Whether there is such a file. */
  public boolean has(String name) {
    if (names.isEmpty()) {
      read((entry, zip) -> names.add(entry));
    }
    return names.contains(name);
  }

  /** Takes a file of the package. */
  private interface Taker {
    void take(String name, InputStream content) throws IOException;
  }

  private void read(Taker taker) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        taker.take(entry.getName(), zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
