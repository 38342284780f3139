package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.MissingLibraryException;

/** Writes a workbook as XLSX, or reports the missing library if fastexcel was left out. */
public final class XlsxFile {
  private static final ImmutableMap<String, String> LIBRARIES =
      ImmutableMap.of(
          "org.dhatim.fastexcel",
          "org.dhatim:fastexcel",
          "com.github.rzymek.opczip",
          "com.github.rzymek:opczip");

  private XlsxFile() {}

  public static void write(ImmutableList<Grid> grids, OutputStream out) throws IOException {
    try {
      XlsxWriter.write(grids, out);
    } catch (NoClassDefFoundError e) {
      throw MissingLibraryException.of("XLSX", LIBRARIES, e);
    }
  }
}
