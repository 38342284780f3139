/** Plain Java with nothing but core: no files are read or written. */
@NullMarked
package nl.regiodeals.examples.plain;

import org.jspecify.annotations.NullMarked;
