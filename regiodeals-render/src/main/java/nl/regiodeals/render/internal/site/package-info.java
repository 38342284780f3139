/** The public site: which pages it has, where they stand, and what surrounds them. */
@NullMarked
package nl.regiodeals.render.internal.site;

import org.jspecify.annotations.NullMarked;
