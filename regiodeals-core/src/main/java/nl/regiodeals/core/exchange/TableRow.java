package nl.regiodeals.core.exchange;

import nl.regiodeals.core.notice.Place;

/**
 * A record from a stream, with its place. Immutable if the record is.
 *
 * @param record the record
 * @param place where it was read
 * @param <R> the type of the record
 */
public record TableRow<R extends Record>(R record, Place place) {}
