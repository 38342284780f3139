/** Portfolios and tables as CSV, with their metadata (Frictionless, CSVW). */
@NullMarked
package nl.regiodeals.io.internal.csv;

import org.jspecify.annotations.NullMarked;
