package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.TemplateDocument;
import nl.regiodeals.render.internal.source.XmlSource;
import nl.regiodeals.render.internal.template.Expressions;
import nl.regiodeals.render.internal.template.Expressions.Shown;

/** Puts a part together from what its script gave. Not safe to share between threads. */
final class Assembly {
  /** The maximum length of a part. */
  private static final int LONGEST = 64 << 20;

  private final TemplateDocument document;
  private final String part;
  private final XmlSource source;
  private final Script script;
  private final List<Shown> shown;
  private final Marks marks;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Paragraph> open = new ArrayDeque<>();

  /** A paragraph that blocks can take the place of. */
  private static final class Paragraph {
    private final int start;
    private final Spot spot;
    private String blocks = "";
    private boolean isBlocks;

    Paragraph(int start, Spot spot) {
      this.start = start;
      this.spot = spot;
    }
  }

  Assembly(
      TemplateDocument document,
      String part,
      XmlSource source,
      Script script,
      List<Shown> shown,
      Marks marks) {
    this.document = document;
    this.part = part;
    this.source = source;
    this.script = script;
    this.shown = shown;
    this.marks = marks;
  }

  /** The part, from the output of its script; empty if it is too long. */
  Optional<String> of(String output) {
    int at = 0;
    while (at < output.length()) {
      char sign = output.charAt(at);
      if (sign == '\n') {
        at++;
        continue;
      }
      int end = output.indexOf(Expressions.END, at);
      int number = Integer.parseInt(output, at + 1, end, 10);
      if (sign == Expressions.SHOWN) {
        show(shown.get(number));
      } else {
        script.pieces(number).forEach(this::piece);
      }
      if (out.length() > LONGEST) {
        return Optional.empty();
      }
      at = end + 1;
    }
    return Optional.of(out.toString());
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Kept kept) {
      out.append(source.text(), kept.from(), kept.to());
    } else if (piece instanceof Piece.New made) {
      out.append(made.xml());
    } else if (piece instanceof Piece.Edge edge) {
      edge(edge);
    }
  }

  private void edge(Piece.Edge edge) {
    if (edge.begins()) {
      open.push(new Paragraph(out.length(), edge.spot()));
      return;
    }
    Paragraph paragraph = open.pop();
    if (paragraph.isBlocks) {
      out.setLength(paragraph.start);
      out.append(paragraph.blocks);
    }
  }

  private void show(Shown each) {
    Placeholder asked = script.placeholder(each.line());
    Spot spot = script.spot(each.line());
    Paragraph paragraph = open.peek();
    if (paragraph != null && each.isBlocks()) {
      paragraph.isBlocks = true;
      paragraph.blocks =
          document.blocks(
              part,
              paragraph.spot,
              marks.blocks(asked, each.rows(), each.blocks(), document::digest),
              each.blocks());
      return;
    }
    ImmutableList<Inline> content =
        spot.isMarked()
            ? marks.text(asked, script.list(each.line()), each.rows(), each.inlines())
            : each.inlines();
    out.append(document.inlines(part, spot, content));
  }
}
