/** Tests of documents that are filled with figures. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.render.fill;
