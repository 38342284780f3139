/** The command line: shows each thing that the library can do. */
@NullMarked
package nl.regiodeals.examples.cli;

import org.jspecify.annotations.NullMarked;
