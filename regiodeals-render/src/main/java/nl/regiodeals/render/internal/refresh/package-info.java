/**
 * Fills a document again that people edited since it was filled: what the document says it was
 * filled from is asked of the new data, and takes the place of what nobody altered.
 */
@NullMarked
package nl.regiodeals.render.internal.refresh;

import org.jspecify.annotations.NullMarked;
