/** A letter from a servlet, and the guide itself. */
@NullMarked
package nl.regiodeals.examples.embedding.servlet;

import org.jspecify.annotations.NullMarked;
