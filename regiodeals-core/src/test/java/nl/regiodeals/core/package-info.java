/** Fixtures that the tests of all modules share. */
@NullMarked
package nl.regiodeals.core;

import org.jspecify.annotations.NullMarked;
