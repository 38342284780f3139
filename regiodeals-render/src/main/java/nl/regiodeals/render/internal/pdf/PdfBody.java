package nl.regiodeals.render.internal.pdf;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.Contents;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.Notes;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Lays out the blocks of one document. Not safe to share between threads. */
final class PdfBody implements Block.Visitor<IOException> {
  private static final float LINE = 1.35f;
  private static final float INDENT = 16;
  private static final float TERM_WIDTH = 130;
  private static final float AFTER_HEADING = 0.35f;

  /** As many lines of a text stay together at the foot and the head of a page. */
  private static final int LEAST_LINES = 2;

  /** A list of terms that takes no more of a page than this is not divided. */
  private static final float MOST_TOGETHER = 0.4f;

  private static final CharMatcher BREAKS = CharMatcher.anyOf("\n\r\t");

  private final Document document;
  private final Theme theme;
  private final PdfPages pages;
  private final Notes notes = new Notes();
  private final float size;
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  private @Nullable Laid laid;

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

  private record Bookmark(int level, String title, PdfPages.Spot spot) {}

  PdfBody(Document document, PdfPages pages) {
    this.document = document;
    this.theme = document.theme();
    this.pages = pages;
    this.size = pages.textSize();
  }

  /** Writes all blocks, and returns the bookmarks for them. */
  PDDocumentOutline write() throws IOException {
    Contents contents = Contents.of(document);
    List<Block> blocks = document.blocks();
    blocks(blocks.subList(0, contents.before()));
    contents(contents);
    blocks(blocks.subList(contents.before(), blocks.size()));
    bookmarks();
    return outline;
  }

  private void blocks(List<Block> blocks) throws IOException {
    Deque<Laid> ahead = new ArrayDeque<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (ahead.isEmpty()) {
        ahead.add(lay(blocks.get(i)));
      }
      // a heading stays with what follows, up to the first lines of text
      int last = i + ahead.size() - 1;
      while (last + 1 < blocks.size() && isWithNext(blocks, i, last)) {
        last++;
        if (last - i >= ahead.size()) {
          ahead.add(lay(blocks.get(last)));
        }
      }
      float following = 0;
      int at = i;
      for (Laid laid : ahead) {
        following += at > i && at <= last ? laid.least() : 0;
        at++;
      }
      ahead.remove().drawing().draw(following);
    }
  }

  /** Whether a block that is laid out together with the one at {@code first} needs the next. */
  private static boolean isWithNext(List<Block> blocks, int first, int at) {
    if (blocks.get(at) instanceof Block.Heading) {
      return true;
    }
    return at > first
        && blocks.get(at - 1) instanceof Block.Heading
        && blocks.get(at) instanceof Block.Paragraph
        && blocks.get(at + 1) instanceof Block.Illustration;
  }

  private Laid lay(Block block) throws IOException {
    block.accept(this);
    return requireNonNull(laid);
  }

  private void laid(float least, Drawn drawing) {
    laid = new Laid(least, drawing);
  }

  private float scale(Block.Illustration figure) {
    return Math.min(1.1f, pages.width() / figure.drawing().width());
  }

  private float height(Block.Illustration figure) {
    return figure.drawing().height() * scale(figure);
  }

  @Override
  public void heading(Block.Heading heading) throws IOException {
    LaidHeading title = new LaidHeading(heading.level(), heading.id(), heading.content());
    laid(title.height(), title::draw);
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) throws IOException {
    List<Line> lines =
        LineBreaker.lines(spans(paragraph.content()), pages.fonts(), size, pages.width());
    laid(
        least(lines),
        following -> {
          lines(pages.tag("P"), lines, pages.left(), size, theme.textColour());
          pages.down(size * 0.6f);
        });
  }

  @Override
  public void facts(Block.Facts facts) throws IOException {
    List<LaidFact> all = facts.facts().stream().map(this::fact).toList();
    float height = (float) all.stream().mapToDouble(LaidFact::height).sum();
    boolean isTogether = height <= pages.height() * MOST_TOGETHER;
    laid(
        isTogether || all.isEmpty() ? height : Math.min(all.get(0).height(), 3 * size * LINE),
        following -> {
          if (isTogether) {
            pages.room(height);
          }
          for (LaidFact fact : all) {
            fact.draw();
          }
          pages.down(size * 0.6f);
        });
  }

  @Override
  public void table(Block.Table table) throws IOException {
    PdfTable grid = new PdfTable(table, pages, theme, size, this::spans);
    laid(
        size * 0.3f + grid.least(),
        following -> {
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
    new LaidHeading(2, "contents", title).draw(3 * size * LINE);
    PDStructureElement list = pages.tag("TOC");
    for (Block.Heading section : contents.sections()) {
      PDStructureElement item = pages.tag("TOCI", list);
      String words = Inline.plainText(section.content());
      Look look = Look.PLAIN.linked(new LinkPlace("#" + section.id(), words));
      float indent = section.level() == 3 ? INDENT : 0;
      paragraph(
          item,
          List.of(span(words, look)),
          pages.left() + indent,
          pages.width() - indent - 3 * INDENT,
          size);
      pages.pageNumberLater(item, pages.y() + size * (LINE - 1), size, section.id());
    }
    pages.down(size);
  }

  /** The height of the first lines of a text, which stay together. */
  private float least(List<Line> lines) {
    List<Line> first = lines.subList(0, Math.min(LEAST_LINES, lines.size()));
    return first.size() * size * LINE + pages.notes().more(first);
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
      this.lines =
          LineBreaker.lines(
              spans(content, Look.PLAIN.bold()), pages.fonts(), ownSize, pages.width());
      this.before = level == 1 ? 0 : size * (level == 4 ? 0.5f : 1.1f);
    }

    float height() {
      return before + lines.size() * ownSize * LINE + AFTER_HEADING * size;
    }

    void draw(float following) throws IOException {
      pages.room(Math.min(pages.height(), height() + following), lines);
      pages.down(before);
      PdfPages.Spot spot = pages.here();
      pages.remember(id, spot);
      bookmarks.add(new Bookmark(level, Inline.plainText(content), spot));
      lines(pages.tag("H" + level), lines, pages.left(), ownSize, theme.accentColour());
      if (level == 2) {
        pages.fill(pages.left(), pages.y() + 1, pages.width(), 1, theme.accentColour());
      }
      pages.down(size * AFTER_HEADING);
    }
  }

  @Override
  public void items(Block.Items items) throws IOException {
    List<List<Line>> all =
        items.items().stream()
            .map(
                item ->
                    (List<Line>)
                        LineBreaker.lines(spans(item), pages.fonts(), size, pages.width() - INDENT))
            .toList();
    laid(all.isEmpty() ? 0 : least(all.get(0)), following -> list(items.ordered(), all));
  }

  private void list(boolean isOrdered, List<List<Line>> items) throws IOException {
    PDStructureElement list = pages.tag("L");
    int number = 0;
    for (List<Line> lines : items) {
      number++;
      PDStructureElement entry = pages.tag("LI", list);
      PDStructureElement label = pages.tag("Lbl", entry);
      PDStructureElement body = pages.tag("LBody", entry);
      pages.room(least(lines));
      String sign = isOrdered ? number + "." : "\u2022";
      pages.text(
          label,
          List.of(span(sign, Look.PLAIN)),
          pages.left() + 4,
          pages.y() - size,
          size,
          theme.textColour());
      lines(body, lines, pages.left() + INDENT, size, theme.textColour());
      pages.down(size * 0.2f);
    }
    pages.down(size * 0.4f);
  }

  private LaidFact fact(Block.Fact fact) {
    return new LaidFact(
        LineBreaker.lines(
            spans(fact.term(), Look.PLAIN.bold()), pages.fonts(), size, TERM_WIDTH - 6),
        LineBreaker.lines(
            spans(fact.description()), pages.fonts(), size, pages.width() - TERM_WIDTH));
  }

  /** A term with its description beside it, which have been laid out. */
  private final class LaidFact {
    private final ImmutableList<Line> term;
    private final ImmutableList<Line> description;

    LaidFact(ImmutableList<Line> term, ImmutableList<Line> description) {
      this.term = term;
      this.description = description;
    }

    private int lines() {
      return Math.max(term.size(), description.size());
    }

    /** The height, with that of its notes. */
    float height() {
      return lines() * size * LINE + pages.notes().more(Iterables.concat(term, description));
    }

    void draw() throws IOException {
      PDStructureElement tag = pages.tag("P");
      PDStructureElement termTag = pages.tag("Span", tag);
      PDStructureElement descriptionTag = pages.tag("Span", tag);
      if (height() <= pages.height() * MOST_TOGETHER) {
        pages.room(height());
      }
      for (int i = 0; i < lines(); i++) {
        int line = i;
        pages.room(
            size * LINE,
            Stream.of(term, description).flatMap(of -> of.stream().skip(line).limit(1)).toList());
        if (i < term.size()) {
          line(termTag, term.get(i).spans(), pages.left());
        }
        if (i == term.size() - 1) {
          // between the term and its description, where they are read as one line
          line(
              termTag,
              List.of(new Span(" ", Look.PLAIN.bold())),
              pages.left() + term.get(i).width());
        }
        if (i < description.size()) {
          line(descriptionTag, description.get(i).spans(), pages.left() + TERM_WIDTH);
        }
        pages.down(size * LINE);
      }
    }

    private void line(PDStructureElement tag, List<Span> spans, float x) throws IOException {
      pages.text(tag, spans, x, pages.y() - size, size, theme.textColour());
    }
  }

  @Override
  public void callout(Block.Callout callout) throws IOException {
    List<List<Line>> paragraphs =
        callout.paragraphs().stream()
            .map(
                paragraph ->
                    (List<Line>)
                        LineBreaker.lines(
                            spans(paragraph.content()),
                            pages.fonts(),
                            size,
                            pages.width() - 2 * INDENT))
            .toList();
    laid(
        paragraphs.isEmpty() ? 0 : paragraphs.get(0).size() * size * LINE + size * 1.2f,
        following -> callout(paragraphs));
  }

  private void callout(List<List<Line>> paragraphs) throws IOException {
    for (List<Line> lines : paragraphs) {
      float height = lines.size() * size * LINE + size * 1.2f;
      if (height < pages.height()) {
        pages.room(height, lines);
        float bottomEdge = pages.y() - height;
        pages.fill(pages.left(), bottomEdge, pages.width(), height, theme.calloutColour());
        pages.fill(pages.left(), bottomEdge, 5, height, "8a5a00");
      } else {
        pages.room(pages.height());
      }
      pages.down(size * 0.6f);
      lines(pages.tag("P"), lines, pages.left() + INDENT, size, theme.textColour());
      pages.down(size * 1.2f);
    }
  }

  @Override
  public void illustration(Block.Illustration illustration) throws IOException {
    List<Span> caption = spans(illustration.caption(), Look.PLAIN.bold());
    laid(height(illustration) + 3 * size * LINE, following -> illustration(illustration, caption));
  }

  private void illustration(Block.Illustration illustration, List<Span> caption)
      throws IOException {
    Drawing drawing = illustration.drawing();
    float scale = scale(illustration);
    float height = height(illustration);
    pages.room(Math.min(pages.height(), height + 3 * size * LINE));
    PDStructureElement tag = pages.tag("Figure");
    tag.setAlternateDescription(illustration.alternative());
    PdfDrawing.draw(drawing, pages, tag, scale);
    pages.down(height + size * 0.4f);
    if (!illustration.caption().isEmpty()) {
      paragraph(pages.tag("P"), caption, pages.left(), pages.width(), size * 0.95f);
    }
    pages.down(size);
  }

  private void paragraph(
      PDStructureElement tag, List<Span> text, float x, float width, float textSize)
      throws IOException {
    lines(
        tag,
        LineBreaker.lines(text, pages.fonts(), textSize, width),
        x,
        textSize,
        theme.textColour());
  }

  private void lines(
      PDStructureElement tag, List<Line> lines, float x, float textSize, String colour)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isWithNext = i == 0 || i == lines.size() - LEAST_LINES;
      List<Line> together =
          lines.subList(i, Math.min(lines.size(), i + (isWithNext ? LEAST_LINES : 1)));
      pages.room(together.size() * textSize * LINE, together);
      pages.text(tag, line.spans(), x, pages.y() - textSize, textSize, colour);
      pages.down(textSize * LINE);
    }
  }

  private List<Span> spans(ImmutableList<Inline> content) {
    return spans(content, Look.PLAIN);
  }

  private List<Span> spans(ImmutableList<Inline> content, Look look) {
    List<Span> spans = new ArrayList<>();
    new Spans(spans, look).add(content);
    return spans;
  }

  /** Collects inline parts, each with the look of the parts around it. */
  private final class Spans implements Inline.Visitor {
    private final List<Span> spans;
    private final Look look;

    Spans(List<Span> spans, Look look) {
      this.spans = spans;
      this.look = look;
    }

    void add(ImmutableList<Inline> parts) {
      parts.forEach(part -> part.accept(this));
    }

    private void add(ImmutableList<Inline> parts, Look with) {
      new Spans(spans, with).add(parts);
    }

    @Override
    public void text(Inline.Text text) {
      spans.add(span(text.text(), look));
    }

    @Override
    public void strong(Inline.Strong strong) {
      add(strong.content(), look.bold());
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      add(emphasis.content(), look.italic());
    }

    @Override
    public void link(Inline.Link link) {
      String words = Inline.plainText(link.content());
      LinkPlace place = new LinkPlace(link.target(), words.isBlank() ? link.target() : words);
      add(link.content(), look.linked(place));
    }

    @Override
    public void figure(Inline.Figure figure) {
      add(figure.content());
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      add(foreign.content(), look.in(foreign.language()));
    }

    @Override
    public void note(Inline.Note note) {
      boolean isNew = notes.isNew(note);
      int number = notes.number(note);
      if (isNew) {
        LinkPlace back =
            new LinkPlace(
                "#" + PdfNotes.placeOf(number), DocumentWords.of(document, "back", number));
        pages.notes().add(number, back, spans(note.content()));
      }
      LinkPlace place = LinkPlace.toNote(number, DocumentWords.of(document, "note", number));
      spans.add(span(Integer.toString(number), look.up().linked(place)));
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      spans.add(new Span("\n", look));
    }
  }

  /** A span of text, with line feeds as spaces, as in every format. */
  private Span span(String text, Look look) {
    return new Span(pages.fonts().drawable(BREAKS.replaceFrom(text, ' '), look.face()), look);
  }

  private void bookmarks() {
    Deque<PDOutlineNode> parents = new ArrayDeque<>(List.of(outline));
    Deque<Integer> levels = new ArrayDeque<>(List.of(0));
    for (Bookmark bookmark : bookmarks) {
      while (levels.getFirst() >= bookmark.level()) {
        levels.pop();
        parents.pop();
      }
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(bookmark.title());
      item.setDestination(pages.destination(bookmark.spot()));
      parents.getFirst().addLast(item);
      parents.push(item);
      levels.push(bookmark.level());
    }
  }
}
