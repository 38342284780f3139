package nl.regiodeals.render.internal.pdf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Lays out terms with their descriptions beside them. A short list is on one page. Not safe to
 * share between threads.
 */
final class PdfFacts {
  private static final float TERM_WIDTH = 130;
  private static final float GAP = 6;

  /** A list that takes no more of a page than this is not divided. */
  private static final float MOST_TOGETHER = 0.4f;

  /** As many lines of a longer list stay with a heading above it. */
  private static final int LEAST_LINES = 3;

  private final PdfPages pages;
  private final PdfText text;
  private final List<Fact> facts;
  private final float height;

  PdfFacts(Block.Facts facts, PdfPages pages, PdfText text) {
    this.pages = pages;
    this.text = text;
    this.facts = facts.facts().stream().map(this::laid).toList();
    this.height = (float) this.facts.stream().mapToDouble(this::height).sum();
  }

  /** A term and its description, in lines. */
  private record Fact(ImmutableList<Line> term, ImmutableList<Line> description) {
    int lines() {
      return Math.max(term.size(), description.size());
    }

    Iterable<Line> between(int from, int until) {
      return Iterables.concat(part(term, from, until), part(description, from, until));
    }
  }

  private Fact laid(Block.Fact fact) {
    return new Fact(
        text.lines(text.bold(fact.term()), text.size(), TERM_WIDTH - GAP),
        text.lines(fact.description(), pages.width() - TERM_WIDTH));
  }

  private static List<Line> part(List<Line> lines, int from, int until) {
    return lines.subList(Math.min(from, lines.size()), Math.min(until, lines.size()));
  }

  /** The height, with that of its notes. */
  private float height(Fact fact) {
    return height(fact, 0, fact.lines());
  }

  private float height(Fact fact, int from, int until) {
    return (until - from) * text.lineHeight() + pages.notes().more(fact.between(from, until));
  }

  private boolean isTogether() {
    return height <= pages.height() * MOST_TOGETHER;
  }

  /** The height of what stays with a heading above it. */
  float least() {
    return isTogether() || facts.isEmpty()
        ? height
        : Math.min(height(facts.get(0)), LEAST_LINES * text.lineHeight());
  }

  void draw() throws IOException {
    if (isTogether()) {
      pages.room(height);
    }
    for (Fact fact : facts) {
      draw(fact);
    }
    pages.down(text.size() * 0.6f);
  }

  private void draw(Fact fact) throws IOException {
    PDStructureElement tag = pages.tag("P");
    PDStructureElement term = pages.tag("Span", tag);
    PDStructureElement description = pages.tag("Span", tag);
    if (height(fact) <= pages.height() * MOST_TOGETHER) {
      pages.room(height(fact));
    }
    int done = 0;
    while (done < fact.lines()) {
      pages.room(text.lineHeight(), fact.between(done, done + 1));
      int until = done + 1;
      while (until < fact.lines() && height(fact, done, until + 1) <= pages.y() - pages.bottom()) {
        until++;
      }
      pages.place((until - done) * text.lineHeight(), fact.between(done, until));
      // the whole term before its description, also for who reads in the order of drawing
      draw(term, fact.term(), done, until, pages.left());
      draw(description, fact.description(), done, until, pages.left() + TERM_WIDTH);
      pages.down((until - done) * text.lineHeight());
      done = until;
    }
  }

  private void draw(PDStructureElement tag, List<Line> lines, int from, int until, float x)
      throws IOException {
    boolean isTerm = x == pages.left();
    for (int i = from; i < Math.min(until, lines.size()); i++) {
      float below = (i - from) * text.lineHeight();
      text.drawAt(tag, lines.get(i).spans(), x, below);
      if (isTerm && i == lines.size() - 1) {
        // between the term and its description, where they are read as one line
        Span space = new Span(" ", Look.PLAIN.bold());
        text.drawAt(tag, List.of(space), x + lines.get(i).width(), below);
      }
    }
  }
}
