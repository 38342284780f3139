/**
 * Fills a document that people wrote with figures from the data. A part of the document becomes one
 * template: its placeholders, and references to the source between them, so that all else returns
 * as it stood. What the template gives is read as any publication is, and written by the format.
 */
@NullMarked
package nl.regiodeals.render.internal.fill;

import org.jspecify.annotations.NullMarked;
