/** Charts and the map, drawn from the analysis, each with an equivalent text. */
@NullMarked
package nl.regiodeals.render.internal.chart;

import org.jspecify.annotations.NullMarked;
