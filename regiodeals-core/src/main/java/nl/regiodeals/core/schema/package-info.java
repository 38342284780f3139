/**
 * The shape of the model, read from its records: which fields there are, of what kind, which may be
 * absent, which identify and which refer. Every reader, writer and schema is derived from it, so a
 * field that is added to a record is read, written, described and checked for references
 * everywhere.
 */
@NullMarked
package nl.regiodeals.core.schema;

import org.jspecify.annotations.NullMarked;
