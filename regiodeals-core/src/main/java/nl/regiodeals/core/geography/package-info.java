/** The provinces, the islands of the Caribbean Netherlands and the register of municipalities. */
@NullMarked
package nl.regiodeals.core.geography;

import org.jspecify.annotations.NullMarked;
