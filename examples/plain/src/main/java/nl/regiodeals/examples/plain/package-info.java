/** Plain Java with nothing but core: no file is read and none is written. */
@NullMarked
package nl.regiodeals.examples.plain;

import org.jspecify.annotations.NullMarked;
