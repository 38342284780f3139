/** A document as a tree, between the template that writes it and the format that writes it out. */
@NullMarked
package nl.regiodeals.render.document;

import org.jspecify.annotations.NullMarked;
