/**
 * How portfolios are read and written: the {@link nl.regiodeals.core.exchange.Importer} and {@link
 * nl.regiodeals.core.exchange.Exporter} contracts, and the registry that finds their providers.
 */
@NullMarked
package nl.regiodeals.core.exchange;

import org.jspecify.annotations.NullMarked;
