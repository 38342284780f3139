/** Core needs nothing else. */
@NullMarked
package nl.regiodeals.examples.plain;

import org.jspecify.annotations.NullMarked;
