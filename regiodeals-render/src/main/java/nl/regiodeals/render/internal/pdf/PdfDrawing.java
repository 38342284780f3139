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
final class PdfDrawing {
  /** A circle is drawn as four curves, whose handles are so long. */
  private static final float HANDLE = 0.5523f;

  private final PdfPages pages;
  private final float left;
  private final float top;
  private final float scale;

  PdfDrawing(PdfPages pages, float left, float top, float scale) {
    this.pages = pages;
    this.left = left;
    this.top = top;
    this.scale = scale;
  }

  void draw(Drawing drawing, PDStructureElement tag) throws IOException {
    PDLayoutAttributeObject box = new PDLayoutAttributeObject();
    box.setBBox(
        new PDRectangle(
            left,
            top - drawing.height() * scale,
            drawing.width() * scale,
            drawing.height() * scale));
    tag.addAttribute(box);
    PDPageContentStream out = pages.tagged(tag);
    out.setLineWidth(0.7f * scale);
    for (Drawing.Shape shape : drawing.shapes()) {
      draw(shape, tag, out);
    }
  }

  private void draw(Drawing.Shape shape, PDStructureElement tag, PDPageContentStream out)
      throws IOException {
    if (shape instanceof Drawing.Polygon polygon) {
      polygon(polygon, out);
    } else if (shape instanceof Drawing.Circle circle) {
      circle(circle, out);
    } else if (shape instanceof Drawing.Picture picture) {
      out.drawImage(
          pages.image(picture.png()),
          x(picture.x()),
          y(picture.y() + picture.height()),
          (float) picture.width() * scale,
          (float) picture.height() * scale);
    } else if (shape instanceof Drawing.Label label) {
      label(label, tag);
    } else if (shape instanceof Drawing.Linked linked) {
      for (Drawing.Shape part : linked.shapes()) {
        draw(part, tag, out);
      }
    }
  }

  private void polygon(Drawing.Polygon polygon, PDPageContentStream out) throws IOException {
    List<Double> points = polygon.points();
    out.setNonStrokingColor(PdfPages.colour(polygon.fill()));
    out.setStrokingColor(PdfPages.colour(polygon.line()));
    out.moveTo(x(points.get(0)), y(points.get(1)));
    for (int i = 2; i < points.size(); i += 2) {
      out.lineTo(x(points.get(i)), y(points.get(i + 1)));
    }
    out.closeAndFillAndStroke();
  }

  private void circle(Drawing.Circle circle, PDPageContentStream out) throws IOException {
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

  private void label(Drawing.Label label, PDStructureElement tag) throws IOException {
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
