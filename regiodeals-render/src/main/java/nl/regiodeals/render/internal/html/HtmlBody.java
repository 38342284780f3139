package nl.regiodeals.render.internal.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.Contents;
import nl.regiodeals.render.internal.DecimalAlignment;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.Notes;
import nl.regiodeals.render.internal.drawing.Svg;
import nl.regiodeals.render.internal.drawing.Tones;
import org.jspecify.annotations.Nullable;

/** Writes the content of a page. Not safe to share between threads. */
public final class HtmlBody implements Block.Visitor<RuntimeException>, Inline.Visitor {
  private final Document document;
  private final StringBuilder html = new StringBuilder();
  private final Notes notes = new Notes();
  private final Set<Integer> placed = new HashSet<>();
  private final Optional<SectionTags> sections;
  private int tables;
  private int figures;

  private HtmlBody(Document document, Optional<SectionTags> sections) {
    this.document = document;
    this.sections = sections;
  }

  /** A document with its table of contents and notes, for a page that already has a head. */
  public static String of(Document document) {
    return new HtmlBody(document, Optional.empty()).text();
  }

  /**
   * The same, with each heading and what stands below it in a section of its own, which a style
   * sheet knows by the id of the heading: {@code data-part}. The table of contents has only the
   * headings of the second level.
   *
   * @param opening the number of sections before the table of contents, which it leaves out
   */
  public static String inSections(Document document, int opening) {
    return new HtmlBody(document, Optional.of(new SectionTags(opening))).text();
  }

  private String text() {
    ImmutableList<Block> blocks = document.blocks();
    Contents contents = sections.map(this::contents).orElseGet(() -> Contents.of(document));
    blocks.subList(0, contents.before()).forEach(block -> block.accept(this));
    sections.ifPresent(tags -> html.append(tags.end()));
    contents(contents.sections());
    blocks.subList(contents.before(), blocks.size()).forEach(block -> block.accept(this));
    sections.ifPresent(tags -> html.append(tags.end()));
    footnotes();
    return html.toString();
  }

  /** The table of contents of a page in sections: those of the second level, after the opening. */
  private Contents contents(SectionTags tags) {
    Contents whole = Contents.of(document);
    List<Block.Heading> parts =
        whole.sections().stream().filter(section -> section.level() == 2).toList();
    return parts.size() <= tags.opening()
        ? whole
        : new Contents(
            ImmutableList.copyOf(parts.subList(tags.opening(), parts.size())),
            document.blocks().indexOf(parts.get(tags.opening())));
  }

  private void contents(List<Block.Heading> sections) {
    if (sections.isEmpty()) {
      return;
    }
    html.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
        .append(escaped(DocumentWords.of(document, "contents")))
        .append("</h2>\n<ul>\n");
    int depth = 2;
    boolean open = false;
    for (Block.Heading section : sections) {
      if (section.level() > depth && open) {
        html.append("\n<ul>\n");
        depth = 3;
      } else {
        if (open) {
          html.append("</li>\n");
        }
        if (section.level() < depth) {
          html.append("</ul>\n</li>\n");
          depth = 2;
        }
      }
      html.append("<li><a href=\"#").append(escaped(section.id())).append("\">");
      html.append(escaped(Inline.plainText(section.content()))).append("</a>");
      open = true;
    }
    html.append(depth == 3 ? "</li>\n</ul>\n</li>\n" : "</li>\n").append("</ul>\n</nav>\n");
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    element("p", paragraph.content());
  }

  @Override
  public void callout(Block.Callout callout) {
    html.append("<div class=\"callout\" role=\"note\">\n");
    callout.paragraphs().forEach(this::paragraph);
    html.append("</div>\n");
  }

  @Override
  public void heading(Block.Heading heading) {
    sections.ifPresent(tags -> html.append(tags.before(heading)));
    html.append("<h").append(heading.level()).append(" id=\"").append(escaped(heading.id()));
    html.append("\">");
    inlines(heading.content());
    html.append("</h").append(heading.level()).append(">\n");
  }

  @Override
  public void items(Block.Items items) {
    String name = items.ordered() ? "ol" : "ul";
    html.append('<').append(name).append(">\n");
    for (ImmutableList<Inline> item : items.items()) {
      html.append("<li>");
      inlines(item);
      html.append("</li>\n");
    }
    html.append("</").append(name).append(">\n");
  }

  @Override
  public void facts(Block.Facts facts) {
    html.append("<dl>\n");
    for (Block.Fact fact : facts.facts()) {
      html.append(sections.isPresent() ? "<div>" : "");
      element("dt", fact.term());
      element("dd", fact.description());
      html.append(sections.isPresent() ? "</div>\n" : "");
    }
    html.append("</dl>\n");
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    figures++;
    html.append("<figure");
    if (sections.isPresent() && !illustration.figures().isEmpty()) {
      html.append(" data-figures=\"")
          .append(escaped(illustration.figures().csv().replace("\r", "")))
          .append('"');
    }
    html.append(">\n");
    if (!illustration.caption().isEmpty()) {
      element("figcaption", illustration.caption());
    }
    Optional<Drawing> narrow = illustration.narrow();
    String id = "figure-" + figures;
    drawing(illustration, illustration.drawing(), id, narrow.map(other -> "wide"));
    narrow.ifPresent(
        drawing -> drawing(illustration, drawing, id + "-narrow", Optional.of("narrow")));
    html.append("</figure>\n");
  }

  /** Only a site has a style sheet with colours for the dark. */
  private void drawing(
      Block.Illustration shown, Drawing drawing, String id, Optional<String> kind) {
    Tones tones = sections.isPresent() ? Tones.of(document.theme()) : Tones.FIXED;
    ImmutableMap<String, String> attributes =
        kind.map(name -> ImmutableMap.of("class", name)).orElse(ImmutableMap.of());
    String caption = Inline.plainText(shown.caption());
    html.append(Svg.of(drawing, id, caption, shown.alternative(), attributes, tones));
  }

  /**
   * Writes a table; one that is too wide for the screen scrolls separately, also with the keyboard.
   */
  @Override
  public void table(Block.Table table) {
    String id = "table-" + ++tables;
    html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
        .append(id)
        .append("\">\n<table>\n<caption id=\"")
        .append(id)
        .append("\">");
    inlines(table.caption());
    html.append("</caption>\n<thead>\n");
    row(table.head(), "col", null);
    html.append("</thead>\n<tbody>\n");
    DecimalAlignment figures = DecimalAlignment.of(table, document.language());
    table.body().forEach(row -> row(row, "row", figures));
    html.append("</tbody>\n</table>\n</div>\n");
  }

  private void row(Block.Row row, String scope, @Nullable DecimalAlignment figures) {
    Interruption.check();
    html.append("<tr>");
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      String name = cell.isHeader() ? "th" : "td";
      html.append('<').append(name);
      if (cell.isHeader()) {
        html.append(" scope=\"").append(scope).append('"');
      }
      if (cell.isNumber()) {
        html.append(" class=\"number\"");
        beside(figures == null ? "" : figures.missing(cell, c));
      }
      html.append('>');
      inlines(cell.content());
      html.append("</").append(name).append('>');
    }
    html.append("</tr>\n");
  }

  /**
   * What the style sheet keeps free beside a figure, so that decimal signs are below each other.
   */
  private void beside(String missing) {
    if (!missing.isEmpty()) {
      html.append(" data-beside=\"").append(escaped(missing)).append('"');
    }
  }

  private void footnotes() {
    if (notes.contents().isEmpty()) {
      return;
    }
    html.append("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n")
        .append("<h2 id=\"notes\">")
        .append(escaped(DocumentWords.of(document, "notes")))
        .append("</h2>\n<ol>\n");
    int number = 0;
    for (ImmutableList<Inline> note : notes.contents()) {
      number++;
      html.append("<li id=\"note-").append(number).append("\">");
      inlines(note);
      html.append(" <a role=\"doc-backlink\" href=\"#note-place-")
          .append(number)
          .append("\" aria-label=\"")
          .append(escaped(DocumentWords.of(document, "back", number)))
          .append("\">\u21a9\ufe0e</a></li>\n");
    }
    html.append("</ol>\n</section>\n");
  }

  private void element(String name, ImmutableList<Inline> content) {
    html.append('<').append(name).append('>');
    inlines(content);
    html.append("</").append(name).append(">\n");
  }

  private void inlines(ImmutableList<Inline> parts) {
    Interruption.check();
    parts.forEach(part -> part.accept(this));
  }

  @Override
  public void text(Inline.Text text) {
    html.append(escaped(text.text()));
  }

  @Override
  public void strong(Inline.Strong strong) {
    html.append("<strong>");
    inlines(strong.content());
    html.append("</strong>");
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    html.append("<em>");
    inlines(emphasis.content());
    html.append("</em>");
  }

  @Override
  public void link(Inline.Link link) {
    html.append("<a href=\"").append(escaped(link.target())).append("\">");
    inlines(link.content());
    html.append("</a>");
  }

  @Override
  public void figure(Inline.Figure figure) {
    inlines(figure.content());
  }

  @Override
  public void foreign(Inline.Foreign foreign) {
    html.append("<span lang=\"").append(escaped(foreign.language().tag()));
    html.append("\">");
    inlines(foreign.content());
    html.append("</span>");
  }

  @Override
  public void note(Inline.Note note) {
    noteReference(notes.number(note));
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    html.append("<br>\n");
  }

  private void noteReference(int number) {
    html.append("<sup><a role=\"doc-noteref\"");
    if (placed.add(number)) {
      html.append(" id=\"note-place-").append(number).append('"');
    }
    html.append(" href=\"#note-")
        .append(number)
        .append("\" aria-label=\"")
        .append(escaped(DocumentWords.of(document, "note", number)))
        .append("\">")
        .append(number)
        .append("</a></sup>");
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
