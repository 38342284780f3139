package nl.regiodeals.render.internal.drawing;

import com.google.common.base.Joiner;
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
    drawing.shapes().forEach(shape -> shape.accept(drawn));
    return svg.append("</svg>\n").toString();
  }

  private static String attributes(Map<String, String> attributes) {
    StringBuilder written = new StringBuilder();
    attributes.forEach(
        (name, value) ->
            written.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    return written.toString();
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
    linked.shapes().forEach(part -> part.accept(this));
    svg.append("</a>\n");
  }

  @Override
  public void part(Drawing.Part part) {
    svg.append("<g data-part=\"").append(escaped(part.name())).append("\">\n");
    if (!part.label().isEmpty()) {
      svg.append("<title>").append(escaped(part.label())).append("</title>\n");
    }
    part.shapes().forEach(shape -> shape.accept(this));
    svg.append("</g>\n");
  }

  private void paint(String fill, String line) {
    svg.append("\" fill=\"").append(tones.paint(fill));
    svg.append("\" stroke=\"").append(tones.paint(line));
    svg.append(tones.areFixed() ? "\" stroke-width=\"0.7\"/>\n" : "\"/>\n");
  }

  /** At most one decimal, and none where it is zero. */
  private static String number(double length) {
    long tenths = Math.round(length * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
