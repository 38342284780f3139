package nl.regiodeals.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.merge.Differences;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Reports what changed between two versions of a portfolio. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends ReadingCommand {
  /** The form in which changes are written. */
  enum Form {
    TEXT,
    JSON,
    HTML
  }

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.old")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.new")
  private Path now;

  @Option(
      names = {"-f", "--format"},
      defaultValue = "text",
      descriptionKey = "check.format")
  private Form format;

  @Override
  public Integer call() throws IOException {
    Portfolio after = Loading.readWhole(now, this);
    ImmutableList<Change> changes = Differences.between(Loading.readWhole(old, this), after);
    Dossiers dossiers = Dossiers.of(after);
    ImmutableListMultimap<String, Change> byDeal =
        Multimaps.index(changes, change -> change.deal().map(id -> label(id, dossiers)).orElse(""));
    switch (format) {
      case TEXT -> text(byDeal, out());
      case JSON -> json(changes, out());
      case HTML -> html(byDeal, out());
    }
    return Main.FINE;
  }

  private static String label(String deal, Dossiers dossiers) {
    return dossiers.find(deal).map(found -> found.deal().label()).orElse(deal);
  }

  private String heading(String deal) {
    return deal.isEmpty() ? texts().text("diff.programme") : deal;
  }

  private void text(ImmutableListMultimap<String, Change> byDeal, PrintWriter out) {
    byDeal
        .asMap()
        .forEach(
            (deal, changes) -> {
              out.println(heading(deal));
              changes.forEach(change -> out.println("  " + change.message(language())));
            });
    out.println(texts().text("diff.summary", Map.of("count", byDeal.size())));
  }

  private void json(List<Change> changes, PrintWriter out) {
    out.println(
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(
                changes.stream()
                    .map(
                        change ->
                            Map.of(
                                "kind", change.kind().name(),
                                "record", change.subject().record(),
                                "key", change.subject().key(),
                                "field", change.subject().field().orElse(""),
                                "deal", change.deal().orElse(""),
                                "message", change.message(language())))
                    .map(TreeMap::new)
                    .toList()));
  }

  private void html(ImmutableListMultimap<String, Change> byDeal, PrintWriter out)
      throws IOException {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    String title = texts().text("diff.title");
    blocks.add(new Block.Heading(1, "title", words(title)));
    blocks.add(
        new Block.Paragraph(words(texts().text("diff.summary", Map.of("count", byDeal.size())))));
    int number = 0;
    for (String deal : byDeal.keySet()) {
      number++;
      blocks.add(new Block.Heading(2, "deal-" + number, words(heading(deal))));
      blocks.add(
          new Block.Items(
              false,
              byDeal.get(deal).stream()
                  .map(change -> words(change.message(language())))
                  .collect(toImmutableList())));
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Renderer.builder().build().write(new Document(title, language(), blocks.build()), "html", page);
    out.println(page.toString(StandardCharsets.UTF_8));
  }

  private static ImmutableList<Inline> words(String text) {
    return ImmutableList.of(new Inline.Text(text));
  }
}
