/** Documents as Markdown. */
@NullMarked
package nl.regiodeals.render.internal.markdown;

import org.jspecify.annotations.NullMarked;
