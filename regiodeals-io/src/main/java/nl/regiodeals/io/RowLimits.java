package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a {@link TableReader} takes in before it refuses. What it keeps in memory is bounded by
 * the last three; the first only bounds time. Each limit is named, and starts as it is in {@link
 * #DEFAULT}:
 *
 * <pre>{@code
 * TableReader reader = new TableReader(RowLimits.DEFAULT.withBytes(100L << 30));
 * }</pre>
 *
 * @param bytes how large a table may be, unpacked
 * @param columns how many columns it may have
 * @param cell how many chars a cell may have
 * @param texts how many chars the texts may have that a workbook keeps apart from its cells; each
 *     text counts for 40 more
 */
public record RowLimits(long bytes, int columns, int cell, long texts) {
  /** 4 GB, 1,000 columns, a million chars in a cell, and 40 million in shared texts. */
  public static final RowLimits DEFAULT = new RowLimits(4L << 30, 1_000, 1_000_000, 40_000_000);

  /** Refuses a limit that lets nothing in. */
  public RowLimits {
    checkArgument(
        bytes > 0 && columns > 0 && cell > 0 && texts > 0,
        "limits are 1 or more; found bytes %s, columns %s, cell %s, texts %s",
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

  /** These limits, with another length of a cell, in chars. */
  public RowLimits withCell(int most) {
    return new RowLimits(bytes, columns, most, texts);
  }

  /** These limits, with another length of the texts that a workbook keeps apart, in chars. */
  public RowLimits withTexts(long most) {
    return new RowLimits(bytes, columns, cell, most);
  }
}
