/** Tests over HTTP. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.web;
