package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.render.ReferenceDocument;
import nl.regiodeals.render.Renderer;
import picocli.CommandLine.Option;

/** The documents whose styles, page set-up, headers and footers publications take. */
final class HouseStyles {
  @Option(names = "--house-style", paramLabel = "FILE", descriptionKey = "houseStyle")
  private List<Path> files = new ArrayList<>();

  /** The files. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /** Gives a renderer the house styles. */
  void give(Renderer.Builder builder) throws IOException {
    for (Path file : files) {
      builder.houseStyle(ReferenceDocument.read(Input.of(file)));
    }
  }

  /** Refuses any, for a document that has a style of its own. */
  void refuse() {
    if (!files.isEmpty()) {
      throw new RefusedException("houseStyle.own", "file", files.get(0).toString());
    }
  }

  /** Refuses house styles that are for none of the formats, and tells of what is not as in them. */
  void tell(Renderer renderer, String asked, CliTexts texts, PrintWriter err) {
    if (!files.isEmpty()) {
      renderer
          .houseStyleNotices(DocumentFiles.formats(asked, renderer))
          .forEach(notice -> err.println(texts.line(notice)));
    }
  }
}
