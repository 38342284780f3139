package nl.regiodeals.render.internal.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of one PDF: a tree of its headings. Not safe to share between threads. */
final class PdfBookmarks {
  private final PdfPages pages;
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final Deque<PDOutlineNode> parents = new ArrayDeque<>(List.of(outline));
  private final Deque<Integer> levels = new ArrayDeque<>(List.of(0));

  PdfBookmarks(PdfPages pages) {
    this.pages = pages;
  }

  /** Adds a heading, after those before it in the text. */
  void add(int level, String title, PdfPages.Spot spot) {
    while (levels.getFirst() >= level) {
      levels.pop();
      parents.pop();
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(pages.destination(spot));
    parents.getFirst().addLast(item);
    parents.push(item);
    levels.push(level);
  }

  PDDocumentOutline outline() {
    return outline;
  }
}
