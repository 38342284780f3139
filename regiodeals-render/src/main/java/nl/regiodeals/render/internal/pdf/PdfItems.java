package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * A list. Its first item is not alone at the foot of a page, nor its last at the head of one, if
 * that is a single line. Not safe to share between threads.
 */
final class PdfItems {
  private static final float INDENT = 16;

  /** The space below an item, and more of it below the last, relative to the size of text. */
  private static final float AFTER_ITEM = 0.2f;

  private static final float AFTER_LIST = 0.4f;

  /** An item of more lines is not moved whole for the one after it. */
  private static final int FEW_LINES = 3;

  private final PdfPages pages;
  private final PdfText text;
  private final boolean isOrdered;
  private final List<List<Line>> items;

  PdfItems(Block.Items list, PdfPages pages, PdfText text) {
    this.pages = pages;
    this.text = text;
    this.isOrdered = list.ordered();
    this.items =
        list.items().stream()
            .map(item -> (List<Line>) text.lines(item, pages.width() - INDENT))
            .toList();
  }

  /** The height of its beginning, which stays together. */
  float least() {
    return items.isEmpty() ? 0 : least(0);
  }

  /** The height of what stays together from this item on. */
  private float least(int from) {
    int last = from;
    float height = 0;
    while (isWithNext(last)) {
      height += text.whole(items.get(last)) + text.size() * AFTER_ITEM;
      last++;
    }
    return height + text.least(items.get(last));
  }

  private boolean isWithNext(int item) {
    if (item + 1 == items.size()) {
      return false;
    }
    boolean isFirstLine = item == 0 && items.get(item).size() == 1;
    boolean isBeforeLastLine =
        item + 2 == items.size()
            && items.get(item + 1).size() == 1
            && items.get(item).size() <= FEW_LINES;
    return isFirstLine || isBeforeLastLine;
  }

  void draw() throws IOException {
    PDStructureElement list = pages.tag("L");
    for (int i = 0; i < items.size(); i++) {
      PDStructureElement entry = pages.tag("LI", list);
      PDStructureElement label = pages.tag("Lbl", entry);
      PDStructureElement body = pages.tag("LBody", entry);
      pages.room(least(i));
      String sign = isOrdered ? i + 1 + "." : "\u2022";
      text.drawAt(label, List.of(text.span(sign, Look.PLAIN)), pages.left() + 4, 0);
      text.draw(body, items.get(i), pages.left() + INDENT);
      pages.down(text.size() * AFTER_ITEM);
    }
    pages.down(text.size() * AFTER_LIST);
  }
}
