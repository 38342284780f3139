package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.HeadingIds;

/**
 * Builds a document from the pieces that are read of a file, in their order, and tells what makes
 * it inaccessible. Not safe to share between threads.
 */
public final class DocumentBuilder {
  /** A document with more paragraphs than this needs headings. */
  private static final int LONG = 25;

  private final Remarks remarks;
  private final Language language;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final HeadingIds ids = new HeadingIds();
  private final List<Integer> levels = new ArrayList<>();
  private ImmutableList<Inline> caption = ImmutableList.of();
  private int paragraphs;
  private int empty;
  private int tables;
  private String last = "";

  /** A builder of a document in a language. */
  public DocumentBuilder(Remarks remarks, Language language) {
    this.remarks = remarks;
    this.language = language;
  }

  /**
   * Adds a heading.
   *
   * @param level 1 for the title; levels below the deepest become the deepest
   * @param names the names by which links lead to it
   */
  public void heading(int level, ImmutableList<Inline> text, List<String> names) {
    settle();
    String plain = Inline.plainText(text);
    if (!levels.isEmpty() && level > levels.get(levels.size() - 1) + 1) {
      remarks.add(
          FinalNotices.HEADING_SKIPPED,
          plain,
          Map.of("level", level, "before", levels.get(levels.size() - 1)));
    }
    levels.add(level);
    remarks.below(plain);
    String id = ids.of(plain);
    names.forEach(name -> places.put(name, id));
    blocks.add(new Block.Heading(Math.min(level, Block.Heading.DEEPEST), id, text));
  }

  /** Adds a paragraph. */
  public void paragraph(ImmutableList<Inline> text) {
    settle();
    paragraphs++;
    blocks.add(new Block.Paragraph(text));
    said(text);
  }

  /** Adds an important remark; remarks after each other are one. */
  public void callout(ImmutableList<Inline> text) {
    settle();
    Block.Paragraph paragraph = new Block.Paragraph(text);
    if (lastBlock() instanceof Block.Callout before) {
      replaceLast(
          new Block.Callout(
              ImmutableList.<Block.Paragraph>builder()
                  .addAll(before.paragraphs())
                  .add(paragraph)
                  .build()));
    } else {
      blocks.add(new Block.Callout(ImmutableList.of(paragraph)));
    }
    said(text);
  }

  /**
   * Adds a line with a term and its description, as this library writes them: the term is strong
   * and ends with a colon. Those after each other are one list.
   */
  public void fact(ImmutableList<Inline> text) {
    if (!(text.get(0) instanceof Inline.Strong term) || text.size() < 2) {
      paragraph(text);
      return;
    }
    settle();
    Block.Fact fact =
        new Block.Fact(
            ImmutableList.of(
                new Inline.Text(Inline.plainText(term.content()).strip().replaceFirst(":$", ""))),
            withoutSpace(text.subList(1, text.size())));
    if (lastBlock() instanceof Block.Facts before) {
      replaceLast(
          new Block.Facts(
              ImmutableList.<Block.Fact>builder().addAll(before.facts()).add(fact).build()));
    } else {
      blocks.add(new Block.Facts(ImmutableList.of(fact)));
    }
    said(text);
  }

  private static ImmutableList<Inline> withoutSpace(ImmutableList<Inline> text) {
    if (!(text.get(0) instanceof Inline.Text first) || !first.text().startsWith(" ")) {
      return text;
    }
    String rest = first.text().stripLeading();
    ImmutableList.Builder<Inline> stripped = ImmutableList.builder();
    if (!rest.isEmpty()) {
      stripped.add(new Inline.Text(rest));
    }
    return stripped.addAll(text.subList(1, text.size())).build();
  }

  /**
   * Adds an item of a list; items of the same kind after each other are one list. An item whose
   * number lists of other formats would not give is a paragraph with that number.
   *
   * @param isFirst whether it begins a list of its own
   */
  public void item(ListLabel label, boolean isFirst, ImmutableList<Inline> text) {
    if (label.isNumber() && !(label.isPlain() && label.number() == nextNumber(isFirst))) {
      paragraph(label.before(text));
    } else {
      item(label.isNumber(), isFirst, text);
    }
  }

  /**
   * Adds an item of a list; items of the same kind after each other are one list.
   *
   * @param isFirst whether it begins a list of its own
   */
  private void item(boolean ordered, boolean isFirst, ImmutableList<Inline> text) {
    settle();
    if (!isFirst && lastBlock() instanceof Block.Items before && before.ordered() == ordered) {
      replaceLast(
          new Block.Items(
              ordered,
              ImmutableList.<ImmutableList<Inline>>builder()
                  .addAll(before.items())
                  .add(text)
                  .build()));
    } else {
      blocks.add(new Block.Items(ordered, ImmutableList.of(text)));
    }
    said(text);
  }

  /** The number that the next item of a numbered list gets, if the list goes on. */
  private int nextNumber(boolean isFirst) {
    return !isFirst && lastBlock() instanceof Block.Items before && before.ordered()
        ? before.items().size() + 1
        : 1;
  }

  /**
   * Adds an item of a list within a list: a line of the item that it belongs to.
   *
   * @param label its number or dash; empty for another paragraph of the item
   */
  public void subItem(String label, ImmutableList<Inline> text) {
    ImmutableList<Inline> labelled =
        label.isEmpty()
            ? text
            : ImmutableList.<Inline>builder()
                .add(new Inline.Text(label + " "))
                .addAll(text)
                .build();
    if (lastBlock() instanceof Block.Items before && caption.isEmpty()) {
      remarks.add(FinalNotices.NESTED_LIST, Inline.plainText(text));
      int at = before.items().size() - 1;
      replaceLast(
          new Block.Items(
              before.ordered(),
              ImmutableList.<ImmutableList<Inline>>builder()
                  .addAll(before.items().subList(0, at))
                  .add(
                      ImmutableList.<Inline>builder()
                          .addAll(before.items().get(at))
                          .add(new Inline.LineBreak())
                          .addAll(labelled)
                          .build())
                  .build()));
      said(text);
    } else {
      paragraph(labelled);
    }
  }

  /** Adds a caption: of the picture before it, or else of the table or picture after it. */
  public void caption(ImmutableList<Inline> text) {
    if (lastBlock() instanceof Block.Illustration picture && picture.caption().isEmpty()) {
      replaceLast(new Block.Illustration(text, picture.alternative(), picture.drawing()));
    } else {
      settle();
      caption = text;
    }
    said(text);
  }

  /** An empty paragraph; one is space below a table, more are not. */
  public void emptyParagraph() {
    empty++;
    if (empty == 2) {
      remarks.add(FinalNotices.EMPTY_PARAGRAPHS, last);
    }
  }

  /**
   * Adds a table.
   *
   * @param rows its rows, all with as many cells
   * @param headers how many of its first rows are headers
   * @param title its title, if it has no caption; blank if it has none
   */
  public void table(List<Block.Row> rows, int headers, String title) {
    empty = 0;
    tables++;
    ImmutableList<Inline> named = caption;
    caption = ImmutableList.of();
    if (named.isEmpty()) {
      String name =
          title.isBlank()
              ? DocumentWords.TEXTS.text(language, "table", Map.of("number", tables))
              : title;
      named = ImmutableList.of(new Inline.Text(name));
    }
    if (headers == 0) {
      remarks.add(FinalNotices.NO_HEADER, Inline.plainText(named));
    }
    int head = Math.max(1, Math.min(headers, rows.size()));
    blocks.add(
        new Block.Table(
            named,
            TableRows.joined(rows.subList(0, head)),
            ImmutableList.copyOf(rows.subList(head, rows.size()))));
    last = Inline.plainText(named);
  }

  /**
   * Adds a picture.
   *
   * @param alternative its alternative text; blank if it has none
   */
  public void picture(Drawing drawing, String alternative) {
    empty = 0;
    if (alternative.isBlank()) {
      remarks.add(FinalNotices.NO_ALTERNATIVE, last);
    }
    ImmutableList<Inline> named = caption;
    caption = ImmutableList.of();
    String told =
        !alternative.isBlank()
            ? alternative
            : named.isEmpty()
                ? DocumentWords.TEXTS.text(language, "picture")
                : Inline.plainText(named);
    blocks.add(new Block.Illustration(named, told, drawing));
  }

  /** A caption without table or picture is a paragraph. */
  private void settle() {
    Interruption.check();
    empty = 0;
    if (!caption.isEmpty()) {
      blocks.add(new Block.Paragraph(caption));
      caption = ImmutableList.of();
    }
  }

  private Block lastBlock() {
    return blocks.isEmpty()
        ? new Block.Paragraph(ImmutableList.of())
        : blocks.get(blocks.size() - 1);
  }

  private void replaceLast(Block block) {
    blocks.set(blocks.size() - 1, block);
  }

  private void said(ImmutableList<Inline> text) {
    last = Inline.plainText(text);
    VagueLinks.in(text)
        .forEach(words -> remarks.add(FinalNotices.VAGUE_LINK, last, Map.of("words", words)));
  }

  /**
   * The document.
   *
   * @param title its title; the first heading if it is blank
   */
  public Document build(String title, Trail trail) {
    settle();
    if (levels.isEmpty() && paragraphs > LONG) {
      remarks.add(FinalNotices.NO_HEADINGS, "");
    }
    String first =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(heading -> Inline.plainText(((Block.Heading) heading).content()))
            .findFirst()
            .orElse("");
    if (title.isBlank()) {
      remarks.add(FinalNotices.NO_TITLE, first);
    }
    String named = !title.isBlank() ? title : !first.isBlank() ? first : last;
    return new Document(
        named.isBlank() ? DocumentWords.TEXTS.text(language, "untitled") : named,
        language,
        Theme.DEFAULT,
        Links.resolved(blocks, places),
        trail,
        ImmutableMap.of());
  }

  /** The words last read, for a remark on what stands here. */
  public String near() {
    return last;
  }

  /** The remarks on what is read. */
  public Remarks remarks() {
    return remarks;
  }

  /** The language of the document. */
  public Language language() {
    return language;
  }
}
