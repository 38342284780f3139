package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.MissingLibraryException;

/** Writes a workbook as XLSX, or says what is missing where fastexcel was left out. */
final class XlsxFile {
  private XlsxFile() {}

  static void write(ImmutableList<Grid> grids, OutputStream out) throws IOException {
    try {
      XlsxWriting.write(grids, out);
    } catch (NoClassDefFoundError e) {
      throw new MissingLibraryException("XLSX", "org.dhatim:fastexcel", e);
    }
  }
}
