package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.drawing.Moved;

/** A chart or map that stands on its own: below its title, and above the source of its figures. */
public final class ChartSheet {
  private static final double MARGIN = 12;
  private static final double TITLE = 11;
  private static final double SOURCE = 8;
  private static final double LEADING = 1.35;

  /** A small map is not as wide as its title. */
  private static final double LEAST = 264;

  private static final String PAPER = "ffffff";

  private final String colour;
  private final double width;
  private final ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
  private double y = MARGIN;

  private ChartSheet(String colour, double width) {
    this.colour = colour;
    this.width = width;
  }

  /**
   * The sheet of a chart.
   *
   * @param source where its figures come from
   * @param colour the colour of text
   */
  public static Drawing of(Block.Illustration chart, String source, String colour) {
    Drawing drawing = chart.drawing();
    ChartSheet sheet = new ChartSheet(colour, Math.max(LEAST, drawing.width()));
    sheet.lines(Inline.plainText(chart.caption()), TITLE, true);
    sheet.y += MARGIN / 2;
    sheet.shapes.addAll(Moved.of(drawing.shapes(), MARGIN, sheet.y));
    sheet.y += drawing.height() + MARGIN / 2;
    sheet.lines(source, SOURCE, false);
    return sheet.drawing();
  }

  private Drawing drawing() {
    double right = width + 2 * MARGIN;
    double bottom = Math.ceil(y + MARGIN / 2);
    return new Drawing(
        (int) right,
        (int) bottom,
        ImmutableList.<Drawing.Shape>builder()
            .add(Drawing.Polygon.rectangle(0, 0, right, bottom, PAPER, PAPER))
            .addAll(shapes.build())
            .build());
  }

  private void lines(String text, double size, boolean isBold) {
    for (String line : TextLines.of(text, size, width)) {
      shapes.add(new Drawing.Label(MARGIN, y + size, line, size, Anchor.START, isBold, colour));
      y += size * LEADING;
    }
  }
}
