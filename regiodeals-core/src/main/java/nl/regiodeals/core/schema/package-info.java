/**
 * The schema of the model, derived from its records: which fields there are, their types, which are
 * optional, which form the key and which are references. Every reader, writer and file schema is
 * derived from it, so a field that is added to a record is read, written, described and checked for
 * references everywhere.
 */
@NullMarked
package nl.regiodeals.core.schema;

import org.jspecify.annotations.NullMarked;
