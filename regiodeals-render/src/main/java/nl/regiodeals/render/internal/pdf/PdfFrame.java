package nl.regiodeals.render.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.DocumentWords;

/**
 * What stands above and below the text of each page: the header with the section at the top of the
 * page, and the footer. Not safe to share between threads.
 */
final class PdfFrame {
  /** The most of the width that is for the name of the section. */
  private static final float SECTION_SHARE = 0.6f;

  private static final float GAP = 12;

  private final Document document;
  private final List<String> sections = new ArrayList<>();
  private String section = "";

  PdfFrame(Document document) {
    this.document = document;
  }

  /** Begins a page, on which a section may go on. */
  void beginPage() {
    sections.add(section);
  }

  /**
   * Begins a section on this page.
   *
   * @param title its name; empty for what is outside the sections
   * @param isAtTop whether nothing stands above it on the page
   */
  void beginSection(String title, boolean isAtTop) {
    section = title;
    int page = sections.size() - 1;
    if (isAtTop || sections.get(page).isEmpty()) {
      sections.set(page, title);
    }
  }

  /** Text in a margin. */
  record Words(String text, float x) {}

  /** The header of a page. */
  List<Words> header(int page, PdfFonts fonts, float size, float left, float width) {
    if (page == 0 && !document.theme().isHeadedFromFirstPage()) {
      return List.of();
    }
    String right = fonts.shortened(sections.get(page), size, width * SECTION_SHARE);
    float taken = fonts.width(right, PdfFonts.Face.REGULAR, size);
    float room = taken > 0 ? width - taken - GAP : width;
    String title = fonts.shortened(document.theme().header(document.title()), size, room);
    return List.of(new Words(title, left), new Words(right, left + width - taken));
  }

  /** The footer of a page. */
  String footer(int page) {
    return DocumentWords.footer(
        document, Integer.toString(page + 1), Integer.toString(sections.size()));
  }
}
