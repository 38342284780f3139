package nl.regiodeals.render.internal.pdf;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.Contents;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.jspecify.annotations.Nullable;

/** Lays out the blocks of one document. Not safe to share between threads. */
final class PdfBody implements Block.Visitor<IOException> {
  /** How far the entries of the contents below others stand in. */
  private static final float INDENT = 16;

  /** The weight of the rule below a section heading. */
  private static final float RULE = 0.75f;

  private static final float AFTER_HEADING = 0.35f;
  private static final float AFTER_PARAGRAPH = 0.6f;

  private final Document document;
  private final Theme theme;
  private final PdfPages pages;
  private final PdfText text;
  private final PdfBookmarks bookmarks;
  private final float size;

  private @Nullable Laid laid;

  /** Whether the block that is drawn is a picture that may move to the next page. */
  private boolean mayFloat;

  /** The level of the headings that the header names; 0 if there is none. */
  private int running;

  /** Draws a block. */
  private interface Drawn {
    /**
     * Draws the block.
     *
     * @param following the height of what must be on the same page below it
     */
    void draw(float following) throws IOException;
  }

  /**
   * A block that has been laid out, but not drawn.
   *
   * @param least the height of its beginning, which stays with a heading above it
   */
  private record Laid(float least, Drawn drawing) {}

  PdfBody(Document document, PdfPages pages) {
    this.document = document;
    this.theme = document.theme();
    this.pages = pages;
    this.text = new PdfText(document, pages);
    this.bookmarks = new PdfBookmarks(pages);
    this.size = text.size();
  }

  /** Writes all blocks, and returns the bookmarks for them. */
  PDDocumentOutline write() throws IOException {
    Contents contents = Contents.of(document);
    running = contents.running();
    List<Block> blocks = document.blocks();
    blocks(blocks.subList(0, contents.before()));
    contents(contents);
    blocks(blocks.subList(contents.before(), blocks.size()));
    return bookmarks.outline();
  }

  private void blocks(List<Block> blocks) throws IOException {
    List<Laid> ahead = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (ahead.isEmpty()) {
        ahead.add(lay(blocks.get(i)));
      }
      // a heading stays with what follows, up to the first lines of text
      int last = i;
      while (last + 1 < blocks.size() && isWithNext(blocks, i, last, ahead.get(last - i))) {
        last++;
        if (last - i >= ahead.size()) {
          ahead.add(lay(blocks.get(last)));
        }
      }
      if (last > i && blocks.get(last) instanceof Block.Illustration) {
        // pictures stay in their order: one that waits comes before this one and its heading
        pages.floats().flush();
      }
      float following = following(blocks, i, last, ahead);
      mayFloat = mayFloat(blocks, i);
      ahead.remove(0).drawing().draw(following);
    }
    pages.floats().flush();
  }

  /**
   * The height of what must be on the same page below a block: that of the blocks up to the last,
   * or without the picture among them, if that may move to the next page and the text below it fits
   * here.
   */
  private float following(List<Block> blocks, int first, int last, List<Laid> ahead)
      throws IOException {
    float following = 0;
    for (int at = first + 1; at <= last; at++) {
      following += ahead.get(at - first).least();
      boolean isBetween = at < last && blocks.get(at) instanceof Block.Paragraph;
      following += isBetween ? size * AFTER_PARAGRAPH : 0;
    }
    float own = ahead.get(0).least();
    if (last == first || pages.hasRoom(own + following) || !mayFloat(blocks, last)) {
      return following;
    }
    if (last - first + 1 == ahead.size()) {
      ahead.add(lay(blocks.get(last + 1)));
    }
    float without =
        following - ahead.get(last - first).least() + ahead.get(last - first + 1).least();
    return pages.hasRoom(own + without) ? without : following;
  }

  /**
   * Whether a block is a picture that may stand at the top of the next page, while text flows on
   * before it: its heading keeps text below it, and pictures stay in their order.
   */
  private static boolean mayFloat(List<Block> blocks, int at) {
    if (!(blocks.get(at) instanceof Block.Illustration) || at + 1 == blocks.size()) {
      return false;
    }
    boolean isBelowHeading = at > 0 && blocks.get(at - 1) instanceof Block.Heading;
    Block next = blocks.get(at + 1);
    return !(next instanceof Block.Illustration)
        && !(isBelowHeading && next instanceof Block.Heading);
  }

  /** Whether a block that is laid out together with the one at {@code first} needs the next. */
  private boolean isWithNext(List<Block> blocks, int first, int at, Laid laidOut) {
    if (blocks.get(at) instanceof Block.Heading) {
      return true;
    }
    // a single line below a heading is no start of a section
    boolean isLine = laidOut.least() < 2 * text.lineHeight();
    return at > first
        && blocks.get(at - 1) instanceof Block.Heading
        && blocks.get(at) instanceof Block.Paragraph
        && (isLine || blocks.get(at + 1) instanceof Block.Illustration);
  }

  private Laid lay(Block block) throws IOException {
    Interruption.check();
    block.accept(this);
    return requireNonNull(laid);
  }

  private void laid(float least, Drawn drawing) {
    laid = new Laid(least, drawing);
  }

  @Override
  public void heading(Block.Heading heading) throws IOException {
    LaidHeading title = new LaidHeading(heading.level(), heading.id(), heading.content());
    laid(title.height(), title::draw);
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) throws IOException {
    List<Line> lines = text.lines(paragraph.content(), pages.width());
    laid(
        text.least(lines),
        following -> {
          text.draw(pages.tag("P"), lines, pages.left());
          pages.down(size * AFTER_PARAGRAPH);
        });
  }

  @Override
  public void facts(Block.Facts facts) throws IOException {
    PdfFacts list = new PdfFacts(facts, pages, text);
    laid(list.least(), following -> list.draw());
  }

  @Override
  public void table(Block.Table table) throws IOException {
    PdfTable grid = new PdfTable(table, pages, theme, size, document.language(), text::spans);
    laid(
        size * 0.3f + grid.least(),
        following -> {
          if (!table.isShort()) {
            // no picture between its rows
            pages.floats().flush();
          }
          pages.down(size * 0.3f);
          grid.write();
          pages.down(size);
        });
  }

  private void contents(Contents contents) throws IOException {
    if (contents.sections().isEmpty()) {
      return;
    }
    ImmutableList<Inline> title =
        ImmutableList.of(new Inline.Text(DocumentWords.of(document, "contents")));
    new LaidHeading(2, "contents", title).draw(3 * text.lineHeight());
    PDStructureElement list = pages.tag("TOC");
    int left = contents.sections().size();
    for (Block.Heading section : contents.sections()) {
      boolean hasBelow = section.level() < contents.running();
      // a group is not apart from its first, and the last is not alone on a page
      pages.room(Math.min(left, left <= 2 || hasBelow ? 2 : 1) * text.lineHeight());
      left--;
      PDStructureElement item = pages.tag("TOCI", list);
      String words = Inline.plainText(section.content());
      Look plain = hasBelow ? Look.PLAIN.bold() : Look.PLAIN;
      Look look = plain.linked(LinkPlace.entry("#" + section.id(), words));
      float indent = section.level() == 3 ? INDENT : 0;
      float room = pages.width() - indent - 3 * INDENT;
      text.draw(
          item, text.lines(List.of(text.span(words, look)), size, room), pages.left() + indent);
      pages.pageNumberLater(item, pages.y() + size * (PdfText.LINE - 1), size, section.id());
    }
    pages.down(size);
  }

  /** A heading that has been laid out. */
  private final class LaidHeading {
    private final int level;
    private final String id;
    private final ImmutableList<Inline> content;
    private final ImmutableList<Line> lines;
    private final float ownSize;
    private final float before;

    LaidHeading(int level, String id, ImmutableList<Inline> content) {
      this.level = level;
      this.id = id;
      this.content = content;
      this.ownSize = size + 2 * (4 - level) + (level == 1 ? 3 : 0);
      this.lines = text.lines(text.bold(content), ownSize, pages.width());
      this.before = level == 1 ? 0 : size * (level == 4 ? 0.5f : 1.1f);
    }

    /** The least heading is told from text by its weight alone. */
    private String colour() {
      return level == Block.Heading.DEEPEST ? theme.textColour() : theme.accentColour();
    }

    float height() {
      return before + lines.size() * ownSize * PdfText.LINE + AFTER_HEADING * size;
    }

    void draw(float following) throws IOException {
      pages.room(Math.min(pages.height(), height() + following), lines);
      boolean isAtTop = pages.isNew();
      pages.down(isAtTop ? 0 : before);
      if (level <= running) {
        String title = level == running ? Inline.plainText(content) : "";
        pages.frame().beginSection(title, isAtTop);
      }
      PdfPages.Spot spot = pages.here();
      pages.remember(id, spot);
      bookmarks.add(level, Inline.plainText(content), spot);
      text.draw(pages.tag("H" + level), lines, pages.left(), ownSize, colour());
      if (level == 2) {
        pages.fill(pages.left(), pages.y() + 1, pages.width(), RULE, theme.accentColour());
      }
      pages.down(size * AFTER_HEADING);
    }
  }

  @Override
  public void items(Block.Items items) throws IOException {
    PdfItems list = new PdfItems(items, pages, text);
    laid(list.least(), following -> list.draw());
  }

  @Override
  public void callout(Block.Callout callout) throws IOException {
    PdfCallout box = new PdfCallout(callout, pages, text, theme);
    laid(box.least(), following -> box.draw());
  }

  @Override
  public void illustration(Block.Illustration illustration) throws IOException {
    PdfPicture picture = new PdfPicture(illustration, pages, text, theme);
    laid(picture.height(), following -> pages.floats().place(picture, mayFloat));
  }
}
