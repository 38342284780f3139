package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.chart.Outlines.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the boundaries of municipalities from GeoJSON (RFC 7946) or TopoJSON, as PDOK and CBS
 * publish them: features with a CBS code in one of the usual properties, in WGS84 degrees or in
 * metres of the Dutch grid (RD New, EPSG:28992). Holes in areas are ignored. The file is read as a
 * stream, and no more points than a map can show are kept.
 */
public final class BoundariesFile {
  /** The name of the file in the folder of templates. */
  public static final String NAME = "municipalities.json";

  /** The largest file that is read, in bytes. */
  public static final long LARGEST = 128L << 20;

  /** The maximum number of corners of all areas together. */
  private static final int MOST_POINTS = 1_000_000;

  private static final ImmutableSet<String> CODES =
      ImmutableSet.of("code", "statcode", "gemeentecode", "identificatie", "gm_code", "GM_CODE");
  private static final Pattern CODE = Pattern.compile("(?:GM)?(\\d{4})");

  private final JsonParser in;
  private final ImmutableListMultimap.Builder<String, ImmutableList<Point>> areas =
      ImmutableListMultimap.builder();
  private final List<ImmutableDoubleArray> arcs = new ArrayList<>();
  private final List<Topology> topologies = new ArrayList<>();
  private double[] scale = {1, 1};
  private double[] from = {0, 0};
  private boolean isQuantized;
  private String type = "";
  private int points;

  /** An area in TopoJSON: its code and, for each part, the numbers of the arcs around it. */
  private record Topology(String code, List<ImmutableIntArray> parts) {}

  private BoundariesFile(JsonParser in) {
    this.in = in;
  }

  /**
   * The boundaries in a file.
   *
   * @throws RenderException if the file holds no boundaries
   */
  public static Boundaries read(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      return new BoundariesFile(in).read();
    } catch (JacksonException e) {
      throw new RenderException(
          RenderNotices.BOUNDARIES_BROKEN
              .notice()
              .at(
                  e.getLocation() == null
                      ? new Place.InFile(NAME)
                      : new Place.InText(
                          NAME, e.getLocation().getLineNr(), e.getLocation().getColumnNr(), "")),
          e);
    } catch (IOException e) {
      throw new RenderException(
          RenderNotices.BOUNDARIES_BROKEN.notice().at(new Place.InFile(NAME)), e);
    }
  }

  private static RenderException refused(NoticeType type, String code) {
    return refused(type.notice().with("code", code));
  }

  private static RenderException refused(Notice notice) {
    return new RenderException(notice.at(new Place.InFile(NAME)), null);
  }

  private Boundaries read() {
    if (in.nextToken() == JsonToken.START_OBJECT) {
      fields(this::root);
    }
    if (!type.equals("FeatureCollection") && !type.equals("Topology")) {
      throw refused(RenderNotices.BOUNDARIES_NONE.notice());
    }
    topologies.forEach(this::area);
    ImmutableListMultimap<String, ImmutableList<Point>> read = areas.build();
    if (read.isEmpty()) {
      throw refused(
          RenderNotices.BOUNDARIES_NO_CODES.notice().with("codes", String.join(", ", CODES)));
    }
    return new Boundaries(read);
  }

  /** Handles the value of a field. */
  private interface Field {
    void read(String name);
  }

  /** Reads the fields of an object; values of no interest are skipped. */
  private void fields(Field field) {
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      field.read(name);
      in.skipChildren();
    }
  }

  /** Reads the items of a list. */
  private void each(Runnable thing) {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        thing.run();
        in.skipChildren();
      }
    }
  }

  private boolean isObject() {
    return in.currentToken() == JsonToken.START_OBJECT;
  }

  private void root(String name) {
    switch (name) {
      case "type" -> type = in.getValueAsString("");
      case "features" -> each(this::feature);
      case "arcs" -> each(() -> arcs.add(numbers()));
      case "objects" -> {
        if (isObject()) {
          fields(object -> collection());
        }
      }
      case "transform" -> {
        isQuantized = true;
        if (isObject()) {
          fields(this::transform);
        }
      }
      default -> {}
    }
  }

  private void transform(String name) {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      ImmutableDoubleArray pair = numbers();
      if (pair.length() == 2 && name.equals("scale")) {
        scale = pair.toArray();
      } else if (pair.length() == 2 && name.equals("translate")) {
        from = pair.toArray();
      }
    }
  }

  private void collection() {
    if (isObject()) {
      fields(
          name -> {
            if (name.equals("geometries")) {
              each(this::topology);
            }
          });
    }
  }

  private void feature() {
    Map<String, String> codes = new HashMap<>();
    List<ImmutableList<Point>> rings = new ArrayList<>();
    if (isObject()) {
      fields(
          name -> {
            if (name.equals("properties") && isObject()) {
              codes(codes);
            } else if (name.equals("geometry") && isObject()) {
              fields(part -> coordinates(part, rings));
            }
          });
    }
    code(codes)
        .ifPresent(
            code -> {
              if (rings.isEmpty()) {
                throw refused(RenderNotices.BOUNDARIES_EMPTY, code);
              }
              rings.forEach(ring -> areas.put(code, placed(code, ring)));
            });
  }

  private void coordinates(String name, List<ImmutableList<Point>> rings) {
    if (name.equals("coordinates") && in.currentToken() == JsonToken.START_ARRAY) {
      rings(false, rings);
    }
  }

  /**
   * Reads nested lists. A list of points that is the first in its list is the outer edge of an
   * area; those after it are holes.
   *
   * @return the point, if this is a point
   */
  private @Nullable Point rings(boolean isFirst, List<ImmutableList<Point>> rings) {
    ImmutableList.Builder<Point> ring = ImmutableList.builder();
    double[] place = new double[2];
    int numbers = 0;
    int index = 0;
    boolean isRing = false;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_ARRAY) {
        Point point = rings(index == 0, rings);
        if (point != null) {
          isRing = true;
          if (isFirst) {
            count(1);
            ring.add(point);
          }
        }
      } else if (in.currentToken().isNumeric() && numbers < place.length) {
        place[numbers] = in.getDoubleValue();
        numbers++;
      } else {
        in.skipChildren();
      }
      index++;
    }
    if (isRing && isFirst) {
      rings.add(ring.build());
    }
    return numbers == place.length ? new Point(place[0], place[1]) : null;
  }

  private void count(int more) {
    points += more;
    if (points > MOST_POINTS) {
      throw refused(RenderNotices.BOUNDARIES_POINTS.notice().with("most", MOST_POINTS));
    }
  }

  private void codes(Map<String, String> codes) {
    fields(
        name -> {
          if (CODES.contains(name)) {
            codes.put(name, in.getValueAsString(""));
          }
        });
  }

  private static Optional<String> code(Map<String, String> codes) {
    return CODES.stream()
        .map(name -> codes.getOrDefault(name, ""))
        .map(CODE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> "GM" + matcher.group(1))
        .findFirst();
  }

  private void topology() {
    Map<String, String> codes = new HashMap<>();
    List<ImmutableIntArray> parts = new ArrayList<>();
    if (isObject()) {
      fields(
          name -> {
            if (name.equals("properties") && isObject()) {
              codes(codes);
            } else if (name.equals("arcs") && in.currentToken() == JsonToken.START_ARRAY) {
              parts(false, parts);
            }
          });
    }
    code(codes).ifPresent(code -> topologies.add(new Topology(code, parts)));
  }

  /** Reads nested lists; the first list of numbers in its list is an outer edge. */
  private void parts(boolean isFirst, List<ImmutableIntArray> parts) {
    ImmutableIntArray.Builder numbers = ImmutableIntArray.builder();
    int index = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_ARRAY) {
        parts(index == 0, parts);
      } else if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        count(1);
        numbers.add(in.getIntValue());
      } else {
        in.skipChildren();
      }
      index++;
    }
    ImmutableIntArray part = numbers.build();
    if (isFirst && !part.isEmpty()) {
      parts.add(part);
    }
  }

  /** All numbers in a list and in lists within it; for a point, the first two. */
  private ImmutableDoubleArray numbers() {
    ImmutableDoubleArray.Builder numbers = ImmutableDoubleArray.builder();
    if (in.currentToken() == JsonToken.START_ARRAY) {
      numbers(numbers);
    }
    return numbers.build();
  }

  private void numbers(ImmutableDoubleArray.Builder numbers) {
    int index = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_ARRAY) {
        numbers(numbers);
      } else if (in.currentToken().isNumeric() && index < 2) {
        count(1);
        numbers.add(in.getDoubleValue());
      } else {
        in.skipChildren();
      }
      index++;
    }
  }

  /** Joins the arcs of an area; a negative number means an arc from its end to its start. */
  private void area(Topology area) {
    if (area.parts().isEmpty()) {
      throw refused(RenderNotices.BOUNDARIES_EMPTY, area.code());
    }
    for (ImmutableIntArray part : area.parts()) {
      ImmutableList.Builder<Point> ring = ImmutableList.builder();
      for (int i = 0; i < part.length(); i++) {
        int arc = part.get(i);
        int index = arc < 0 ? ~arc : arc;
        if (index >= arcs.size()) {
          throw refused(
              RenderNotices.BOUNDARIES_ARC
                  .notice()
                  .with("code", area.code())
                  .with("arc", Integer.toString(index)));
        }
        ImmutableList<Point> line = line(arcs.get(index));
        count(line.size());
        ring.addAll(arc < 0 ? line.reverse() : line);
      }
      areas.put(area.code(), placed(area.code(), ring.build()));
    }
  }

  private ImmutableList<Point> line(ImmutableDoubleArray arc) {
    ImmutableList.Builder<Point> line = ImmutableList.builder();
    double x = 0;
    double y = 0;
    for (int i = 0; i + 1 < arc.length(); i += 2) {
      x = arc.get(i) + (isQuantized ? x : 0);
      y = arc.get(i + 1) + (isQuantized ? y : 0);
      line.add(new Point(x * scale[0] + from[0], y * scale[1] + from[1]));
    }
    return line.build();
  }

  /** The corners in degrees, if they are corners of an area in the Netherlands. */
  private static ImmutableList<Point> placed(String code, ImmutableList<Point> ring) {
    if (ring.size() < 3) {
      throw refused(RenderNotices.BOUNDARIES_CORNERS, code);
    }
    ImmutableList.Builder<Point> placed = ImmutableList.builder();
    for (Point corner : ring) {
      Optional<Point> place = Whereabouts.of(corner);
      if (place.isEmpty()) {
        throw Whereabouts.of(
                    new Point(
                        /* longitude= */ corner.latitude(), /* latitude= */ corner.longitude()))
                .isPresent()
            ? refused(RenderNotices.BOUNDARIES_SWAPPED, code)
            : refused(
                RenderNotices.BOUNDARIES_ELSEWHERE
                    .notice()
                    .with("code", code)
                    .with("point", corner.longitude() + " " + corner.latitude()));
      }
      placed.add(place.get());
    }
    return placed.build();
  }
}
