package nl.regiodeals.render.internal.template;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.HeadingIds;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.chart.Charts;

/**
 * Reads the output of a template: an {@code article} with a {@code title}, which contains h1 to h4,
 * p, ul, ol, dl, table, figure and aside, and within them text, strong, em, a, br, note, and span
 * for text in another language. Anything else is an error with its line. For one document; not safe
 * to share between threads.
 */
final class XhtmlReader {
  private static final Pattern SAFE_TARGET =
      Pattern.compile("(?:https?://|mailto:|#)[^\\s\"<>]*", Pattern.CASE_INSENSITIVE);

  /** An id that a template gives a heading. */
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private static final CharMatcher SPACE = CharMatcher.anyOf(" \t\r\n");

  /** The maximum nesting of elements; the parser of JDK 25 itself stops at 100. */
  private static final int DEEPEST = 90;

  private static final int MOST_FIGURES = 2_000;

  private static final Block.Row NO_CELLS = new Block.Row(ImmutableList.of());

  private final String template;
  private final Language language;
  private final Charts charts;
  private final Predicate<String> isOwn;
  private final HeadingIds ids = new HeadingIds();
  private final Map<String, Block.Illustration> drawn = new HashMap<>();
  private final Set<String> within = new HashSet<>();
  private int depth;
  private int figures;
  private final XMLInputFactory factory;

  /**
   * A reader.
   *
   * @param isOwn whether a link leads to a page or file of the same site
   */
  XhtmlReader(String template, Language language, Charts charts, Predicate<String> isOwn) {
    this.charts = charts;
    this.isOwn = isOwn;
    this.template = template;
    this.language = language;
    this.factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  Document read(String xhtml) {
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xhtml.strip()));
      in.nextTag();
      expect(in, "article");
      String title = Strings.nullToEmpty(in.getAttributeValue(null, "title"));
      if (title.isBlank()) {
        throw wrong(in, "<article title>");
      }
      return new Document(title, language, blocks(in));
    } catch (XMLStreamException e) {
      throw new RenderException(
          RenderNotices.BAD_OUTPUT
              .notice()
              .at(new Place.InFile(template))
              .with("line", Integer.toString(e.getLocation().getLineNumber()))
              .with(
                  "near",
                  Excerpt.of(
                      xhtml.strip(),
                      e.getLocation().getLineNumber(),
                      e.getLocation().getColumnNumber())),
          e);
    }
  }

  /** Reads blocks without an article around them. */
  ImmutableList<Block> blocks(String xhtml) {
    return read("<article title=\"-\">" + xhtml + "</article>").blocks();
  }

  /** Reads text within a line. */
  ImmutableList<Inline> inlines(String xhtml) {
    if (xhtml.indexOf('<') < 0 && xhtml.indexOf('&') < 0) {
      return xhtml.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Inline.Text(xhtml));
    }
    return blocks("<p>" + xhtml + "</p>").get(0) instanceof Block.Paragraph line
        ? line.content()
        : ImmutableList.of();
  }

  /** The blocks up to the end of the element. */
  private ImmutableList<Block> blocks(XMLStreamReader in) throws XMLStreamException {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    deeper();
    while (nextElement(in)) {
      blocks.add(block(in));
    }
    depth--;
    return blocks.build();
  }

  private Block block(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    return switch (name) {
      case "h1", "h2", "h3", "h4" -> heading(in, name.charAt(1) - '0');
      case "p" -> new Block.Paragraph(inlines(in));
      case "ul", "ol" -> items(in, name.equals("ol"));
      case "dl" -> facts(in);
      case "aside" -> callout(in);
      case "table" -> table(in);
      case "figure" -> figure(in);
      default -> throw wrong(in, "<h1> <h2> <h3> <h4> <p> <ul> <ol> <dl> <aside> <table> <figure>");
    };
  }

  private Block heading(XMLStreamReader in, int level) throws XMLStreamException {
    String asked = Strings.nullToEmpty(in.getAttributeValue(null, "id"));
    if (!asked.isEmpty() && !ID.matcher(asked).matches()) {
      throw wrong(in, "<" + in.getLocalName() + " id=\"a-z 0-9 -\">");
    }
    ImmutableList<Inline> content = inlines(in);
    String id = asked.isEmpty() ? ids.of(Inline.plainText(content)) : ids.asked(asked);
    return new Block.Heading(level, id, content);
  }

  private Block items(XMLStreamReader in, boolean ordered) throws XMLStreamException {
    ImmutableList.Builder<ImmutableList<Inline>> items = ImmutableList.builder();
    while (nextElement(in)) {
      expect(in, "li");
      items.add(inlines(in));
    }
    return new Block.Items(ordered, items.build());
  }

  private Block callout(XMLStreamReader in) throws XMLStreamException {
    ImmutableList.Builder<Block.Paragraph> paragraphs = ImmutableList.builder();
    while (nextElement(in)) {
      expect(in, "p");
      paragraphs.add(new Block.Paragraph(inlines(in)));
    }
    return new Block.Callout(paragraphs.build());
  }

  private Block facts(XMLStreamReader in) throws XMLStreamException {
    ImmutableList.Builder<Block.Fact> facts = ImmutableList.builder();
    while (nextElement(in)) {
      expect(in, "dt");
      ImmutableList<Inline> term = inlines(in);
      if (!nextElement(in)) {
        throw wrong(in, "<dd>");
      }
      expect(in, "dd");
      facts.add(new Block.Fact(term, inlines(in)));
    }
    return new Block.Facts(facts.build());
  }

  private Block table(XMLStreamReader in) throws XMLStreamException {
    ImmutableList<Inline> caption = ImmutableList.of();
    Block.Row head = NO_CELLS;
    ImmutableList.Builder<Block.Row> body = ImmutableList.builder();
    while (nextElement(in)) {
      String name = in.getLocalName();
      if (name.equals("caption") && caption.isEmpty()) {
        caption = inlines(in);
      } else if (name.equals("thead") && head.equals(NO_CELLS)) {
        head = head(in);
      } else if (name.equals("tbody") && !head.equals(NO_CELLS)) {
        body.addAll(body(in, head.cells().size()));
      } else {
        throw wrong(in, "<caption> <thead> <tbody>");
      }
    }
    if (caption.isEmpty() || head.equals(NO_CELLS)) {
      throw wrong(in, "<caption> <thead>");
    }
    return new Block.Table(caption, head, body.build());
  }

  /** The single header row. */
  private Block.Row head(XMLStreamReader in) throws XMLStreamException {
    if (!nextElement(in)) {
      throw wrong(in, "<tr>");
    }
    expect(in, "tr");
    Block.Row head = row(in);
    if (head.equals(NO_CELLS) || nextElement(in)) {
      throw wrong(in, "<thead> <tr> <th> </tr> </thead>");
    }
    return head;
  }

  /** The rows below the header row, each with as many cells. */
  private ImmutableList<Block.Row> body(XMLStreamReader in, int columns) throws XMLStreamException {
    ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
    while (nextElement(in)) {
      expect(in, "tr");
      Block.Row row = row(in);
      if (row.cells().size() != columns) {
        throw wrong(in, columns + " \u00d7 <td>");
      }
      rows.add(row);
    }
    return rows.build();
  }

  private Block.Row row(XMLStreamReader in) throws XMLStreamException {
    ImmutableList.Builder<Block.Cell> cells = ImmutableList.builder();
    while (nextElement(in)) {
      boolean header = in.getLocalName().equals("th");
      if (!header) {
        expect(in, "td");
      }
      boolean number = "number".equals(in.getAttributeValue(null, "class"));
      cells.add(new Block.Cell(header, number, inlines(in)));
    }
    return new Block.Row(cells.build());
  }

  private Block figure(XMLStreamReader in) throws XMLStreamException {
    figures++;
    if (figures > MOST_FIGURES) {
      throw new RenderException(
          RenderNotices.TEMPLATE_MANY_FIGURES
              .notice()
              .at(new Place.InFile(template))
              .with("most", MOST_FIGURES),
          null);
    }
    String name = Strings.nullToEmpty(in.getAttributeValue(null, "chart"));
    String of = Strings.nullToEmpty(in.getAttributeValue(null, "of"));
    Block.Illustration figure = drawn.get(name + " " + of);
    if (figure == null) {
      figure =
          charts
              .find(name, of)
              .orElseThrow(() -> wrong(in, "chart: " + String.join(", ", charts.names())));
      drawn.put(name + " " + of, figure);
    }
    content(in);
    return figure;
  }

  /** The text up to the end of the element, without surrounding white space. */
  private ImmutableList<Inline> inlines(XMLStreamReader in) throws XMLStreamException {
    return trimmed(content(in));
  }

  private ImmutableList<Inline> content(XMLStreamReader in) throws XMLStreamException {
    ImmutableList.Builder<Inline> parts = ImmutableList.builder();
    deeper();
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
        parts.add(new Inline.Text(SPACE.collapseFrom(in.getText(), ' ')));
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        Interruption.check();
        parts.add(inline(in));
      }
    }
    depth--;
    return parts.build();
  }

  /** Limits nesting, because each reader and writer of documents is recursive. */
  private void deeper() {
    depth++;
    if (depth > DEEPEST) {
      throw new RenderException(
          RenderNotices.TEMPLATE_TOO_DEEP
              .notice()
              .at(new Place.InFile(template))
              .with("most", DEEPEST),
          null);
    }
  }

  private Inline inline(XMLStreamReader in) throws XMLStreamException {
    return switch (in.getLocalName()) {
      case "strong" -> new Inline.Strong(content(in));
      case "em" -> new Inline.Emphasis(content(in));
      case "note" -> new Inline.Note(trimmed(leading(in)));
      case "a" -> link(in);
      case "span" -> foreign(in);
      case "data" ->
          new Inline.Figure(
              Strings.nullToEmpty(in.getAttributeValue(null, "id")), trimmed(content(in)));
      case "br" -> {
        content(in);
        yield new Inline.LineBreak();
      }
      default -> throw wrong(in, "<strong> <em> <a> <br> <span> <note>");
    };
  }

  private Inline foreign(XMLStreamReader in) throws XMLStreamException {
    Language spoken = Language.of(Strings.nullToEmpty(in.getAttributeValue(null, "lang")));
    if (spoken.code().isEmpty()) {
      throw wrong(in, "<span lang>");
    }
    return new Inline.Foreign(spoken, content(in));
  }

  /**
   * A link; one that does not lead to a page becomes text, because addresses come from the data.
   */
  private Inline link(XMLStreamReader in) throws XMLStreamException {
    String target = Strings.nullToEmpty(in.getAttributeValue(null, "href"));
    ImmutableList<Inline> content = leading(in);
    return SAFE_TARGET.matcher(target).matches() || isOwn.test(target)
        ? new Inline.Link(target, content)
        : new Inline.Text(Inline.plainText(content));
  }

  /** The content of a link or a note; only a note may contain a link. */
  private ImmutableList<Inline> leading(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    if (within.contains("a") || within.contains(name)) {
      throw wrong(in, "<strong> <em> <br> <span>");
    }
    within.add(name);
    ImmutableList<Inline> content = content(in);
    within.remove(name);
    return content;
  }

  private static ImmutableList<Inline> trimmed(ImmutableList<Inline> parts) {
    int last = parts.size() - 1;
    return IntStream.range(0, parts.size())
        .mapToObj(
            i -> {
              if (!(parts.get(i) instanceof Inline.Text text)) {
                return parts.get(i);
              }
              String start = i == 0 ? SPACE.trimLeadingFrom(text.text()) : text.text();
              return new Inline.Text(i == last ? SPACE.trimTrailingFrom(start) : start);
            })
        .filter(part -> !(part instanceof Inline.Text text && text.text().isEmpty()))
        .collect(toImmutableList());
  }

  /** Moves to the next element within this one; false at its end. */
  private boolean nextElement(XMLStreamReader in) throws XMLStreamException {
    for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.CHARACTERS && !in.isWhiteSpace()) {
        throw wrong(in, "<\u2026>");
      }
    }
    return false;
  }

  private void expect(XMLStreamReader in, String name) {
    if (!in.getLocalName().equals(name)) {
      throw wrong(in, "<" + name + ">");
    }
  }

  private RenderException wrong(XMLStreamReader in, String expected) {
    String found =
        in.hasName()
            ? "<" + in.getLocalName() + ">"
            : "\u201c" + Excerpt.of(in.getText().strip(), 1, 0) + "\u201d";
    return new RenderException(
        RenderNotices.NOT_IN_VOCABULARY
            .notice()
            .at(new Place.InFile(template))
            .with("found", found)
            .with("line", Integer.toString(in.getLocation().getLineNumber()))
            .with("expected", expected),
        null);
  }
}
