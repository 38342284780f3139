/** Reads documents of each format with independent readers, complete and in order. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.render.readback;
