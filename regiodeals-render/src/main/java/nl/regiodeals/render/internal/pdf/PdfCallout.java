package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;

/**
 * Lays out an important remark: one box with all its paragraphs, on one page where that is
 * possible. Not safe to share between threads.
 */
final class PdfCallout {
  private static final float INDENT = 16;
  private static final float EDGE = 4;
  private static final String EDGE_COLOUR = "8a5a00";

  private final PdfPages pages;
  private final PdfText text;
  private final Theme theme;
  private final List<? extends List<Line>> paragraphs;

  PdfCallout(Block.Callout callout, PdfPages pages, PdfText text, Theme theme) {
    this.pages = pages;
    this.text = text;
    this.theme = theme;
    this.paragraphs =
        callout.paragraphs().stream()
            .map(paragraph -> text.lines(paragraph.content(), pages.width() - 2 * INDENT))
            .toList();
  }

  private float padding() {
    return text.size() * 0.6f;
  }

  /** The space between two paragraphs. */
  private float gap() {
    return text.size() * 0.4f;
  }

  private float height() {
    float height = 2 * padding() + Math.max(0, paragraphs.size() - 1) * gap();
    for (List<Line> lines : paragraphs) {
      height += lines.size() * text.lineHeight();
    }
    return height;
  }

  /** The height of what stays with a heading above it. */
  float least() {
    return Math.min(height(), pages.height());
  }

  void draw() throws IOException {
    List<Line> all = paragraphs.stream().<Line>flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return;
    }
    float height = height();
    if (height + pages.notes().more(all) < pages.height()) {
      pages.room(height, all);
      float bottomEdge = pages.y() - height;
      pages.fill(pages.left(), bottomEdge, pages.width(), height, theme.calloutColour());
      pages.fill(pages.left(), bottomEdge, EDGE, height, EDGE_COLOUR);
    }
    pages.down(padding());
    for (int i = 0; i < paragraphs.size(); i++) {
      pages.down(i == 0 ? 0 : gap());
      text.draw(pages.tag("P"), paragraphs.get(i), pages.left() + INDENT);
    }
    pages.down(padding() + text.size() * 0.6f);
  }
}
