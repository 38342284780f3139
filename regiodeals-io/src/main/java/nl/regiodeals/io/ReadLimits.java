package nl.regiodeals.io;

/**
 * How much a reader takes in before it refuses, so that no file can exhaust memory or time.
 *
 * @param bytes the size of a file, and of what is in an archive together
 * @param depth how deep objects and lists may lie within each other
 * @param columns how many columns a table may have
 * @param entries how many files an archive or folder may have
 */
public record ReadLimits(int bytes, int depth, int columns, int entries) {
  /** 256 MB, 50 deep, 1,000 columns and 1,000 files. */
  public static final ReadLimits DEFAULT = new ReadLimits(256 << 20, 50, 1_000, 1_000);
}
