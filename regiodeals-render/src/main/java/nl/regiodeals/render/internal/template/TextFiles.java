package nl.regiodeals.render.internal.template;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of texts that count as one. */
public final class TextFiles {
  private TextFiles() {}

  /** Two files as one, in which the texts of the first go before; null where there are none. */
  public static @Nullable InputStream both(
      @Nullable InputStream first, @Nullable InputStream second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    // of two texts of one name the last counts, and the last line may have no end
    InputStream newLine = new ByteArrayInputStream(new byte[] {'\n'});
    return new SequenceInputStream(Collections.enumeration(List.of(second, newLine, first)));
  }
}
