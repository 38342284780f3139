package nl.regiodeals.render.internal.drawing;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.regiodeals.render.document.Drawing;

/** Tells the files of pictures from each other. */
public final class Digests {
  private Digests() {}

  /** The SHA-256 of a file. */
  public static String of(byte[] file) {
    return Hashing.sha256().hashBytes(file).toString();
  }

  /** The SHA-256 of a drawing as PNG. */
  public static String of(Drawing drawing) {
    try {
      return of(Pixels.of(drawing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
