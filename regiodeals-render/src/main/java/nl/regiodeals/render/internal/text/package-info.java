/** Documents as plain text. */
@NullMarked
package nl.regiodeals.render.internal.text;

import org.jspecify.annotations.NullMarked;
