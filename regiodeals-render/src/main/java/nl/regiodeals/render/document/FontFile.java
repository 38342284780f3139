package nl.regiodeals.render.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A font in a TrueType file. Immutable; equal if the bytes are equal. */
public final class FontFile {
  /** The style of the letters in a file. */
  public enum Style {
    /** Neither bold nor italic. */
    REGULAR,
    /** Bold. */
    BOLD,
    /** Italic. */
    ITALIC,
    /** Both. */
    BOLD_ITALIC
  }

  private final String name;
  private final byte[] trueType;

  /**
   * A font. Bytes that are not a TrueType file are rejected when text is set in it.
   *
   * @param name the name of the file, for messages
   * @param trueType the bytes of the file
   */
  public FontFile(String name, byte[] trueType) {
    this.name = name;
    this.trueType = trueType.clone();
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return trueType.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FontFile that
        && name.equals(that.name)
        && Arrays.equals(trueType, that.trueType);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(trueType);
  }

  @Override
  public String toString() {
    return "the font " + name + " of " + trueType.length + " bytes";
  }
}
