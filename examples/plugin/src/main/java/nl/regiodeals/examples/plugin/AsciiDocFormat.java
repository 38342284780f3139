package nl.regiodeals.examples.plugin;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/**
 * Writes documents as AsciiDoc. Text is written as a literal passthrough where AsciiDoc would take
 * it for markup. Safe to share between threads.
 */
public final class AsciiDocFormat implements DocumentFormat {
  private static final Format FORMAT = Format.text("adoc", "text/asciidoc", "adoc");
  private static final String MARKUP = "*_`#^~[]{}<>+|&$:\\";

  /** The format; it has no settings. */
  public AsciiDocFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    String space = "";
    for (Block block : document.blocks()) {
      text.append(space);
      block.accept(new Blocks(text));
      space = "\n";
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(ImmutableList<Inline> parts) {
    StringBuilder text = new StringBuilder();
    Line line = new Line(text);
    parts.forEach(part -> part.accept(line));
    return text.toString();
  }

  private static String literal(String text) {
    String oneLine = text.replaceAll("\\s+", " ");
    boolean isPlain = oneLine.chars().noneMatch(letter -> MARKUP.indexOf(letter) >= 0);
    return isPlain ? oneLine : "pass:c[" + oneLine.replace("]", "\\]") + "]";
  }

  /** Writes the blocks of a document. */
  private record Blocks(StringBuilder text) implements Block.Visitor<RuntimeException> {
    @Override
    public void heading(Block.Heading heading) {
      text.append("=".repeat(heading.level())).append(' ').append(line(heading.content()));
      text.append('\n');
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
      text.append(line(paragraph.content())).append('\n');
    }

    @Override
    public void items(Block.Items items) {
      items
          .items()
          .forEach(
              item -> text.append(items.ordered() ? ". " : "* ").append(line(item)).append('\n'));
    }

    @Override
    public void facts(Block.Facts facts) {
      for (Block.Fact fact : facts.facts()) {
        text.append(line(fact.term())).append(":: ").append(line(fact.description()));
        text.append('\n');
      }
    }

    @Override
    public void callout(Block.Callout callout) {
      text.append("[WARNING]\n====\n");
      text.append(
          callout.paragraphs().stream()
              .map(paragraph -> line(paragraph.content()) + "\n")
              .collect(Collectors.joining("\n")));
      text.append("====\n");
    }

    @Override
    public void illustration(Block.Illustration illustration) {
      text.append('.').append(line(illustration.caption())).append('\n');
      text.append(literal(illustration.alternative())).append('\n');
    }

    @Override
    public void table(Block.Table table) {
      text.append('.').append(line(table.caption())).append("\n[%header]\n|===\n");
      row(table.head());
      text.append('\n');
      table.body().forEach(this::row);
      text.append("|===\n");
    }

    private void row(Block.Row row) {
      text.append(
          row.cells().stream()
              .map(cell -> "|" + line(cell.content()))
              .collect(Collectors.joining(" ", "", "\n")));
    }
  }

  /** Writes inline parts. */
  private record Line(StringBuilder text) implements Inline.Visitor {
    @Override
    public void text(Inline.Text part) {
      text.append(literal(part.text()));
    }

    @Override
    public void strong(Inline.Strong strong) {
      text.append('*').append(line(strong.content())).append('*');
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      text.append('_').append(line(emphasis.content())).append('_');
    }

    @Override
    public void link(Inline.Link link) {
      text.append("link:++").append(link.target()).append("++[");
      text.append(line(link.content())).append(']');
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      text.append(line(foreign.content()));
    }

    @Override
    public void figure(Inline.Figure figure) {
      text.append(line(figure.content()));
    }

    @Override
    public void note(Inline.Note note) {
      text.append("footnote:[").append(line(note.content())).append(']');
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      text.append(" +\n");
    }
  }
}
