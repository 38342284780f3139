package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedText;

/** Makes the outline of blocks. Not safe to share between threads. */
final class OutlineWriter implements Block.Visitor<RuntimeException> {
  private final Function<Drawing, String> digest;
  private final ImmutableList.Builder<Outline.Part> parts = ImmutableList.builder();

  OutlineWriter(Function<Drawing, String> digest) {
    this.digest = digest;
  }

  ImmutableList<Outline.Part> parts() {
    return parts.build();
  }

  private void words(Outline.Kind kind, ImmutableList<Inline> content, Optional<Block> block) {
    if (!MarkedText.plain(Inline.plainText(content)).isEmpty()) {
      parts.add(new Outline.Words(kind, content, block));
    }
  }

  @Override
  public void heading(Block.Heading heading) {
    words(Outline.Kind.HEADING, heading.content(), Optional.of(heading));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    words(Outline.Kind.PARAGRAPH, paragraph.content(), Optional.of(paragraph));
  }

  @Override
  public void items(Block.Items items) {
    for (ImmutableList<Inline> item : items.items()) {
      words(
          Outline.Kind.ITEM,
          item,
          Optional.of(new Block.Items(items.ordered(), ImmutableList.of(item))));
    }
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      words(
          Outline.Kind.FACT,
          ImmutableList.<Inline>builder()
              .addAll(Inline.followedBy(fact.term(), ": "))
              .addAll(fact.description())
              .build(),
          Optional.of(new Block.Facts(ImmutableList.of(fact))));
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    for (Block.Paragraph paragraph : callout.paragraphs()) {
      words(
          Outline.Kind.REMARK,
          paragraph.content(),
          Optional.of(new Block.Callout(ImmutableList.of(paragraph))));
    }
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    words(Outline.Kind.CAPTION, illustration.caption(), Optional.empty());
    parts.add(
        new Outline.Picture(
            digest.apply(illustration.drawing()),
            illustration.alternative(),
            Optional.of(illustration)));
  }

  @Override
  public void table(Block.Table table) {
    words(Outline.Kind.CAPTION, table.caption(), Optional.empty());
    parts.add(
        new Outline.Grid(
            table.rows().stream().map(OutlineWriter::row).collect(ImmutableList.toImmutableList()),
            Optional.of(table)));
  }

  private static Outline.Row row(Block.Row row) {
    return new Outline.Row(
        row.cells().stream().flatMap(cell -> figures(cell.content())).findFirst().orElse(""),
        row.cells().stream().map(Block.Cell::content).collect(ImmutableList.toImmutableList()));
  }

  /** The ids of figures, without the number of one that is shown again. */
  private static Stream<String> figures(List<Inline> content) {
    return content.stream()
        .flatMap(
            each ->
                each instanceof Inline.Figure figure
                    ? Stream.of(figure.id().replaceFirst("-\\d+$", ""))
                    : figures(each.content()));
  }
}
