package nl.regiodeals.render.internal.source;

import nl.regiodeals.render.internal.MarkedTextBuilder;

/**
 * What stands between the two ends of a mark in a part of a document.
 *
 * @param id the id of the mark, without the prefix of its name
 * @param isCopy whether its name says that a program copied it
 * @param mark the start of the mark, or what is marked as a whole
 * @param from the offset after the start
 * @param to the offset of the end
 */
public record Passage(String id, boolean isCopy, XmlElement mark, int from, int to) {
  /** What the bookmark of a figure marks. */
  public static Passage of(String bookmark, XmlElement mark, int from, int to) {
    String id = MarkedTextBuilder.figure(bookmark);
    return new Passage(id, !bookmark.equals(MarkedTextBuilder.FIGURE + id), mark, from, to);
  }
}
