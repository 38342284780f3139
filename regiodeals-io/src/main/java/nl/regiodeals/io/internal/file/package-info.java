/**
 * Files as they are opened, within limits: their bytes, their text in any encoding, and the parts
 * of a zip.
 */
@NullMarked
package nl.regiodeals.io.internal.file;

import org.jspecify.annotations.NullMarked;
