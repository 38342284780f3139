package nl.regiodeals.core.analysis;

import java.util.Optional;

/**
 * The deals that have something in common.
 *
 * @param <K> what they have in common
 * @param key what they have in common; empty for those of which it is unknown
 * @param tally what they come to
 */
public record Group<K>(Optional<K> key, Tally tally) {}
