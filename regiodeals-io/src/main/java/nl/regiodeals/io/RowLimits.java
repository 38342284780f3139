package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The limits within which a {@link TableReader} accepts a table. The last three bound its memory;
 * the first only bounds its time. Each limit has a name and can be changed separately, starting
 * from {@link #DEFAULT}:
 *
 * <pre>{@code
 * TableReader reader = new TableReader(RowLimits.DEFAULT.withBytes(100L << 30));
 * }</pre>
 *
 * @param bytes the maximum size of a table, unpacked
 * @param columns the maximum number of columns
 * @param cell the maximum number of characters in a cell
 * @param texts the maximum number of characters in the shared strings of a workbook; each string
 *     counts for 40 more
 */
public record RowLimits(long bytes, int columns, int cell, long texts) {
  /** 4 GB, 1,000 columns, a million characters in a cell, and 40 million in shared strings. */
  public static final RowLimits DEFAULT = new RowLimits(4L << 30, 1_000, 1_000_000, 40_000_000);

  /** Rejects a limit below 1. */
  public RowLimits {
    checkArgument(
        bytes > 0 && columns > 0 && cell > 0 && texts > 0,
        "limits must be 1 or more; found bytes %s, columns %s, cell %s, texts %s",
        bytes,
        columns,
        cell,
        texts);
  }

  /** These limits, with another size of a table, in bytes. */
  public RowLimits withBytes(long most) {
    return new RowLimits(most, columns, cell, texts);
  }

  /** These limits, with another number of columns. */
  public RowLimits withColumns(int most) {
    return new RowLimits(bytes, most, cell, texts);
  }

  /** These limits, with another length of a cell, in characters. */
  public RowLimits withCell(int most) {
    return new RowLimits(bytes, columns, most, texts);
  }

  /** These limits, with another total length of shared strings, in characters. */
  public RowLimits withTexts(long most) {
    return new RowLimits(bytes, columns, cell, most);
  }
}
