/** Code that the document formats share. */
@NullMarked
package nl.regiodeals.render.internal;

import org.jspecify.annotations.NullMarked;
