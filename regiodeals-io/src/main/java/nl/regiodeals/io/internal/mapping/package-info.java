/**
 * Mappings of the sheets that regions keep themselves: reads and proposes a mapping, and reads
 * sheets by it through the form.
 */
@NullMarked
package nl.regiodeals.io.internal.mapping;

import org.jspecify.annotations.NullMarked;
