package nl.regiodeals.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the texts of publications and the site, by the files and keys that replace them. */
@Command(name = "texts", mixinStandardHelpOptions = true)
final class TextsCommand extends SpokenCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "WORD", descriptionKey = "texts.word")
  private Optional<String> word = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Override
  public Integer call() {
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    Renderer renderer = builder.build();
    tellUnused(renderer);
    String part = word.orElse("").toLowerCase(Locale.ROOT);
    List<Wording> found =
        renderer.wordings(language()).stream()
            .filter(
                wording ->
                    (wording.key() + "=" + wording.text()).toLowerCase(Locale.ROOT).contains(part))
            .toList();
    if (found.isEmpty()) {
      throw new RefusedException("noText", "word", word.orElse(""));
    }
    String file = "";
    for (Wording wording : found) {
      if (!wording.file().equals(file)) {
        out().println((file.isEmpty() ? "# " : "\n# ") + wording.file());
        file = wording.file();
      }
      out().println(wording.key() + "=" + wording.text().replace("\n", "\\n"));
    }
    err().println(texts().text("texts.how"));
    return Main.FINE;
  }
}
