/** The command line, which demonstrates every feature of the library. */
@NullMarked
package nl.regiodeals.examples.cli;

import org.jspecify.annotations.NullMarked;
