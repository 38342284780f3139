package nl.regiodeals.core.analysis;

import java.util.Optional;

/**
 * The deals that have something in common.
 *
 * @param <K> the type of what they have in common
 * @param key what they have in common; empty for the deals for which it is unknown
 * @param tally their tally
 */
public record Group<K>(Optional<K> key, Tally tally) {}
