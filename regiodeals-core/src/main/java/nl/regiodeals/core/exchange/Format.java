package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A file format.
 *
 * @param id the short name by which users choose it, such as {@code json}
 * @param mediaType such as {@code application/json}
 * @param extensions the file extensions without dot, the usual one first; never empty
 * @param text whether files are text in UTF-8
 */
public record Format(String id, String mediaType, ImmutableList<String> extensions, boolean text) {
  /** Rejects a format without an extension. */
  public Format {
    if (extensions.isEmpty()) {
      throw new IllegalArgumentException("a format needs at least one extension: " + id);
    }
  }

  /** A text format. */
  public static Format text(String id, String mediaType, String... extensions) {
    return new Format(id, mediaType, ImmutableList.copyOf(extensions), true);
  }

  /** A binary format. */
  public static Format binary(String id, String mediaType, String... extensions) {
    return new Format(id, mediaType, ImmutableList.copyOf(extensions), false);
  }

  /** The usual extension, without dot. */
  public String extension() {
    return extensions.get(0);
  }

  /** Whether a file with this name usually has this format. */
  public boolean matches(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
  }

  /**
   * Whether this is the media type, as it stands in a header: in any case, and with any parameters,
   * such as {@code Application/JSON; charset=utf-8}.
   */
  public boolean hasMediaType(String header) {
    int parameters = header.indexOf(';');
    String bare = parameters < 0 ? header : header.substring(0, parameters);
    return mediaType.equalsIgnoreCase(bare.strip());
  }
}
