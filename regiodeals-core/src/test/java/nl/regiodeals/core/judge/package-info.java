/** Programs of others that judge what this library writes; the tests of all modules share them. */
@NullMarked
package nl.regiodeals.core.judge;

import org.jspecify.annotations.NullMarked;
