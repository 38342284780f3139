package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.chart.Outlines.Point;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the boundaries of municipalities from GeoJSON (RFC 7946) or TopoJSON, as PDOK and CBS
 * publish them: features with a CBS code in one of the usual properties, in WGS84 degrees or in
 * metres of the Dutch grid (RD New, EPSG:28992). Of an area with a hole the outer edge is kept.
 */
public final class BoundariesFile {
  /** The name of the file in the folder of templates. */
  public static final String NAME = "municipalities.json";

  /** The largest that is read, in bytes. */
  public static final long LARGEST = 256L << 20;

  private static final ImmutableSet<String> CODES =
      ImmutableSet.of("code", "statcode", "gemeentecode", "identificatie", "gm_code", "GM_CODE");
  private static final Pattern CODE = Pattern.compile("(?:GM)?(\\d{4})");

  private final JsonNode root;
  private final ImmutableListMultimap.Builder<String, ImmutableList<Point>> areas =
      ImmutableListMultimap.builder();

  private BoundariesFile(JsonNode root) {
    this.root = root;
  }

  /**
   * The boundaries in a file.
   *
   * @throws RenderException if the file holds no boundaries
   */
  public static Boundaries read(Path file) {
    try {
      return new BoundariesFile(JsonMapper.shared().readTree(Files.readAllBytes(file))).read();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new RenderException(
          RenderNotices.BAD_BOUNDARIES
              .notice()
              .at(new Place.InFile(NAME))
              .with("reason", String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  private Boundaries read() {
    switch (root.path("type").asString("")) {
      case "FeatureCollection" ->
          root.path("features").forEach(feature -> area(feature, feature.path("geometry")));
      case "Topology" -> {
        List<ImmutableList<Point>> arcs = arcs();
        root.path("objects")
            .forEach(
                object ->
                    object.path("geometries").forEach(geometry -> topologyArea(geometry, arcs)));
      }
      default ->
          throw new IllegalArgumentException(
              "no FeatureCollection (GeoJSON) or Topology (TopoJSON)");
    }
    ImmutableListMultimap<String, ImmutableList<Point>> read = areas.build();
    if (read.isEmpty()) {
      throw new IllegalArgumentException(
          "no area with a CBS code such as GM0014 in one of the properties "
              + String.join(", ", CODES));
    }
    return new Boundaries(read);
  }

  private void area(JsonNode feature, JsonNode geometry) {
    code(feature)
        .ifPresent(code -> polygons(geometry).forEach(p -> areas.put(code, ring(p.path(0)))));
  }

  private void topologyArea(JsonNode geometry, List<ImmutableList<Point>> arcs) {
    JsonNode parts = geometry.path("arcs");
    code(geometry)
        .ifPresent(
            code -> {
              if (geometry.path("type").asString("").equals("MultiPolygon")) {
                parts.forEach(part -> areas.put(code, ring(part.path(0), arcs)));
              } else {
                areas.put(code, ring(parts.path(0), arcs));
              }
            });
  }

  private static Iterable<JsonNode> polygons(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return geometry.path("type").asString("").equals("MultiPolygon")
        ? coordinates
        : ImmutableList.of(coordinates);
  }

  private static Optional<String> code(JsonNode feature) {
    return CODES.stream()
        .map(name -> feature.path("properties").path(name).asString(""))
        .map(CODE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> "GM" + matcher.group(1))
        .findFirst();
  }

  private static ImmutableList<Point> ring(JsonNode points) {
    ImmutableList.Builder<Point> ring = ImmutableList.builder();
    points.forEach(point -> ring.add(point(point.path(0).asDouble(), point.path(1).asDouble())));
    return atLeastThree(ring.build());
  }

  /** The arcs after each other; a negative number is an arc from its end to its start. */
  private static ImmutableList<Point> ring(JsonNode numbers, List<ImmutableList<Point>> arcs) {
    ImmutableList.Builder<Point> ring = ImmutableList.builder();
    for (JsonNode number : numbers) {
      int arc = number.asInt();
      int index = arc < 0 ? ~arc : arc;
      if (index >= arcs.size()) {
        throw new IllegalArgumentException("an area names arc " + index + ", which is not there");
      }
      ring.addAll(arc < 0 ? arcs.get(index).reverse() : arcs.get(index));
    }
    return atLeastThree(ring.build());
  }

  private static ImmutableList<Point> atLeastThree(ImmutableList<Point> ring) {
    if (ring.size() < 3) {
      throw new IllegalArgumentException("an area with fewer than three corners");
    }
    return ring;
  }

  private List<ImmutableList<Point>> arcs() {
    JsonNode transform = root.path("transform");
    boolean quantized = !transform.isMissingNode();
    double[] scale = pair(transform.path("scale"), 1);
    double[] from = pair(transform.path("translate"), 0);
    List<ImmutableList<Point>> arcs = new ArrayList<>();
    for (JsonNode arc : root.path("arcs")) {
      ImmutableList.Builder<Point> points = ImmutableList.builder();
      double x = 0;
      double y = 0;
      for (JsonNode point : arc) {
        x = point.path(0).asDouble() + (quantized ? x : 0);
        y = point.path(1).asDouble() + (quantized ? y : 0);
        points.add(point(x * scale[0] + from[0], y * scale[1] + from[1]));
      }
      arcs.add(points.build());
    }
    return arcs;
  }

  private static double[] pair(JsonNode pair, double otherwise) {
    return new double[] {pair.path(0).asDouble(otherwise), pair.path(1).asDouble(otherwise)};
  }

  private static Point point(double x, double y) {
    return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? new Point(x, y) : DutchGrid.point(x, y);
  }
}
