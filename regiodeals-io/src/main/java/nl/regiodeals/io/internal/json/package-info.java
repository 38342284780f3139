/**
 * Portfolios as JSON, and in the formats that are read and written as JSON is: YAML and GeoJSON.
 */
@NullMarked
package nl.regiodeals.io.internal.json;

import org.jspecify.annotations.NullMarked;
