package nl.regiodeals.render.internal.drawing;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import com.google.common.io.BaseEncoding;
import java.util.Locale;
import java.util.Map;
import nl.regiodeals.render.document.Drawing;

/** Drawings as SVG. For one drawing; not safe to share between threads. */
public final class Svg implements Drawing.Visitor<RuntimeException> {
  private final StringBuilder svg = new StringBuilder();
  private final Tones tones;

  private Svg(Tones tones) {
    this.tones = tones;
  }

  /**
   * A drawing within a page, in its own colours.
   *
   * @param id the prefix of the ids of its title and description
   */
  public static String of(Drawing drawing, String id, String title, String alternative) {
    return of(drawing, id, title, alternative, ImmutableMap.of(), Tones.FIXED);
  }

  /**
   * A drawing within a page.
   *
   * @param id the prefix of the ids of its title and description
   * @param attributes more attributes of it, such as the class by which a style sheet knows it
   * @param tones how its colours are written
   */
  public static String of(
      Drawing drawing,
      String id,
      String title,
      String alternative,
      ImmutableMap<String, String> attributes,
      Tones tones) {
    Svg drawn = new Svg(tones);
    StringBuilder svg = drawn.svg;
    boolean leads = drawing.shapes().stream().anyMatch(Drawing.Linked.class::isInstance);
    // the role img hides links from screen readers, so a drawing with links does not get it
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .append(leads ? "" : " role=\"img\"")
        .append(attributes(attributes))
        .append(" width=\"")
        // points in pixels, so that a picture is as large as on paper
        .append(Math.round(drawing.width() * 4 / 3.0))
        .append("\" viewBox=\"0 0 ")
        .append(drawing.width())
        .append(' ')
        .append(drawing.height())
        .append("\" aria-labelledby=\"")
        .append(id)
        .append("-title ")
        .append(id)
        .append("-desc\">\n<title id=\"")
        .append(id)
        .append("-title\">")
        .append(escaped(title))
        .append("</title>\n<desc id=\"")
        .append(id)
        .append("-desc\">")
        .append(escaped(alternative))
        .append("</desc>\n");
    drawn.shapes(drawing.shapes());
    return svg.append("</svg>\n").toString();
  }

  private static String attributes(Map<String, String> attributes) {
    StringBuilder written = new StringBuilder();
    attributes.forEach(
        (name, value) ->
            written.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    return written.toString();
  }

  /** Draws shapes; polygons of the same colours that follow each other are one element. */
  private void shapes(ImmutableList<Drawing.Shape> shapes) {
    int next = 0;
    while (next < shapes.size()) {
      int first = next++;
      while (next < shapes.size() && areAlike(shapes.get(first), shapes.get(next))) {
        next++;
      }
      if (next - first == 1) {
        shapes.get(first).accept(this);
      } else {
        polygons(shapes.subList(first, next));
      }
    }
  }

  private static boolean areAlike(Drawing.Shape one, Drawing.Shape other) {
    return one instanceof Drawing.Polygon polygon
        && other instanceof Drawing.Polygon second
        && polygon.fill().equals(second.fill())
        && polygon.line().equals(second.line());
  }

  private void polygons(ImmutableList<Drawing.Shape> shapes) {
    svg.append("<path d=\"");
    shapes.forEach(shape -> outline(((Drawing.Polygon) shape).points()));
    Drawing.Polygon first = (Drawing.Polygon) shapes.get(0);
    paint(first.fill(), first.line());
  }

  /**
   * Adds the outline of a polygon to a path: its first corner, and the steps to the others. All are
   * walked the same way around: where two overlap that are not, nothing would be filled.
   */
  private void outline(ImmutableList<Double> points) {
    int corners = points.size() / 2;
    boolean isTurned = isTurned(points);
    StringBuilder steps = new StringBuilder();
    long x = 0;
    long y = 0;
    for (int i = 0; i < corners; i++) {
      int corner = isTurned ? corners - 1 - i : i;
      long toX = tenths(points.get(2 * corner));
      long toY = tenths(points.get(2 * corner + 1));
      if (i == 0) {
        svg.append('M').append(decimal(toX)).append(' ').append(decimal(toY));
      } else if (toX != x || toY != y) {
        step(toX - x, steps);
        step(toY - y, steps);
      }
      x = toX;
      y = toY;
    }
    svg.append(steps.isEmpty() ? "" : "l").append(steps).append('z');
  }

  /** Adds a step; a minus sign, too, separates it from the number before it. */
  private static void step(long tenths, StringBuilder steps) {
    if (tenths >= 0 && !steps.isEmpty()) {
      steps.append(' ');
    }
    steps.append(decimal(tenths));
  }

  /** Whether the corners are given against the clock. */
  private static boolean isTurned(ImmutableList<Double> points) {
    double twice = 0;
    for (int i = 0; i < points.size(); i += 2) {
      int next = (i + 2) % points.size();
      twice += points.get(i) * points.get(next + 1) - points.get(next) * points.get(i + 1);
    }
    return twice < 0;
  }

  @Override
  public void polygon(Drawing.Polygon polygon) {
    svg.append("<polygon points=\"")
        .append(Joiner.on(' ').join(polygon.points().stream().map(Svg::number).iterator()));
    paint(polygon.fill(), polygon.line());
  }

  @Override
  public void circle(Drawing.Circle circle) {
    svg.append("<circle cx=\"")
        .append(number(circle.x()))
        .append("\" cy=\"")
        .append(number(circle.y()))
        .append("\" r=\"")
        .append(number(circle.radius()));
    paint(circle.fill(), circle.line());
  }

  @Override
  public void picture(Drawing.Picture picture) {
    svg.append("<image x=\"")
        .append(number(picture.x()))
        .append("\" y=\"")
        .append(number(picture.y()))
        .append("\" width=\"")
        .append(number(picture.width()))
        .append("\" height=\"")
        .append(number(picture.height()))
        .append("\" href=\"data:image/png;base64,")
        .append(BaseEncoding.base64().encode(picture.file().bytes()))
        .append("\"/>\n");
  }

  @Override
  public void label(Drawing.Label label) {
    svg.append("<text x=\"")
        .append(number(label.x()))
        .append("\" y=\"")
        .append(number(label.y()))
        .append("\" font-size=\"")
        .append(number(label.size()))
        .append("\" text-anchor=\"")
        .append(label.anchor().name().toLowerCase(Locale.ROOT))
        .append(label.bold() ? "\" font-weight=\"bold" : "")
        .append("\" fill=\"")
        .append(tones.paint(label.colour()))
        .append("\">")
        .append(escaped(label.text()))
        .append("</text>\n");
  }

  @Override
  public void linked(Drawing.Linked linked) {
    svg.append("<a href=\"")
        .append(escaped(linked.target()))
        .append("\" aria-label=\"")
        .append(escaped(linked.name()))
        .append("\">\n<title>")
        .append(escaped(linked.name()))
        .append("</title>\n");
    shapes(linked.shapes());
    svg.append("</a>\n");
  }

  @Override
  public void part(Drawing.Part part) {
    svg.append("<g data-part=\"").append(escaped(part.name())).append("\">\n");
    if (!part.label().isEmpty()) {
      svg.append("<title>").append(escaped(part.label())).append("</title>\n");
    }
    shapes(part.shapes());
    svg.append("</g>\n");
  }

  private void paint(String fill, String line) {
    svg.append("\" fill=\"").append(tones.paint(fill));
    svg.append("\" stroke=\"").append(tones.paint(line));
    svg.append(tones.areFixed() ? "\" stroke-width=\"0.7\"/>\n" : "\"/>\n");
  }

  private static String number(double length) {
    return decimal(tenths(length));
  }

  private static long tenths(double length) {
    return Math.round(length * 10);
  }

  /** A number of tenths with at most one decimal, and none where it is zero. */
  private static String decimal(long tenths) {
    if (tenths % 10 == 0) {
      return Long.toString(tenths / 10);
    }
    long size = Math.abs(tenths);
    return (tenths < 0 ? "-" : "") + size / 10 + '.' + size % 10;
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
