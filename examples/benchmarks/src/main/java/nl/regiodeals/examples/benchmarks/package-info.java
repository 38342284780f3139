/** How fast it is, beside what one would use instead. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.benchmarks;
