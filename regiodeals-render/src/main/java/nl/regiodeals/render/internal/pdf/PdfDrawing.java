package nl.regiodeals.render.internal.pdf;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.pdf.PdfFonts.Face;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;

/** Draws a picture on a page, as one tag. Not safe to share between threads. */
final class PdfDrawing implements Drawing.Visitor<IOException> {
  /**
   * The length of the control handles of the four curves that form a circle, relative to its
   * radius.
   */
  private static final float HANDLE = 0.5523f;

  private final PdfPages pages;
  private final PDPageContentStream out;
  private final PDStructureElement tag;
  private final float left;
  private final float top;
  private final float scale;

  private PdfDrawing(PdfPages pages, PDStructureElement tag, float left, float top, float scale)
      throws IOException {
    this.pages = pages;
    this.out = pages.tagged(tag);
    this.tag = tag;
    this.left = left;
    this.top = top;
    this.scale = scale;
  }

  /** Draws a picture at the current position, as the content of a tag. */
  static void draw(Drawing drawing, PdfPages pages, PDStructureElement tag, float scale)
      throws IOException {
    float left = pages.left();
    float top = pages.y();
    PDLayoutAttributeObject box = new PDLayoutAttributeObject();
    box.setBBox(
        new PDRectangle(
            left,
            top - drawing.height() * scale,
            drawing.width() * scale,
            drawing.height() * scale));
    tag.addAttribute(box);
    PdfDrawing drawn = new PdfDrawing(pages, tag, left, top, scale);
    drawn.out.setLineWidth(0.7f * scale);
    for (Drawing.Shape shape : drawing.shapes()) {
      shape.accept(drawn);
    }
  }

  @Override
  public void picture(Drawing.Picture picture) throws IOException {
    out.drawImage(
        pages.image(picture.file()),
        x(picture.x()),
        y(picture.y() + picture.height()),
        (float) picture.width() * scale,
        (float) picture.height() * scale);
  }

  @Override
  public void part(Drawing.Part part) throws IOException {
    for (Drawing.Shape shape : part.shapes()) {
      shape.accept(this);
    }
  }

  @Override
  public void linked(Drawing.Linked linked) throws IOException {
    for (Drawing.Shape part : linked.shapes()) {
      part.accept(this);
    }
  }

  @Override
  public void polygon(Drawing.Polygon polygon) throws IOException {
    List<Double> points = polygon.points();
    out.setNonStrokingColor(PdfPages.colour(polygon.fill()));
    out.setStrokingColor(PdfPages.colour(polygon.line()));
    out.moveTo(x(points.get(0)), y(points.get(1)));
    for (int i = 2; i < points.size(); i += 2) {
      out.lineTo(x(points.get(i)), y(points.get(i + 1)));
    }
    out.closeAndFillAndStroke();
  }

  @Override
  public void circle(Drawing.Circle circle) throws IOException {
    float cx = x(circle.x());
    float cy = y(circle.y());
    float r = (float) circle.radius() * scale;
    float h = r * HANDLE;
    out.setNonStrokingColor(PdfPages.colour(circle.fill()));
    out.setStrokingColor(PdfPages.colour(circle.line()));
    out.moveTo(cx + r, cy);
    out.curveTo(cx + r, cy + h, cx + h, cy + r, cx, cy + r);
    out.curveTo(cx - h, cy + r, cx - r, cy + h, cx - r, cy);
    out.curveTo(cx - r, cy - h, cx - h, cy - r, cx, cy - r);
    out.curveTo(cx + h, cy - r, cx + r, cy - h, cx + r, cy);
    out.closeAndFillAndStroke();
  }

  @Override
  public void label(Drawing.Label label) throws IOException {
    Look look = label.bold() ? Look.PLAIN.bold() : Look.PLAIN;
    Face face = look.face();
    String text = pages.fonts().drawable(label.text(), face);
    float size = (float) label.size() * scale;
    float width = pages.fonts().width(text, face, size);
    float start =
        switch (label.anchor()) {
          case START -> x(label.x());
          case MIDDLE -> x(label.x()) - width / 2;
          case END -> x(label.x()) - width;
        };
    pages.text(
        tag, ImmutableList.of(new Span(text, look)), start, y(label.y()), size, label.colour());
  }

  private float x(double x) {
    return left + (float) x * scale;
  }

  private float y(double y) {
    return top - (float) y * scale;
  }
}
