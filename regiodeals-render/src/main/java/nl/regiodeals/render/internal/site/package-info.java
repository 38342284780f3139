/** The public site: its pages, their paths and their frame. */
@NullMarked
package nl.regiodeals.render.internal.site;

import org.jspecify.annotations.NullMarked;
