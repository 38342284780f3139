package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import nl.regiodeals.render.internal.chart.Outlines.Point;

/**
 * The areas of municipalities, supplied by a user. Immutable.
 *
 * @param areas the parts of each area by its CBS code, such as {@code GM0014}
 */
public record Boundaries(ImmutableListMultimap<String, ImmutableList<Point>> areas) {
  /** No boundaries: the map then has marks only. */
  public static final Boundaries NONE = new Boundaries(ImmutableListMultimap.of());
}
