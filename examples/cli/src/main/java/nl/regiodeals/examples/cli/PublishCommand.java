package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.render.FinalDocument;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the final text of a letter in all formats, and tells what makes it inaccessible. */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand extends SpokenCommand {
  @Parameters(index = "0", paramLabel = "DOCUMENT", descriptionKey = "publish.document")
  private Path document;

  @Option(
      names = {"-f", "--format"},
      required = true,
      paramLabel = "FORMAT",
      descriptionKey = "publish.format")
  private String format;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      descriptionKey = "publish.output")
  private Path output;

  @Option(names = "--accept-changes", descriptionKey = "publish.accept")
  private boolean isAccepting;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Mixin private HouseStyles houseStyles = new HouseStyles();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    Input input = Input.of(document);
    FinalDocument letter =
        isAccepting ? FinalDocument.readAcceptingChanges(input) : FinalDocument.read(input);
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    houseStyles.give(builder);
    Renderer renderer = builder.build();
    houseStyles.tell(renderer, format, texts(), err());
    Document styled = renderer.inHouseStyle(letter.document());
    List<Path> inputs = Stream.concat(Stream.of(document), houseStyles.files().stream()).toList();
    if (DocumentFiles.isSeveral(format)) {
      List<String> formats = DocumentFiles.formats(format, renderer);
      for (String each : formats) {
        overwriting.refuseInput(DocumentFiles.file(output, each), inputs);
      }
      DocumentFiles.write(formats, output, (each, out) -> renderer.write(styled, each, out));
    } else {
      overwriting.refuseInput(output, inputs);
      WholeFile.write(output, out -> renderer.write(styled, format, out));
    }
    NoticeText.write(
        List.of(new CheckCommand.FileNotices(document, letter.notices())), texts(), out());
    return letter.notices().isEmpty() ? Main.FINE : Main.NOTICES;
  }
}
