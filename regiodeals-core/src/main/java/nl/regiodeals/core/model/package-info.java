/**
 * The Regio Deals as immutable records: a {@link nl.regiodeals.core.model.Portfolio} of tranches,
 * deals, partners, projects, indicators, results and reports.
 *
 * <p>A value that may be unknown is an {@link java.util.Optional}; unknown is never zero, and a
 * blank text is unknown. All types are safe to share between threads. The records carry no format:
 * readers and writers derive theirs from {@link nl.regiodeals.core.schema.RecordType}.
 */
@NullMarked
package nl.regiodeals.core.model;

import org.jspecify.annotations.NullMarked;
