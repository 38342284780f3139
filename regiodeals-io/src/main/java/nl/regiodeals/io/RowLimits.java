package nl.regiodeals.io;

/**
 * How much a {@link TableReader} takes in before it refuses. What it keeps in memory is bounded by
 * the last three; the first only bounds time.
 *
 * @param bytes how large a table may be, unpacked
 * @param columns how many columns it may have
 * @param cell how many chars a cell may have
 * @param texts how many chars the texts may have that a workbook keeps apart from its cells; each
 *     text counts for 40 more
 */
public record RowLimits(long bytes, int columns, int cell, long texts) {
  /** 4 GB, 1,000 columns, a million chars in a cell, and 100 million in shared texts. */
  public static final RowLimits DEFAULT = new RowLimits(4L << 30, 1_000, 1_000_000, 100_000_000);
}
