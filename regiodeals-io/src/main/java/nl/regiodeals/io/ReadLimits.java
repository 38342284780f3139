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
 * @param bytes the size of a file, and of what is in an archive together
 * @param depth how deep objects and lists may lie within each other
 * @param columns how many columns a table may have
 * @param entries how many files an archive or folder may have
 */
public record ReadLimits(int bytes, int depth, int columns, int entries) {
  /** 256 MB, 50 deep, 1,000 columns and 1,000 files. */
  public static final ReadLimits DEFAULT = new ReadLimits(256 << 20, 50, 1_000, 1_000);

  /** Refuses a limit that lets nothing in. */
  public ReadLimits {
    checkArgument(
        bytes > 0 && depth > 0 && columns > 0 && entries > 0,
        "limits are 1 or more; found bytes %s, depth %s, columns %s, entries %s",
        bytes,
        depth,
        columns,
        entries);
  }

  /** The same with another size of a file, in bytes. */
  public ReadLimits withBytes(int most) {
    return new ReadLimits(most, depth, columns, entries);
  }

  /** The same with another depth of objects and lists. */
  public ReadLimits withDepth(int most) {
    return new ReadLimits(bytes, most, columns, entries);
  }

  /** The same with another number of columns. */
  public ReadLimits withColumns(int most) {
    return new ReadLimits(bytes, depth, most, entries);
  }

  /** The same with another number of files in an archive or folder. */
  public ReadLimits withEntries(int most) {
    return new ReadLimits(bytes, depth, columns, most);
  }
}
