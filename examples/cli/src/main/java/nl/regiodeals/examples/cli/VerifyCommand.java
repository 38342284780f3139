package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.render.EditedDocument;
import nl.regiodeals.render.Edition;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Verification;
import nl.regiodeals.render.document.Trail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports which figures of an edited letter do not agree with the data. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand extends ReadingCommand {
  /** In the place of a publication in a document that fill made. */
  private static final String FILLED = "filled";

  private static final int LARGEST = 64 << 20;

  @Parameters(index = "0", paramLabel = "DOCUMENT", descriptionKey = "verify.document")
  private Path document;

  @Parameters(index = "1", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Mixin private OwnWords words = new OwnWords();

  @Mixin private OtherProgrammes others = new OtherProgrammes();

  @Override
  public Integer call() throws IOException {
    EditedDocument edited = EditedDocument.read(document.toString(), start());
    Portfolio portfolio = Loading.readWhole(input, this);
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    Renderer renderer = builder.build();
    List<Notice> notices =
        edited.trail().publication().equals(FILLED)
            ? renderer.verify(Input.of(document), portfolio)
            : Verification.of(
                edited,
                renderer.render(edited.trail().publication(), request(edited.trail(), portfolio)));
    NoticeText.write(List.of(new CheckCommand.FileNotices(document, notices)), texts(), out());
    return notices.stream().anyMatch(notice -> notice.severity() != Severity.INFO)
        ? Main.NOTICES
        : Main.FINE;
  }

  /**
   * The content of the file; of a file that is too large to be a letter, just enough for it to be
   * rejected.
   */
  private byte[] start() throws IOException {
    try (InputStream in = Files.newInputStream(document)) {
      return in.readNBytes(LARGEST);
    }
  }

  private Request request(Trail trail, Portfolio portfolio) throws IOException {
    Request request =
        Request.of(portfolio, trail.year())
            .on(trail.day())
            .in(trail.language())
            .as(words.in(Edition.DRAFT, input, trail.publication(), trail.language()));
    Request all = others.beside(request, input, this);
    return trail.deal().map(all::about).orElse(all);
  }
}
