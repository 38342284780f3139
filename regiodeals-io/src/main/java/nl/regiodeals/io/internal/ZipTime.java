package nl.regiodeals.io.internal;

import java.time.LocalDateTime;

/** The time of what is in a zip, which says nothing, so that the same gives the same bytes. */
public final class ZipTime {
  /** A day that a zip can name in any time zone; at its first moment Java adds the zone. */
  public static final LocalDateTime NONE = LocalDateTime.of(1980, 1, 1, 12, 0);

  private ZipTime() {}
}
