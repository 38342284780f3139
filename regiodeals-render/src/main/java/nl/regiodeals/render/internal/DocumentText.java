package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/** Reads a document that was just made as one that was edited is read. */
public final class DocumentText {
  private final MarkedTextBuilder text = new MarkedTextBuilder();

  private DocumentText() {}

  /** The text of a document, with its figures. */
  public static MarkedText of(Document document) {
    DocumentText reading = new DocumentText();
    document.blocks().forEach(reading::block);
    return reading.text.build();
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      inlines(heading.content());
      text.endHeading();
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.content());
    } else if (block instanceof Block.Items items) {
      items.items().forEach(item -> item.forEach(this::block));
    } else if (block instanceof Block.Facts facts) {
      for (Block.Fact fact : facts.facts()) {
        inlines(fact.term());
        text.text(": ");
        paragraph(fact.description());
      }
    } else if (block instanceof Block.Callout callout) {
      callout.blocks().forEach(this::block);
    } else if (block instanceof Block.Figure figure) {
      paragraph(figure.caption());
    } else if (block instanceof Block.Table table) {
      paragraph(table.caption());
      table.head().forEach(this::row);
      table.body().forEach(this::row);
    }
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
    parts.forEach(this::inline);
  }

  private void inline(Inline part) {
    if (part instanceof Inline.Text words) {
      text.text(words.text());
    } else if (part instanceof Inline.Strong strong) {
      inlines(strong.content());
    } else if (part instanceof Inline.Emphasis emphasis) {
      inlines(emphasis.content());
    } else if (part instanceof Inline.Link link) {
      inlines(link.content());
    } else if (part instanceof Inline.Foreign foreign) {
      inlines(foreign.content());
    } else if (part instanceof Inline.Figure figure) {
      text.begin(figure.id(), MarkedTextBuilder.FIGURE + figure.id());
      inlines(figure.content());
      text.end(figure.id());
    } else if (part instanceof Inline.Note note) {
      text.beginAside();
      inlines(note.content());
      text.endAside();
    } else if (part instanceof Inline.LineBreak) {
      text.text(" ");
    }
  }
}
