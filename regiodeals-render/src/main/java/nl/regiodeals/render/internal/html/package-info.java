/** Documents as HTML pages. */
@NullMarked
package nl.regiodeals.render.internal.html;

import org.jspecify.annotations.NullMarked;
