/**
 * Reads and writes portfolios as JSON (the canonical form), YAML and CSV; writes them for reuse,
 * with a catalogue ({@link nl.regiodeals.io.OpenData}); reads and writes the workbooks of the
 * yearly cycle.
 *
 * <p>Everything is derived from the schema of the model, {@link
 * nl.regiodeals.core.schema.RecordType}: no format refers to a field by name.
 */
@NullMarked
package nl.regiodeals.io;

import org.jspecify.annotations.NullMarked;
