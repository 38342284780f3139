/** The same tests over H2 and PostgreSQL. */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.store;
