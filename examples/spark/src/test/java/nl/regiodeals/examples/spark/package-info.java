/** Tests on Spark in local mode. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.spark;
