package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;

/**
 * A chart of bars for a narrow screen: the label and the value of each bar stand above it, in full,
 * and the legend has a line for each part. For one drawing; not safe to share between threads.
 */
final class NarrowBars {
  /** Little more than the smallest phone has, so that letters stay as large as they are here. */
  private static final int WIDTH = 264;

  private static final double LETTERS = 11;
  private static final double LINE = 15;
  private static final double BAR = 16;
  private static final double GAP = 8;

  /** Keeps the edge of the longest bar within the drawing. */
  private static final double ROOM = WIDTH - 1;

  private final BarChart chart;
  private final Theme theme;
  private final double scale;
  private final ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
  private double y;

  private NarrowBars(BarChart chart, Theme theme) {
    this.chart = chart;
    this.theme = theme;
    this.scale = chart.scale(ROOM);
  }

  static Drawing of(BarChart chart, Theme theme) {
    return new NarrowBars(chart, theme).draw();
  }

  private Drawing draw() {
    for (int part : chart.shown()) {
      shapes.add(Drawing.Polygon.rectangle(0.5, y + 1.5, 12, 12, chart.fill(part), BarChart.EDGE));
      label(19, chart.legend().get(part), Anchor.START);
    }
    chart.mark().ifPresent(this::markLabel);
    chart.bars().forEach(this::bar);
    return new Drawing(WIDTH, (int) Math.ceil(y), shapes.build());
  }

  private void bar(BarChart.Bar bar) {
    List<String> label = TextLines.of(bar.label(), LETTERS, WIDTH);
    String last = label.get(label.size() - 1);
    boolean together = TextLines.width(last + "  " + bar.value(), LETTERS) <= WIDTH;
    for (String line : label) {
      label(0, line, Anchor.START);
    }
    if (together) {
      y -= LINE;
      label(WIDTH, bar.value(), Anchor.END);
    } else {
      TextLines.of(bar.value(), LETTERS, WIDTH).forEach(line -> label(0, line, Anchor.START));
    }
    if (bar.length() > 0) {
      parts(bar);
      chart.mark().ifPresent(this::mark);
      y += BAR;
    }
    y += GAP;
  }

  private void parts(BarChart.Bar bar) {
    double x = 0.5;
    for (int i = 0; i < bar.parts().size(); i++) {
      double length = bar.parts().get(i).doubleValue() * scale;
      if (length > 0) {
        shapes.add(
            Drawing.Polygon.rectangle(x, y, length, BAR, chart.fill(bar, i, theme), BarChart.EDGE));
        String number = bar.parts().get(i).toPlainString();
        if (!chart.legend().isEmpty() && TextLines.width(number, LETTERS) <= length) {
          shapes.add(
              new Drawing.Label(
                  x + length / 2,
                  y + BAR / 2 + LETTERS * 0.35,
                  number,
                  LETTERS,
                  Anchor.MIDDLE,
                  true,
                  chart.ink(i)));
        }
        x += length;
      }
    }
  }

  private void mark(BarChart.Mark line) {
    double x = line.length().doubleValue() * scale;
    shapes.add(Drawing.Polygon.rectangle(x, y - 3, 1, BAR + 6, BarChart.EDGE, BarChart.EDGE));
  }

  /** The name of the line across the bars, above where it is. */
  private void markLabel(BarChart.Mark line) {
    double x = line.length().doubleValue() * scale;
    double half = TextLines.width(line.label(), LETTERS) / 2;
    label(Math.min(Math.max(x, half), WIDTH - half), line.label(), Anchor.MIDDLE);
  }

  /** Adds a line of text, and goes on below it. */
  private void label(double x, String text, Anchor anchor) {
    shapes.add(
        new Drawing.Label(
            x, y + LINE - 4, text, LETTERS, anchor, anchor == Anchor.MIDDLE, theme.textColour()));
    y += LINE;
  }
}
