package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/** States at the top of a document what readers must know of it: synthetic data, or a draft. */
final class Banner {
  private Banner() {}

  /**
   * A document with a banner.
   *
   * @param text what it states
   * @param reasons why, in sentences
   */
  static Document on(Document document, String text, List<String> reasons) {
    ImmutableList.Builder<Block.Paragraph> lines = ImmutableList.builder();
    lines.add(
        new Block.Paragraph(
            ImmutableList.of(new Inline.Strong(ImmutableList.of(new Inline.Text(text))))));
    reasons.forEach(
        reason -> lines.add(new Block.Paragraph(ImmutableList.of(new Inline.Text(reason)))));
    Block banner = new Block.Callout(lines.build());
    return document.with(
        ImmutableList.<Block>builder().add(banner).addAll(document.blocks()).build());
  }
}
