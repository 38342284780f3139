package nl.regiodeals.render.internal.source;

/**
 * A part of a line that something else takes the place of.
 *
 * @param id its number in the document part
 * @param from the index of its first character
 * @param to the index after its last character
 */
public record Hole(int id, int from, int to) {}
