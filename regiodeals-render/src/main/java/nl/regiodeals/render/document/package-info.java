/** The document tree, between the template that produces it and the format that writes it. */
@NullMarked
package nl.regiodeals.render.document;

import org.jspecify.annotations.NullMarked;
