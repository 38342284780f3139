package nl.regiodeals.render.internal.source;

/**
 * What is around a hole, as far as the text that fills it depends on it.
 *
 * @param look the source of the properties of its first character; blank if the text inherits them
 * @param paragraph the source of the properties of its paragraph; blank if there are none
 * @param isInLink whether it is in a link, which cannot hold another
 * @param isMarked whether figures in it are marked; not in a copy for older programs
 */
public record Spot(String look, String paragraph, boolean isInLink, boolean isMarked) {}
