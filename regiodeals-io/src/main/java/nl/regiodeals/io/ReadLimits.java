package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The limits within which a reader accepts a file, so that no file can exhaust memory or time. Each
 * limit has a name and can be changed separately, starting from {@link #DEFAULT}:
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.DEFAULT.withBytes(1 << 30).withColumns(2_000);
 * Reading reading = Formats.load().with(new JsonImporter(limits)).read(input);
 * }</pre>
 *
 * <p>With {@link #DEFAULT} any file is read or rejected within 256 MB of memory; it accepts three
 * times the data of all 84 deals.
 *
 * @param bytes the maximum size of a file, and of the contents of an archive together; for a
 *     workbook also the maximum number of characters in all its cells
 * @param depth the maximum nesting of objects and lists
 * @param columns the maximum number of columns of a table
 * @param entries the maximum number of files in an archive or folder
 * @param values the maximum number of values in a file or package: cells, or values of JSON
 * @param notices the number of notices above which a file is rejected
 */
public record ReadLimits(int bytes, int depth, int columns, int entries, int values, int notices) {
  /** 32 MB, 50 deep, 1,000 columns, 1,000 files, 500,000 values and 100,000 notices. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(32 << 20, 50, 1_000, 1_000, 500_000, 100_000);

  /** Rejects a limit below 1. */
  public ReadLimits {
    checkArgument(
        bytes > 0 && depth > 0 && columns > 0 && entries > 0 && values > 0 && notices > 0,
        "limits must be 1 or more; found bytes %s, depth %s, columns %s, entries %s, values %s,"
            + " notices %s",
        bytes,
        depth,
        columns,
        entries,
        values,
        notices);
  }

  /** These limits, with another size of a file, in bytes. */
  public ReadLimits withBytes(int most) {
    return new ReadLimits(most, depth, columns, entries, values, notices);
  }

  /** These limits, with another depth of objects and lists. */
  public ReadLimits withDepth(int most) {
    return new ReadLimits(bytes, most, columns, entries, values, notices);
  }

  /** These limits, with another number of columns. */
  public ReadLimits withColumns(int most) {
    return new ReadLimits(bytes, depth, most, entries, values, notices);
  }

  /** These limits, with another number of files in an archive or folder. */
  public ReadLimits withEntries(int most) {
    return new ReadLimits(bytes, depth, columns, most, values, notices);
  }

  /** These limits, with another number of values in a file or package. */
  public ReadLimits withValues(int most) {
    return new ReadLimits(bytes, depth, columns, entries, most, notices);
  }

  /** These limits, with another number of notices. */
  public ReadLimits withNotices(int most) {
    return new ReadLimits(bytes, depth, columns, entries, values, most);
  }
}
