package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;

/** States at the top of a document what readers must know of it: synthetic data, or a draft. */
final class Banner {
  private Banner() {}

  /** A document with a banner at its start. */
  static Document on(Document document, String text) {
    return with(document, 0, ImmutableList.of(strong(text)));
  }

  /**
   * A document with a banner below its title.
   *
   * @param text what it states
   * @param reasons why, in sentences
   */
  static Document below(Document document, String text, List<String> reasons) {
    ImmutableList.Builder<Block.Paragraph> lines = ImmutableList.builder();
    lines.add(strong(text));
    reasons.forEach(
        reason -> lines.add(new Block.Paragraph(ImmutableList.of(new Inline.Text(reason)))));
    boolean hasTitle =
        !document.blocks().isEmpty() && document.blocks().get(0) instanceof Block.Heading;
    return with(document, hasTitle ? 1 : 0, lines.build());
  }

  private static Block.Paragraph strong(String text) {
    return new Block.Paragraph(
        ImmutableList.of(new Inline.Strong(ImmutableList.of(new Inline.Text(text)))));
  }

  private static Document with(Document document, int at, ImmutableList<Block.Paragraph> lines) {
    return document.with(
        ImmutableList.<Block>builder()
            .addAll(document.blocks().subList(0, at))
            .add(new Block.Callout(lines))
            .addAll(document.blocks().subList(at, document.blocks().size()))
            .build());
  }
}
