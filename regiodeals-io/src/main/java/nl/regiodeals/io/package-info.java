/**
 * Reads and writes portfolios as JSON (the canonical form), YAML and CSV; writes them for others to
 * use, with a catalogue ({@link nl.regiodeals.io.OpenData}); reads and writes the workbooks of the
 * yearly cycle.
 *
 * <p>Everything is derived from the shape of the model, {@link
 * nl.regiodeals.core.schema.RecordType}: no format knows a field by name.
 */
@NullMarked
package nl.regiodeals.io;

import org.jspecify.annotations.NullMarked;
