package nl.regiodeals.examples.plugin;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    out.write(blocks(document.blocks()).getBytes(StandardCharsets.UTF_8));
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(AsciiDocFormat::block).collect(Collectors.joining("\n"));
  }

  private static String block(Block block) {
    if (block instanceof Block.Heading heading) {
      return "=".repeat(heading.level()) + " " + line(heading.content()) + "\n";
    } else if (block instanceof Block.Paragraph paragraph) {
      return line(paragraph.content()) + "\n";
    } else if (block instanceof Block.Items items) {
      return items.items().stream()
          .map(item -> (items.ordered() ? ". " : "* ") + blocks(item).strip() + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().stream()
          .map(fact -> line(fact.term()) + ":: " + line(fact.description()) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Callout callout) {
      return "[WARNING]\n====\n" + blocks(callout.blocks()) + "====\n";
    } else if (block instanceof Block.Figure figure) {
      return "." + line(figure.caption()) + "\n" + text(figure.alternative()) + "\n";
    }
    return table((Block.Table) block);
  }

  private static String table(Block.Table table) {
    return "."
        + line(table.caption())
        + "\n[%header]\n|===\n"
        + table.head().stream().map(AsciiDocFormat::row).collect(Collectors.joining())
        + "\n"
        + table.body().stream().map(AsciiDocFormat::row).collect(Collectors.joining())
        + "|===\n";
  }

  private static String row(Block.Row row) {
    return row.cells().stream()
            .map(cell -> "|" + line(cell.content()))
            .collect(Collectors.joining(" "))
        + "\n";
  }

  private static String line(ImmutableList<Inline> parts) {
    return parts.stream().map(AsciiDocFormat::inline).collect(Collectors.joining());
  }

  private static String inline(Inline part) {
    if (part instanceof Inline.Text text) {
      return text(text.text());
    } else if (part instanceof Inline.Strong strong) {
      return "*" + line(strong.content()) + "*";
    } else if (part instanceof Inline.Emphasis emphasis) {
      return "_" + line(emphasis.content()) + "_";
    } else if (part instanceof Inline.Link link) {
      return "link:++" + link.target() + "++[" + line(link.content()) + "]";
    } else if (part instanceof Inline.Foreign foreign) {
      return line(foreign.content());
    } else if (part instanceof Inline.Figure figure) {
      return line(figure.content());
    } else if (part instanceof Inline.Note note) {
      return "footnote:[" + line(note.content()) + "]";
    }
    return " +\n"; // a line break
  }

  private static String text(String text) {
    String oneLine = text.replaceAll("\\s+", " ");
    boolean isPlain = oneLine.chars().noneMatch(letter -> MARKUP.indexOf(letter) >= 0);
    return isPlain ? oneLine : "pass:c[" + oneLine.replace("]", "\\]") + "]";
  }
}
