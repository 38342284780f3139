package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/** Links within a document lead to its headings; those that lead to nothing are text. */
final class Links {
  private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?://|mailto:).+");

  private Links() {}

  /**
   * The blocks with links that lead somewhere.
   *
   * @param places the ids of headings, by the names that links use
   */
  static ImmutableList<Block> resolved(List<Block> blocks, Map<String, String> places) {
    Resolving resolving = new Resolving(places);
    blocks.forEach(block -> block.accept(resolving));
    return resolving.blocks.build();
  }

  private static final class Resolving implements Block.Visitor<RuntimeException> {
    private final Map<String, String> places;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

    Resolving(Map<String, String> places) {
      this.places = places;
    }

    @Override
    public void heading(Block.Heading heading) {
      blocks.add(new Block.Heading(heading.level(), heading.id(), line(heading.content())));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
      blocks.add(resolved(paragraph));
    }

    private Block.Paragraph resolved(Block.Paragraph paragraph) {
      return new Block.Paragraph(line(paragraph.content()));
    }

    @Override
    public void items(Block.Items items) {
      blocks.add(
          new Block.Items(
              items.ordered(),
              items.items().stream().map(this::line).collect(ImmutableList.toImmutableList())));
    }

    @Override
    public void facts(Block.Facts facts) {
      blocks.add(
          new Block.Facts(
              facts.facts().stream()
                  .map(fact -> new Block.Fact(line(fact.term()), line(fact.description())))
                  .collect(ImmutableList.toImmutableList())));
    }

    @Override
    public void callout(Block.Callout callout) {
      blocks.add(
          new Block.Callout(
              callout.paragraphs().stream()
                  .map(this::resolved)
                  .collect(ImmutableList.toImmutableList())));
    }

    @Override
    public void illustration(Block.Illustration picture) {
      blocks.add(
          new Block.Illustration(
              line(picture.caption()), picture.alternative(), picture.drawing()));
    }

    @Override
    public void table(Block.Table table) {
      blocks.add(
          new Block.Table(
              line(table.caption()),
              row(table.head()),
              table.body().stream().map(this::row).collect(ImmutableList.toImmutableList())));
    }

    private Block.Row row(Block.Row row) {
      return new Block.Row(
          row.cells().stream()
              .map(cell -> new Block.Cell(cell.isHeader(), cell.isNumber(), line(cell.content())))
              .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<Inline> line(ImmutableList<Inline> parts) {
      ImmutableList.Builder<Inline> line = ImmutableList.builder();
      for (Inline part : parts) {
        if (part instanceof Inline.Link link && !OUTSIDE.matcher(link.target()).matches()) {
          String place = places.get(link.target().replaceFirst("^#", ""));
          if (place == null) {
            line.addAll(link.content());
          } else {
            line.add(new Inline.Link("#" + place, link.content()));
          }
        } else {
          line.add(part);
        }
      }
      return line.build();
    }
  }
}
