/** Portfolios and tables as CSV, with the descriptions that go with them (Frictionless, CSVW). */
@NullMarked
package nl.regiodeals.io.internal.csv;

import org.jspecify.annotations.NullMarked;
