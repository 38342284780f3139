package nl.regiodeals.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the data of one file in the format of another. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand extends ReadingCommand {
  @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "input")
  private Path input;

  @Parameters(index = "1", paramLabel = "OUTPUT", descriptionKey = "convert.output")
  private Path output;

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    boolean folder = isFolder();
    Exporter exporter = folder ? Loading.exporter("csv") : Loading.exporterFor(output);
    overwriting.refuseInput(output, List.of(input));
    Portfolio portfolio = Loading.readWhole(input, this);
    exporter.omissions(language()).ifPresent(left -> err().println(left));
    if (folder) {
      unpacked(portfolio, exporter);
    } else {
      WholeFile.write(output, out -> exporter.write(portfolio, out));
    }
    return Main.FINE;
  }

  /** Whether the output is an existing folder, or a name without an extension. */
  private boolean isFolder() {
    Path name = output.getFileName();
    return Files.isDirectory(output)
        || (name != null && name.toString().indexOf('.') < 0 && !WholeFile.isNoFile(output));
  }

  private void unpacked(Portfolio portfolio, Exporter exporter) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    exporter.write(portfolio, packed);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()));
        OutputFolder folder = overwriting.addingTo(output)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        folder.write(entry.getName(), zip::transferTo);
      }
      refuseOtherTables(folder);
      folder.finish();
    }
  }

  /** Rejects a folder with other tables, which would be read together with the new ones. */
  private void refuseOtherTables(OutputFolder folder) throws IOException {
    if (!Files.isDirectory(output)) {
      return;
    }
    try (DirectoryStream<Path> tables = Files.newDirectoryStream(output, "*.csv")) {
      for (Path table : tables) {
        if (!folder.makes(String.valueOf(table.getFileName()))) {
          throw new RefusedException("otherTable", "file", table.toString());
        }
      }
    }
  }
}
