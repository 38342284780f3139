/** Documents in OpenDocument Text 1.3, the format that the Dutch government must offer. */
@NullMarked
package nl.regiodeals.render.internal.odt;

import org.jspecify.annotations.NullMarked;
