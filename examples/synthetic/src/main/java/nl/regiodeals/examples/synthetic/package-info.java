/** Portfolios that are made up, of any size, for trials and benchmarks. */
@NullMarked
package nl.regiodeals.examples.synthetic;

import org.jspecify.annotations.NullMarked;
