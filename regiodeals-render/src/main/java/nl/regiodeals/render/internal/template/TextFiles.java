package nl.regiodeals.render.internal.template;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Combines files of texts. */
public final class TextFiles {
  private TextFiles() {}

  /**
   * Two files as one, in which the texts of the first take precedence; null if there is neither.
   */
  public static @Nullable InputStream both(
      @Nullable InputStream first, @Nullable InputStream second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    // of two texts with the same key the last is used, and the last line may lack a line end
    InputStream newLine = new ByteArrayInputStream(new byte[] {'\n'});
    return new SequenceInputStream(Collections.enumeration(List.of(second, newLine, first)));
  }
}
