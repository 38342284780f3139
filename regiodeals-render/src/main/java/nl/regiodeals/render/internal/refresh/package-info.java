/**
 * Fills a document again that people edited since it was filled: what the document says it was
 * filled from is asked of the new data, and takes the place of what nobody altered.
 *
 * <p>Three things are compared: what was filled in, which the document records; what stands there
 * now; and what would be filled in now. A figure is compared as a whole, blocks paragraph by
 * paragraph, tables row by row and cell by cell, and the items of a list record by record.
 */
@NullMarked
package nl.regiodeals.render.internal.refresh;

import org.jspecify.annotations.NullMarked;
