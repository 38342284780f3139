package nl.regiodeals.render.internal.publish;

import java.util.Optional;
import nl.regiodeals.core.text.Language;

/**
 * How a piece of text within a line is set. Immutable.
 *
 * @param strong whether it is strongly emphasised
 * @param emphasis whether it is emphasised
 * @param language its language, if that is not the language of the document
 * @param link what it links to: an address, or {@code #} and the name of a place in the document
 * @param figure the id of the figure that it is part of
 */
public record TextStyle(
    boolean strong,
    boolean emphasis,
    Optional<Language> language,
    Optional<String> link,
    Optional<String> figure) {
  /** Plain text. */
  public static final TextStyle PLAIN =
      new TextStyle(false, false, Optional.empty(), Optional.empty(), Optional.empty());

  /** This style, with other emphasis. */
  public TextStyle set(boolean newStrong, boolean newEmphasis) {
    return new TextStyle(newStrong, newEmphasis, language, link, figure);
  }

  /** This style, in a language. */
  public TextStyle in(Optional<Language> newLanguage) {
    return new TextStyle(strong, emphasis, newLanguage, link, figure);
  }

  /** This style, as part of a link. */
  public TextStyle linking(Optional<String> target) {
    return new TextStyle(strong, emphasis, language, target, figure);
  }

  /** This style, as part of a figure. */
  public TextStyle of(Optional<String> newFigure) {
    return new TextStyle(strong, emphasis, language, link, newFigure);
  }
}
