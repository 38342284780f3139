/** Tests of documents before they have a format. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.render.document;
