package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/** Reads a newly made document in the same way as an edited one. */
public final class DocumentText implements Block.Visitor<RuntimeException>, Inline.Visitor {
  private final MarkedTextBuilder text = new MarkedTextBuilder();

  private DocumentText() {}

  /** The text of a document, with its figures. */
  public static MarkedText of(Document document) {
    DocumentText reading = new DocumentText();
    document.blocks().forEach(block -> block.accept(reading));
    return reading.text.build();
  }

  @Override
  public void heading(Block.Heading heading) {
    inlines(heading.content());
    text.endHeading();
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    paragraph(paragraph.content());
  }

  @Override
  public void items(Block.Items items) {
    items.items().forEach(this::paragraph);
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      inlines(fact.term());
      text.text(": ");
      paragraph(fact.description());
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    callout.paragraphs().forEach(this::paragraph);
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    paragraph(illustration.caption());
  }

  @Override
  public void table(Block.Table table) {
    paragraph(table.caption());
    table.rows().forEach(this::row);
  }

  private void row(Block.Row row) {
    text.beginRow();
    for (Block.Cell cell : row.cells()) {
      inlines(cell.content());
      text.endCell();
    }
    text.endRow();
  }

  private void paragraph(ImmutableList<Inline> content) {
    inlines(content);
    text.endParagraph();
  }

  private void inlines(ImmutableList<Inline> parts) {
    parts.forEach(part -> part.accept(this));
  }

  @Override
  public void text(Inline.Text words) {
    text.text(words.text());
  }

  @Override
  public void strong(Inline.Strong strong) {
    inlines(strong.content());
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    inlines(emphasis.content());
  }

  @Override
  public void link(Inline.Link link) {
    inlines(link.content());
  }

  @Override
  public void foreign(Inline.Foreign foreign) {
    inlines(foreign.content());
  }

  @Override
  public void figure(Inline.Figure figure) {
    text.begin(figure.id(), MarkedTextBuilder.FIGURE + figure.id());
    inlines(figure.content());
    text.end(figure.id());
  }

  @Override
  public void note(Inline.Note note) {
    text.beginAside();
    inlines(note.content());
    text.endAside();
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    text.text(" ");
  }
}
