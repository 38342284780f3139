/** Tests of documents, independent of formats. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.render.document;
