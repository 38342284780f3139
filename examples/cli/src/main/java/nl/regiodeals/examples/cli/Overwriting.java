package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.output.OutputFolder;
import picocli.CommandLine.Option;

/** The option to overwrite existing files that people may have edited. */
final class Overwriting {
  @Option(names = "--overwrite", descriptionKey = "overwrite")
  private boolean isAsked;

  /** A folder to which files are added. */
  OutputFolder addingTo(Path folder) {
    return OutputFolder.addingTo(folder).overwriting(isAsked);
  }

  /** A folder that is made again by each run. */
  OutputFolder renewing(Path folder) {
    return OutputFolder.at(folder).overwriting(isAsked);
  }

  /**
   * Refuses to overwrite a file that people may have edited.
   *
   * @throws FileAlreadyExistsException if it exists
   */
  void refuseExisting(Path output) throws IOException {
    if (!isAsked && Files.exists(output) && !WholeFile.isNoFile(output)) {
      throw new FileAlreadyExistsException(output.toString());
    }
  }

  /**
   * Refuses to overwrite input files.
   *
   * @throws RefusedException if the output is one of the inputs, or lies in an input folder
   */
  void refuseInput(Path output, List<Path> inputs) throws IOException {
    if (isAsked || !Files.exists(output) || WholeFile.isNoFile(output)) {
      return;
    }
    for (Path input : inputs) {
      if (Files.exists(input) && output.toRealPath().startsWith(input.toRealPath())) {
        throw new RefusedException("ontoInput", "file", output.toString());
      }
    }
  }
}
