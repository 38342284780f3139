/**
 * Turns the final text of a letter, as people signed it, into a document that every format can
 * write. What a format reads is told here piece by piece: headings, lines, tables, pictures. What
 * cannot be taken over, and what makes a document inaccessible, becomes a notice with its place.
 */
package nl.regiodeals.render.internal.publish;
