package nl.regiodeals.core.output;

import java.util.Optional;
import nl.regiodeals.core.exchange.Format;

/**
 * A file in which data can be had.
 *
 * @param path where it stands in its folder, with slashes, such as {@code data/regiodeals.json}
 * @param format its format
 * @param size how large it is, in bytes
 * @param deal the id of the deal that it is about; empty if it is about all
 */
public record Distribution(String path, Format format, long size, Optional<String> deal) {}
