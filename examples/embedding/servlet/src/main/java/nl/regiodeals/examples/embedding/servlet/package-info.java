/** The code of the guide on embedding, as a servlet. */
@NullMarked
package nl.regiodeals.examples.embedding.servlet;

import org.jspecify.annotations.NullMarked;
