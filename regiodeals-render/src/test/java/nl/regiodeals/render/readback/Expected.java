package nl.regiodeals.render.readback;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.Contents;

/** The content of a document, from the document itself. */
public final class Expected implements Block.Visitor<RuntimeException> {
  /** Between a term and its description. */
  static final String COLON = "\ue001";

  private final List<Said> said = new ArrayList<>();
  private final Map<String, String> headings = new HashMap<>();

  private Expected() {}

  /**
   * What a document says.
   *
   * @param isListed whether there is a list of contents, and links to headings
   */
  private static List<Said> of(Document document, boolean isListed) {
    Expected expected = new Expected();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        String words = Inline.plainText(heading.content());
        expected.headings.put(heading.id(), isListed ? words : heading.id());
      }
    }
    Contents contents = Contents.of(document);
    for (int i = 0; i < document.blocks().size(); i++) {
      if (isListed && i == contents.before()) {
        contents
            .sections()
            .forEach(
                section ->
                    expected.said.add(
                        Said.of(
                            "contents",
                            Inline.plainText(section.content())
                                + Said.target("#" + Inline.plainText(section.content())))));
      }
      document.blocks().get(i).accept(expected);
    }
    return expected.said;
  }

  /** In a format that can express everything in a document. */
  public static List<Said> in(Document document) {
    return of(document, true).stream()
        .map(one -> Said.of(one.kind(), one.words().replace(COLON, ": ")))
        .toList();
  }

  /** In PDF, which has paragraphs of one kind. */
  public static List<Said> inPdf(Document document) {
    return of(document, false).stream()
        .map(
            one ->
                switch (one.kind()) {
                  case "fact", "callout", "figure caption" -> one.as("p");
                  default -> one.as(one.kind().replace(" right", ""));
                })
        .map(
            one -> Said.of(one.kind(), one.words().replaceAll("\u27e8#.*?\u27e9", "\u27e8#\u27e9")))
        .map(one -> Said.of(one.kind(), one.words().replace(COLON, " ")))
        .toList();
  }

  /**
   * In Markdown, where only the first row of a table has headers and pictures are described in
   * text.
   */
  public static List<Said> inMarkdown(Document document) {
    List<Said> told = new ArrayList<>();
    boolean isHead = false;
    for (Said one : of(document, false)) {
      isHead = one.kind().equals("head row") || (isHead && !one.kind().equals("row"));
      String kind =
          switch (one.kind()) {
            case "fact" -> "item 0";
            case "alternative", "caption", "figure caption" -> "p";
            default -> isHead ? one.kind() : one.kind().replace("th", "td");
          };
      String words = one.words().replace(COLON, ": ");
      if (one.kind().equals("alternative") && !told.isEmpty()) {
        // does not begin with the caption above it once more
        words = words.replace(told.get(told.size() - 1).words() + ". ", "");
      }
      told.add(Said.of(kind, words));
    }
    return told;
  }

  @Override
  public void heading(Block.Heading heading) {
    say("h" + heading.level(), heading.content());
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    say("p", paragraph.content());
  }

  @Override
  public void items(Block.Items items) {
    int number = 0;
    for (ImmutableList<Inline> item : items.items()) {
      number++;
      said.add(Said.item(items.ordered() ? number : 0, words(item)));
    }
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      said.add(Said.of("fact", words(fact.term()) + COLON + words(fact.description())));
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    callout.paragraphs().forEach(paragraph -> say("callout", paragraph.content()));
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    if (!illustration.caption().isEmpty()) {
      say("figure caption", illustration.caption());
    }
    said.add(Said.of("alternative", illustration.alternative()));
  }

  @Override
  public void table(Block.Table table) {
    say("caption", table.caption());
    row(table.head(), true);
    table.body().forEach(row -> row(row, false));
  }

  private void row(Block.Row row, boolean isHead) {
    said.add(Said.row(isHead));
    row.cells()
        .forEach(
            cell -> said.add(Said.cell(cell.isHeader(), cell.isNumber(), words(cell.content()))));
  }

  private void say(String kind, ImmutableList<Inline> content) {
    said.add(Said.of(kind, words(content)));
  }

  private String words(ImmutableList<Inline> content) {
    Words words = new Words();
    content.forEach(part -> part.accept(words));
    return words.line.toString();
  }

  private final class Words implements Inline.Visitor {
    private final StringBuilder line = new StringBuilder();

    @Override
    public void text(Inline.Text text) {
      line.append(text.text());
    }

    @Override
    public void strong(Inline.Strong strong) {
      line.append(words(strong.content()));
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      line.append(words(emphasis.content()));
    }

    @Override
    public void link(Inline.Link link) {
      String target = link.target();
      line.append(words(link.content()));
      line.append(
          Said.target(
              target.startsWith("#")
                  ? "#" + headings.getOrDefault(target.substring(1), "nowhere")
                  : target));
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      line.append(words(foreign.content()));
    }

    @Override
    public void figure(Inline.Figure figure) {
      line.append(words(figure.content()));
    }

    @Override
    public void note(Inline.Note note) {
      line.append(Said.note(words(note.content())));
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      line.append(' ');
    }
  }
}
