package nl.regiodeals.render.internal.chart;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * The outlines of provinces and islands, by the name of their enum. Source: Natural Earth, public
 * domain; see {@code NOTICE} beside them.
 */
public final class Outlines {
  /**
   * A point in WGS84 degrees.
   *
   * @param longitude east
   * @param latitude north
   */
  public record Point(double longitude, double latitude) {}

  private Outlines() {}

  /** All parts of all outlines. */
  static ImmutableListMultimap<String, ImmutableList<Point>> all() {
    return Read.ALL;
  }

  /** Loads the outlines once, on first use. */
  private static final class Read {
    static final ImmutableListMultimap<String, ImmutableList<Point>> ALL = read();

    private static ImmutableListMultimap<String, ImmutableList<Point>> read() {
      ImmutableListMultimap.Builder<String, ImmutableList<Point>> outlines =
          ImmutableListMultimap.builder();
      try (InputStream in = requireNonNull(Outlines.class.getResourceAsStream("outlines.txt"))) {
        for (String line :
            CharStreams.readLines(new InputStreamReader(in, StandardCharsets.UTF_8))) {
          Iterator<String> words = Splitter.on(' ').split(line).iterator();
          String name = words.next();
          ImmutableList.Builder<Point> points = ImmutableList.builder();
          words.forEachRemaining(
              pair -> {
                int comma = pair.indexOf(',');
                points.add(
                    new Point(
                        Double.parseDouble(pair.substring(0, comma)),
                        Double.parseDouble(pair.substring(comma + 1))));
              });
          outlines.put(name, points.build());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return outlines.build();
    }
  }
}
