/** Synthetic portfolios of any size, for tests and benchmarks. */
@NullMarked
package nl.regiodeals.examples.synthetic;

import org.jspecify.annotations.NullMarked;
