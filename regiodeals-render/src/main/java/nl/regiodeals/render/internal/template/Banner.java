package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/** States at the top of a document that its data are synthetic. */
final class Banner {
  private Banner() {}

  static Document on(Document document, String text) {
    Block banner =
        new Block.Callout(
            ImmutableList.of(
                new Block.Paragraph(
                    ImmutableList.of(new Inline.Strong(ImmutableList.of(new Inline.Text(text)))))));
    return document.with(
        ImmutableList.<Block>builder().add(banner).addAll(document.blocks()).build());
  }
}
