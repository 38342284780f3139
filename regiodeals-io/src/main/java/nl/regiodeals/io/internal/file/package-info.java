/** Opens files within limits: their bytes, their text in any encoding, and the entries of a zip. */
@NullMarked
package nl.regiodeals.io.internal.file;

import org.jspecify.annotations.NullMarked;
