/** Measurements in many parts, added up on Apache Spark. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.spark;
