/** Rows of a table that are read in parts side by side, with what comes of each part. */
@NullMarked
package nl.regiodeals.io.internal.rows;

import org.jspecify.annotations.NullMarked;
