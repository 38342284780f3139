package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** One picture with its caption above it, on one page. Not safe to share between threads. */
final class PdfPicture {
  /** No picture is drawn larger than this, so that those of charts have letters of one size. */
  private static final float LARGEST = 1.1f;

  private static final float CAPTION = 0.95f;

  private final Block.Illustration illustration;
  private final PdfPages pages;
  private final PdfText text;
  private final Theme theme;
  private final List<Line> caption;
  private final float scale;
  private @Nullable PDStructureElement captionTag;
  private @Nullable PDStructureElement tag;

  PdfPicture(Block.Illustration illustration, PdfPages pages, PdfText text, Theme theme) {
    this.illustration = illustration;
    this.pages = pages;
    this.text = text;
    this.theme = theme;
    this.caption =
        text.lines(text.bold(illustration.caption()), text.size() * CAPTION, pages.width());
    this.scale = Math.min(LARGEST, pages.width() / illustration.drawing().width());
  }

  private float ownHeight() {
    return illustration.drawing().height() * scale;
  }

  /** The height of the picture with its caption and the space below it. */
  float height() {
    return Math.min(pages.height(), ownHeight() + 3 * text.lineHeight());
  }

  /** Takes its place in the order of reading, wherever it is drawn. */
  void tag() {
    if (tag == null) {
      captionTag = illustration.caption().isEmpty() ? null : pages.tag("P");
      tag = pages.tag("Figure");
      tag.setAlternateDescription(illustration.alternative());
    }
  }

  /** Draws it here; there must be room. */
  void draw() throws IOException {
    tag();
    if (captionTag != null) {
      text.draw(captionTag, caption, pages.left(), text.size() * CAPTION, theme.textColour());
      pages.down(text.size() * 0.4f);
    }
    if (tag != null) {
      PdfDrawing.draw(illustration.drawing(), pages, tag, scale);
    }
    pages.down(ownHeight());
    pages.down(text.size());
  }
}
