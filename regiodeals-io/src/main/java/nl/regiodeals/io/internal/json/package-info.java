/** Portfolios as JSON, and in formats that share its code: YAML and GeoJSON. */
@NullMarked
package nl.regiodeals.io.internal.json;

import org.jspecify.annotations.NullMarked;
