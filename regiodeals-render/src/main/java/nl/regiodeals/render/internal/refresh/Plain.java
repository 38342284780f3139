package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.fill.Outline;
import nl.regiodeals.render.internal.source.Spot;

/** Text as far as it can be compared and replaced. */
final class Plain {
  /** Where nothing is around text. */
  static final Spot SPOT = new Spot("", "", false, false);

  private Plain() {}

  /** Text without the marks of the figures in it: the mark around the whole is there already. */
  static ImmutableList<Inline> withoutMarks(List<Inline> content) {
    ImmutableList.Builder<Inline> plain = ImmutableList.builder();
    for (Inline each : content) {
      if (each instanceof Inline.Figure figure) {
        plain.addAll(withoutMarks(figure.content()));
      } else if (each instanceof Inline.Strong strong) {
        plain.add(new Inline.Strong(withoutMarks(strong.content())));
      } else if (each instanceof Inline.Emphasis emphasis) {
        plain.add(new Inline.Emphasis(withoutMarks(emphasis.content())));
      } else {
        plain.add(each);
      }
    }
    return plain.build();
  }

  /** Whether it is text and nothing else, such as a note, that would have to be replaced too. */
  static boolean isText(List<Inline> content) {
    return content.stream()
        .allMatch(
            each ->
                !(each instanceof Inline.Note)
                    && !(each instanceof Inline.Link)
                    && isText(each.content()));
  }

  /**
   * A part of text, between two indices of it as plain text; empty if it has something else in it,
   * such as a note.
   */
  static Optional<ImmutableList<Inline>> range(List<Inline> content, int from, int to) {
    ImmutableList.Builder<Inline> part = ImmutableList.builder();
    int at = 0;
    for (Inline each : content) {
      String text = Inline.plainText(List.of(each));
      int first = Math.max(0, from - at);
      int last = Math.min(text.length(), to - at);
      boolean isWithin = each instanceof Inline.Note ? from < at && at < to : first < last;
      if (isWithin) {
        if (!isText(List.of(each))) {
          return Optional.empty();
        }
        part.addAll(cut(each, first, last));
      }
      at += text.length();
    }
    return Optional.of(part.build());
  }

  private static ImmutableList<Inline> cut(Inline each, int from, int to) {
    if (each instanceof Inline.Text text) {
      return ImmutableList.of(new Inline.Text(text.text().substring(from, to)));
    }
    ImmutableList<Inline> within = range(each.content(), from, to).orElse(ImmutableList.of());
    if (each instanceof Inline.Strong) {
      return ImmutableList.of(new Inline.Strong(within));
    } else if (each instanceof Inline.Emphasis) {
      return ImmutableList.of(new Inline.Emphasis(within));
    } else if (each instanceof Inline.Foreign foreign) {
      return ImmutableList.of(new Inline.Foreign(foreign.language(), within));
    }
    return each instanceof Inline.LineBreak ? ImmutableList.of(each) : within;
  }

  /** The blocks of parts of an outline, without marks, with the items of a list together. */
  static ImmutableList<Block> blocks(List<Outline.Part> parts) {
    List<Block> blocks = new ArrayList<>();
    for (Outline.Part part : parts) {
      part.block().map(Plain::withoutMarks).ifPresent(block -> add(blocks, block));
    }
    return ImmutableList.copyOf(blocks);
  }

  private static void add(List<Block> blocks, Block block) {
    int last = blocks.size() - 1;
    if (last >= 0
        && block instanceof Block.Items more
        && blocks.get(last) instanceof Block.Items items
        && items.ordered() == more.ordered()) {
      blocks.set(
          last,
          new Block.Items(
              items.ordered(),
              ImmutableList.<ImmutableList<Inline>>builder()
                  .addAll(items.items())
                  .addAll(more.items())
                  .build()));
      return;
    }
    blocks.add(block);
  }

  private static Block withoutMarks(Block block) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(heading.level(), heading.id(), withoutMarks(heading.content()));
    } else if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(withoutMarks(paragraph.content()));
    } else if (block instanceof Block.Items items) {
      return new Block.Items(items.ordered(), all(items.items(), Plain::withoutMarks));
    } else if (block instanceof Block.Facts facts) {
      return new Block.Facts(
          all(
              facts.facts(),
              fact -> new Block.Fact(withoutMarks(fact.term()), withoutMarks(fact.description()))));
    } else if (block instanceof Block.Callout callout) {
      return new Block.Callout(
          all(callout.paragraphs(), each -> new Block.Paragraph(withoutMarks(each.content()))));
    } else if (block instanceof Block.Table table) {
      return new Block.Table(
          withoutMarks(table.caption()),
          withoutMarks(table.head()),
          all(table.body(), Plain::withoutMarks));
    }
    return block;
  }

  private static Block.Row withoutMarks(Block.Row row) {
    return new Block.Row(
        all(
            row.cells(),
            cell ->
                new Block.Cell(cell.isHeader(), cell.isNumber(), withoutMarks(cell.content()))));
  }

  private static <T, R> ImmutableList<R> all(List<T> some, Function<T, R> become) {
    return some.stream().map(become).collect(ImmutableList.toImmutableList());
  }
}
