package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much a reader takes in before it refuses, so that no file can exhaust memory or time. Each
 * limit is named, and starts as it is in {@link #DEFAULT}:
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.DEFAULT.withBytes(1 << 30).withColumns(2_000);
 * Reading reading = Formats.load().with(new JsonImporter(limits)).read(input);
 * }</pre>
 *
 * <p>Those of {@link #DEFAULT} hold in a memory of 256 MB, whatever the file; they take in three
 * times the data of all 84 deals.
 *
 * @param bytes the size of a file, and of what is in an archive together; of a workbook also the
 *     chars in its cells together
 * @param depth how deep objects and lists may lie within each other
 * @param columns how many columns a table may have
 * @param entries how many files an archive or folder may have
 * @param values how many values a file or package may have: cells, or values of JSON
 * @param notices how many faults may be found in a file before it is refused
 */
public record ReadLimits(int bytes, int depth, int columns, int entries, int values, int notices) {
  /** 32 MB, 50 deep, 1,000 columns, 1,000 files, 500,000 values and 100,000 notices. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(32 << 20, 50, 1_000, 1_000, 500_000, 100_000);

  /** Refuses a limit that lets nothing in. */
  public ReadLimits {
    checkArgument(
        bytes > 0 && depth > 0 && columns > 0 && entries > 0 && values > 0 && notices > 0,
        "limits are 1 or more; found bytes %s, depth %s, columns %s, entries %s, values %s,"
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

  /** These limits, with another number of faults before a file is refused. */
  public ReadLimits withNotices(int most) {
    return new ReadLimits(bytes, depth, columns, entries, values, most);
  }
}
