/**
 * Versions of portfolios in a database, through JDBC: H2 in a file by default, or PostgreSQL with
 * the same code.
 */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.store;
