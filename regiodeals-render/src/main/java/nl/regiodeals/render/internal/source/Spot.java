package nl.regiodeals.render.internal.source;

/**
 * What is around a hole, as far as the text that fills it depends on it.
 *
 * @param look the source of the properties of its first character; blank if the text inherits them
 * @param paragraph the source of the properties of its paragraph; blank if there are none
 * @param isInLink whether it is in a link, which cannot hold another
 * @param isMarked whether figures in it are marked; not in a copy for older programs
 * @param width the width of the text there, in twentieths of a point; 0 if it is not known
 */
public record Spot(String look, String paragraph, boolean isInLink, boolean isMarked, int width) {
  /** A spot of which the width of the text is not known. */
  public Spot(String look, String paragraph, boolean isInLink, boolean isMarked) {
    this(look, paragraph, isInLink, isMarked, 0);
  }

  /** This spot, in text of a width. */
  public Spot wide(int newWidth) {
    return new Spot(look, paragraph, isInLink, isMarked, newWidth);
  }
}
