/** The portfolio as linked data: statements, and how Turtle and JSON-LD write them. */
@NullMarked
package nl.regiodeals.io.internal.rdf;

import org.jspecify.annotations.NullMarked;
