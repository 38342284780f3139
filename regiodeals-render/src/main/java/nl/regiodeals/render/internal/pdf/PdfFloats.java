package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A picture for which there is no room on the rest of a page waits for the top of the next, while
 * text flows on before it; it is read where it stands in the document. Not safe to share between
 * threads.
 */
final class PdfFloats {
  private final PdfPages pages;
  private @Nullable PdfPicture waiting;

  PdfFloats(PdfPages pages) {
    this.pages = pages;
  }

  /** Draws a picture here, or keeps it for the next page. */
  void place(PdfPicture picture, boolean mayFloat) throws IOException {
    flush();
    if (mayFloat && !pages.isNew() && !pages.hasRoom(picture.height())) {
      picture.tag();
      waiting = picture;
    } else {
      pages.room(picture.height());
      picture.draw();
    }
  }

  /** Begins a page with the picture that waits, unless notes of the page before leave no room. */
  void beginPage() throws IOException {
    PdfPicture picture = waiting;
    if (picture != null && (pages.hasRoom(picture.height()) || pages.bottom() <= pages.margin())) {
      waiting = null;
      picture.draw();
    }
  }

  /** Draws the picture that waits, on a new page. */
  void flush() throws IOException {
    while (waiting != null) {
      pages.newPage();
    }
  }
}
