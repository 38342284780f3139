package nl.regiodeals.render.internal.pdf;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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

/** Lays out the blocks of one document. Not safe to share between threads. */
final class PdfBody implements Block.Visitor<IOException> {
  private static final float LINE = 1.35f;
  private static final float INDENT = 16;
  private static final float TERM_WIDTH = 130;
  private static final int HEADING_KEEPS_LINES = 4;
  private static final CharMatcher BREAKS = CharMatcher.anyOf("\n\r\t");

  private final Document document;
  private final Theme theme;
  private final PdfPages pages;
  private final Notes notes = new Notes();
  private final float size;
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final List<Bookmark> bookmarks = new ArrayList<>();

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
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Block.Illustration> titled = titledFigure(blocks.subList(i, blocks.size()));
      if (titled.isPresent()) {
        // the heading moves to the next page together with its illustration
        float height = height(titled.get());
        pages.room(Math.min(pages.height(), height + 2 * HEADING_KEEPS_LINES * size * LINE));
      }
      blocks.get(i).accept(this);
    }
  }

  /** The illustration below a heading, with at most one paragraph between them. */
  private static Optional<Block.Illustration> titledFigure(List<Block> blocks) {
    if (!(blocks.get(0) instanceof Block.Heading)) {
      return Optional.empty();
    }
    return blocks.stream()
        .skip(1)
        .limit(2)
        .dropWhile(Block.Paragraph.class::isInstance)
        .findFirst()
        .filter(Block.Illustration.class::isInstance)
        .map(Block.Illustration.class::cast);
  }

  private float scale(Block.Illustration figure) {
    return Math.min(1.1f, pages.width() / figure.drawing().width());
  }

  private float height(Block.Illustration figure) {
    return figure.drawing().height() * scale(figure);
  }

  @Override
  public void heading(Block.Heading heading) throws IOException {
    heading(heading.level(), heading.id(), heading.content());
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) throws IOException {
    paragraph(pages.tag("P"), spans(paragraph.content()), pages.left(), pages.width(), size);
    pages.down(size * 0.6f);
  }

  @Override
  public void facts(Block.Facts facts) throws IOException {
    for (Block.Fact fact : facts.facts()) {
      fact(fact);
    }
    pages.down(size * 0.6f);
  }

  @Override
  public void table(Block.Table table) throws IOException {
    pages.down(size * 0.3f);
    new PdfTable(table, pages, theme, size, this::spans).write();
    pages.down(size);
  }

  private void contents(Contents contents) throws IOException {
    if (contents.sections().isEmpty()) {
      return;
    }
    ImmutableList<Inline> title =
        ImmutableList.of(new Inline.Text(DocumentWords.of(document, "contents")));
    heading(2, "contents", title);
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

  private void heading(int level, String id, ImmutableList<Inline> content) throws IOException {
    float headingSize = size + 2 * (4 - level) + (level == 1 ? 3 : 0);
    ImmutableList<Line> lines =
        LineBreaker.lines(
            spans(content, Look.PLAIN.bold()), pages.fonts(), headingSize, pages.width());
    float before = level == 1 ? 0 : size * (level == 4 ? 0.5f : 1.1f);
    float height = lines.size() * headingSize * LINE;
    pages.room(before + height + HEADING_KEEPS_LINES * size * LINE, lines);
    pages.down(before);
    PdfPages.Spot spot = pages.here();
    pages.remember(id, spot);
    bookmarks.add(new Bookmark(level, Inline.plainText(content), spot));
    lines(pages.tag("H" + level), lines, pages.left(), headingSize, theme.accentColour());
    if (level == 2) {
      pages.fill(pages.left(), pages.y() + 1, pages.width(), 1, theme.accentColour());
    }
    pages.down(size * 0.35f);
  }

  @Override
  public void items(Block.Items items) throws IOException {
    PDStructureElement list = pages.tag("L");
    int number = 0;
    for (ImmutableList<Inline> item : items.items()) {
      number++;
      PDStructureElement entry = pages.tag("LI", list);
      PDStructureElement label = pages.tag("Lbl", entry);
      PDStructureElement body = pages.tag("LBody", entry);
      List<Line> lines =
          LineBreaker.lines(spans(item), pages.fonts(), size, pages.width() - INDENT);
      pages.room(size * LINE, lines.subList(0, 1));
      float baseline = pages.y() - size;
      String sign = items.ordered() ? number + "." : "\u2022";
      pages.text(
          label,
          List.of(span(sign, Look.PLAIN)),
          pages.left() + 4,
          baseline,
          size,
          theme.textColour());
      lines(body, lines, pages.left() + INDENT, size, theme.textColour());
      pages.down(size * 0.2f);
    }
    pages.down(size * 0.4f);
  }

  /** Writes a term, with its description beside it. */
  private void fact(Block.Fact fact) throws IOException {
    PDStructureElement tag = pages.tag("P");
    PDStructureElement termTag = pages.tag("Span", tag);
    PDStructureElement descriptionTag = pages.tag("Span", tag);
    List<Span> term = spans(fact.term(), Look.PLAIN.bold());
    List<Line> terms = LineBreaker.lines(term, pages.fonts(), size, TERM_WIDTH - 6);
    List<Line> lines =
        LineBreaker.lines(
            spans(fact.description()), pages.fonts(), size, pages.width() - TERM_WIDTH);
    int height = Math.max(terms.size(), lines.size());
    for (int i = 0; i < height; i++) {
      int line = i;
      pages.room(
          size * LINE,
          Stream.of(terms, lines).flatMap(of -> of.stream().skip(line).limit(1)).toList());
      float baseline = pages.y() - size;
      if (i < terms.size()) {
        pages.text(termTag, terms.get(i).spans(), pages.left(), baseline, size, theme.textColour());
        if (i == terms.size() - 1) {
          // between the term and its description, where they are read as one line
          Span space = new Span(" ", Look.PLAIN.bold());
          float end = pages.left() + terms.get(i).width();
          pages.text(termTag, List.of(space), end, baseline, size, theme.textColour());
        }
      }
      if (i < lines.size()) {
        pages.text(
            descriptionTag,
            lines.get(i).spans(),
            pages.left() + TERM_WIDTH,
            baseline,
            size,
            theme.textColour());
      }
      pages.down(size * LINE);
    }
  }

  @Override
  public void callout(Block.Callout callout) throws IOException {
    for (Block.Paragraph paragraph : callout.paragraphs()) {
      List<Line> lines =
          LineBreaker.lines(
              spans(paragraph.content()), pages.fonts(), size, pages.width() - 2 * INDENT);
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
    Drawing drawing = illustration.drawing();
    float scale = scale(illustration);
    float height = height(illustration);
    pages.room(Math.min(pages.height(), height + 3 * size * LINE));
    PDStructureElement tag = pages.tag("Figure");
    tag.setAlternateDescription(illustration.alternative());
    PdfDrawing.draw(drawing, pages, tag, scale);
    pages.down(height + size * 0.4f);
    if (!illustration.caption().isEmpty()) {
      paragraph(
          pages.tag("P"),
          spans(illustration.caption(), Look.PLAIN.bold()),
          pages.left(),
          pages.width(),
          size * 0.95f);
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
    for (Line line : lines) {
      pages.room(textSize * LINE, List.of(line));
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
