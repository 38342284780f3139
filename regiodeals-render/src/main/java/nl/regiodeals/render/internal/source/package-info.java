/**
 * The XML of a document as it stood, so that a change of one place leaves all others byte for byte:
 * elements with their offsets, lines of text that know where each character came from, and edits.
 */
@NullMarked
package nl.regiodeals.render.internal.source;

import org.jspecify.annotations.NullMarked;
