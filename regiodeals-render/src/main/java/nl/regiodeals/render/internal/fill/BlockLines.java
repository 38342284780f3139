package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedText;

/** The lines of text that blocks have in a document, in their order, without blank lines. */
public final class BlockLines implements Block.Visitor<RuntimeException> {
  private final ImmutableList.Builder<BlockLine> lines = ImmutableList.builder();

  /** What a line is. */
  public enum Kind {
    /** A value that can change on its own. */
    VALUE(' '),
    /** A caption, heading or the name of a row or column, by which values are found. */
    LABEL('#'),
    /** A picture, which has no text. */
    PICTURE('!');

    private final char sign;

    Kind(char sign) {
      this.sign = sign;
    }
  }

  /**
   * A line of a block.
   *
   * @param kind what it is
   * @param content its text; for a picture, what tells it from others
   */
  public record BlockLine(Kind kind, ImmutableList<Inline> content) {
    /** Its text in plain spaces. */
    public String text() {
      return MarkedText.plain(Inline.plainText(content));
    }

    private static BlockLine read(String recorded) {
      Kind kind =
          recorded.startsWith("#")
              ? Kind.LABEL
              : recorded.startsWith("!") ? Kind.PICTURE : Kind.VALUE;
      String text = recorded.isEmpty() ? "" : recorded.substring(1);
      return new BlockLine(kind, ImmutableList.of(new Inline.Text(text)));
    }
  }

  private BlockLines() {}

  /** The lines of blocks. */
  public static ImmutableList<BlockLine> of(List<Block> blocks) {
    BlockLines all = new BlockLines();
    blocks.forEach(block -> block.accept(all));
    return all.lines.build();
  }

  /** Lines as one text, in which {@link #read} reads them. */
  public static String recorded(List<BlockLine> lines) {
    return lines.stream()
        .map(line -> line.kind().sign + line.text())
        .collect(Collectors.joining("\n"));
  }

  /** The lines of a text. */
  public static ImmutableList<BlockLine> read(String recorded) {
    return recorded.lines().map(BlockLine::read).collect(ImmutableList.toImmutableList());
  }

  private void add(Kind kind, List<Inline> content) {
    BlockLine line = new BlockLine(kind, ImmutableList.copyOf(content));
    if (!line.text().isEmpty()) {
      lines.add(line);
    }
  }

  @Override
  public void heading(Block.Heading heading) {
    add(Kind.LABEL, heading.content());
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    add(Kind.VALUE, paragraph.content());
  }

  @Override
  public void items(Block.Items items) {
    items.items().forEach(item -> add(Kind.LABEL, item));
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      add(
          Kind.LABEL,
          ImmutableList.<Inline>builder()
              .addAll(Inline.followedBy(fact.term(), ": "))
              .addAll(fact.description())
              .build());
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    callout.paragraphs().forEach(this::paragraph);
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    add(Kind.LABEL, illustration.caption());
    String drawing =
        Hashing.sha256()
            .hashString(illustration.drawing().toString(), StandardCharsets.UTF_8)
            .toString();
    add(Kind.PICTURE, ImmutableList.of(new Inline.Text(drawing)));
  }

  @Override
  public void table(Block.Table table) {
    add(Kind.LABEL, table.caption());
    table.head().cells().forEach(cell -> add(Kind.LABEL, cell.content()));
    for (Block.Row row : table.body()) {
      for (int c = 0; c < row.cells().size(); c++) {
        Block.Cell cell = row.cells().get(c);
        add(c == 0 || cell.isHeader() ? Kind.LABEL : Kind.VALUE, cell.content());
      }
    }
  }
}
