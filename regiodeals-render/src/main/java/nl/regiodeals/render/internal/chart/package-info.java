/** Charts and the map, drawn from the analysis, each with a text that tells the same. */
@NullMarked
package nl.regiodeals.render.internal.chart;

import org.jspecify.annotations.NullMarked;
