/** Reads documents of each format with the eyes of another, in order and complete. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.render.readback;
