package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of a line. */
public sealed interface Inline {
  /**
   * Text. It never means anything but itself.
   *
   * @param text the text
   */
  record Text(String text) implements Inline {}

  /**
   * Text with weight.
   *
   * @param content the text
   */
  record Strong(ImmutableList<Inline> content) implements Inline {}

  /**
   * Text with emphasis.
   *
   * @param content the text
   */
  record Emphasis(ImmutableList<Inline> content) implements Inline {}

  /**
   * A link.
   *
   * @param target an {@code https:}, {@code http:} or {@code mailto:} address, or {@code #id}
   * @param content its text
   */
  record Link(String target, ImmutableList<Inline> content) implements Inline {}

  /**
   * Text in another language than the document.
   *
   * @param language its language
   * @param content the text
   */
  record Foreign(Locale language, ImmutableList<Inline> content) implements Inline {}

  /**
   * A figure whose origin is known.
   *
   * @param id of its {@link TracedFigure} in the {@link Trail} of the document
   * @param content how it is shown
   */
  record Figure(String id, ImmutableList<Inline> content) implements Inline {}

  /**
   * A footnote, at the place where its number stands.
   *
   * @param content what the note says
   */
  record Note(ImmutableList<Inline> content) implements Inline {}

  /** A new line within a paragraph. */
  record LineBreak() implements Inline {}

  /** The text of some parts, without their looks and without notes. */
  static String plainText(List<Inline> parts) {
    return parts.stream().map(Inline::plainText).collect(Collectors.joining());
  }

  /** The parts with more text behind them. */
  static ImmutableList<Inline> followedBy(ImmutableList<Inline> parts, String more) {
    int last = parts.size() - 1;
    return last >= 0 && parts.get(last) instanceof Text text
        ? ImmutableList.<Inline>builder()
            .addAll(parts.subList(0, last))
            .add(new Text(text.text() + more))
            .build()
        : ImmutableList.<Inline>builder().addAll(parts).add(new Text(more)).build();
  }

  private static String plainText(Inline part) {
    if (part instanceof Text text) {
      return text.text();
    } else if (part instanceof Strong strong) {
      return plainText(strong.content());
    } else if (part instanceof Emphasis emphasis) {
      return plainText(emphasis.content());
    } else if (part instanceof Link link) {
      return plainText(link.content());
    } else if (part instanceof Figure figure) {
      return plainText(figure.content());
    } else if (part instanceof Foreign foreign) {
      return plainText(foreign.content());
    }
    return part instanceof LineBreak ? "\n" : "";
  }
}
