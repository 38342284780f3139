/** Drawings as SVG and as PNG, for the formats that take one or the other. */
@NullMarked
package nl.regiodeals.render.internal.drawing;

import org.jspecify.annotations.NullMarked;
