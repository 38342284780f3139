package nl.regiodeals.core.output;

import java.util.Optional;
import nl.regiodeals.core.exchange.Format;

/**
 * A file in which data are offered.
 *
 * @param path its path within its folder, with slashes, such as {@code data/regiodeals.json}
 * @param format its format
 * @param size its size, in bytes
 * @param deal the id of the deal that it is about; empty if it is about all deals
 */
public record Distribution(String path, Format format, long size, Optional<String> deal) {}
