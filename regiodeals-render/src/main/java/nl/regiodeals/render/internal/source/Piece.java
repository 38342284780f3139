package nl.regiodeals.render.internal.source;

/** What takes the place of a part of the source. */
public sealed interface Piece {
  /**
   * New XML.
   *
   * @param xml the XML
   */
  record New(String xml) implements Piece {}

  /**
   * A part of the source, with the edits in it.
   *
   * @param from its first offset
   * @param to the offset after it
   */
  record Kept(int from, int to) implements Piece {}

  /**
   * The place of a hole.
   *
   * @param id its number
   * @param spot what is around it
   */
  record Filled(int id, Spot spot) implements Piece {}

  /**
   * The place of something that is not in a line: what surrounds whole paragraphs or rows.
   *
   * @param id its number
   */
  record Around(int id) implements Piece {}

  /**
   * The start or end of a paragraph that blocks can take the place of.
   *
   * @param id the number of the hole in it
   * @param begins whether it is the start
   * @param spot what is around the hole
   */
  record Edge(int id, boolean begins, Spot spot) implements Piece {}
}
