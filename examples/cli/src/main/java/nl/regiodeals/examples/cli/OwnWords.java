package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.AuthorWords;
import nl.regiodeals.render.Edition;
import picocli.CommandLine.Option;

/** The folder with words of the author, by default the folder {@code texts} beside the data. */
final class OwnWords {
  @Option(names = "--texts", paramLabel = "DIR", descriptionKey = "export.texts")
  private Optional<Path> texts = Optional.empty();

  /** An edition with the words of the author for a publication, if there are any. */
  Edition in(Edition edition, Path input, String publication, Language language)
      throws IOException {
    Path words =
        texts
            .orElseGet(() -> input.toAbsolutePath().resolveSibling("texts"))
            .resolve(publication)
            .resolve(language.code() + ".md");
    return Files.isRegularFile(words) ? edition.with(AuthorWords.read(Input.of(words))) : edition;
  }
}
