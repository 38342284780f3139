/** A letter over HTTP. */
@NullMarked
package nl.regiodeals.examples.embedding.spring;

import org.jspecify.annotations.NullMarked;
