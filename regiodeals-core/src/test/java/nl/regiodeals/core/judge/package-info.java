/**
 * What judges this library, shared by the tests of all modules: programs of others, and the work
 * that something takes.
 */
@NullMarked
package nl.regiodeals.core.judge;

import org.jspecify.annotations.NullMarked;
