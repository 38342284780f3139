/** Speed, compared with alternatives. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.benchmarks;
