package nl.regiodeals.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.model.Portfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the data of one file in the format of another. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand extends ReadingCommand {
  @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "input")
  private Path input;

  @Parameters(index = "1", paramLabel = "OUTPUT", descriptionKey = "convert.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    boolean folder = isFolder();
    Exporter exporter =
        Loading.exporter(
            formats ->
                folder ? formats.exporterById("csv") : formats.exporterByFileName(output.toString()));
    Portfolio portfolio = Loading.readWhole(input, this);
    exporter.omissions(language()).ifPresent(left -> err().println(left));
    if (folder) {
      unpacked(portfolio, exporter);
    } else {
      WholeFile.write(output, out -> exporter.write(portfolio, out));
    }
    return Main.FINE;
  }

  /** A folder that is there, or a name without an extension. */
  private boolean isFolder() {
    Path name = output.getFileName();
    return Files.isDirectory(output) || (name != null && name.toString().indexOf('.') < 0);
  }

  private void unpacked(Portfolio portfolio, Exporter exporter) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    exporter.write(portfolio, packed);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        WholeFile.write(output.resolve(entry.getName()), zip::transferTo);
      }
    }
  }
}
