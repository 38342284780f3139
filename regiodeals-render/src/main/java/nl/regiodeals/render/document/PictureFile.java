package nl.regiodeals.render.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A picture in a PNG file, such as a logo. Immutable; equal if the bytes are equal. */
public final class PictureFile {
  private final byte[] png;

  /**
   * A picture. Bytes that are not a PNG file are rejected when it is drawn.
   *
   * @param png the bytes of the file
   */
  public PictureFile(byte[] png) {
    this.png = png.clone();
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return png.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PictureFile that && Arrays.equals(png, that.png);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "a picture of " + png.length + " bytes";
  }
}
