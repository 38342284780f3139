package nl.regiodeals.render.internal.pdf;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Breaks the text of one document into lines, and draws them. Not safe to share. */
final class PdfText {
  /** The height of a line, relative to the size of its text. */
  static final float LINE = 1.35f;

  /** As many lines of a text stay together at the foot and the head of a page. */
  private static final int LEAST_LINES = 2;

  private final PdfPages pages;
  private final Theme theme;
  private final InlineSpans inlines;
  private final float size;

  PdfText(Document document, PdfPages pages) {
    this.pages = pages;
    this.theme = document.theme();
    this.inlines = new InlineSpans(document, pages.fonts(), pages.notes());
    this.size = pages.textSize();
  }

  /** The size of text, in points. */
  float size() {
    return size;
  }

  /** The height of a line of text. */
  float lineHeight() {
    return size * LINE;
  }

  Span span(String words, Look look) {
    return inlines.span(words, look);
  }

  List<Span> spans(ImmutableList<Inline> content) {
    return inlines.of(content, Look.PLAIN);
  }

  List<Span> bold(ImmutableList<Inline> content) {
    return inlines.of(content, Look.PLAIN.bold());
  }

  /** The lines of text in this width. */
  ImmutableList<Line> lines(ImmutableList<Inline> content, float width) {
    return lines(spans(content), size, width);
  }

  ImmutableList<Line> lines(List<Span> text, float textSize, float width) {
    return LineBreaker.lines(text, pages.fonts(), textSize, width);
  }

  /** How many lines from this one on are on one page: no line is alone at its foot or head. */
  private static int together(List<Line> lines, int from) {
    int left = lines.size() - from;
    if (from == 0) {
      return left < 2 * LEAST_LINES ? left : LEAST_LINES;
    }
    return left == LEAST_LINES ? LEAST_LINES : 1;
  }

  /** The height of the first lines of a text, which stay together, with their notes. */
  float least(List<Line> lines) {
    List<Line> first = lines.subList(0, together(lines, 0));
    return first.size() * lineHeight() + pages.notes().more(first);
  }

  /** The height of a whole text, with its notes. */
  float whole(List<Line> lines) {
    return lines.size() * lineHeight() + pages.notes().more(lines);
  }

  /** Draws lines below each other, on new pages where needed. */
  void draw(PDStructureElement tag, List<Line> lines, float x) throws IOException {
    draw(tag, lines, x, size, theme.textColour());
  }

  void draw(PDStructureElement tag, List<Line> lines, float x, float textSize, String colour)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      List<Line> together = lines.subList(i, i + together(lines, i));
      pages.room(together.size() * textSize * LINE, together);
      pages.text(tag, lines.get(i).spans(), x, pages.y() - textSize, textSize, colour);
      pages.down(textSize * LINE);
    }
  }

  /** Draws a line without moving down; there must be room for it. */
  void drawAt(PDStructureElement tag, Iterable<Span> spans, float x, float below)
      throws IOException {
    pages.text(tag, spans, x, pages.y() - below - size, size, theme.textColour());
  }
}
