package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;

/**
 * A chart of horizontal bars, each with one part or several. Parts differ in position, lightness
 * and the number in them, never in colour alone. Immutable.
 *
 * @param bars the bars
 * @param legend the names of the parts; empty if bars have one part
 * @param labelWidth the room for the labels
 * @param mark the length at which a line is drawn, such as a target; empty if there is none
 */
record BarChart(
    ImmutableList<Bar> bars,
    ImmutableList<String> legend,
    int labelWidth,
    Optional<BigDecimal> mark) {
  private static final int WIDTH = 480;
  private static final int VALUE = 150;
  private static final int VALUE_SHORT = 40;
  private static final int ROW = 26;
  private static final int BAR = 18;
  private static final int LEGEND = 18;
  private static final double LETTERS = 9;
  private static final double LETTER_WIDTH = LETTERS * 0.5;
  private static final String EDGE = "1b1b1b";

  /** From dark to light, so that the parts also differ in greyscale print. */
  private static final ImmutableList<String> FILLS =
      ImmutableList.of("154273", "5b8fc7", "b8d2ee", "ffffff", "f0f0f0");

  private static final ImmutableList<String> INKS =
      ImmutableList.of("ffffff", "000000", "000000", "000000", "000000");

  /**
   * A bar.
   *
   * @param label what it is about
   * @param parts the lengths of its parts; a negative part is not drawn
   * @param value the text at its end
   */
  record Bar(String label, ImmutableList<BigDecimal> parts, String value) {
    double length() {
      return parts.stream().mapToDouble(part -> Math.max(0, part.doubleValue())).sum();
    }

    /** The bar in words. */
    String told(ImmutableList<String> legend, Notation notation) {
      return legend.isEmpty()
          ? value
          : IntStream.range(0, parts.size())
              .filter(i -> parts.get(i).signum() > 0)
              .mapToObj(i -> legend.get(i) + " " + notation.number(parts.get(i)))
              .collect(Collectors.joining(", "));
    }
  }

  /** Bars of one part. */
  static BarChart plain(ImmutableList<Bar> bars, int labelWidth) {
    return new BarChart(bars, ImmutableList.of(), labelWidth, Optional.empty());
  }

  /** The chart in words: each bar with its figures. */
  String told(Notation notation) {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.told(legend, notation))
        .collect(Collectors.joining("; "));
  }

  Drawing draw(Theme theme) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    double room = WIDTH - labelWidth - (legend.isEmpty() ? VALUE : VALUE_SHORT);
    double most =
        Math.max(
            bars.stream().mapToDouble(Bar::length).max().orElse(0),
            mark.map(BigDecimal::doubleValue).orElse(0.0));
    double scale = most > 0 ? room / most : 0;
    int top = (legend.size() + 1) / 2 * LEGEND;
    drawLegend(shapes);
    for (int i = 0; i < bars.size(); i++) {
      drawBar(bars.get(i), top + i * ROW, scale, theme, shapes);
    }
    int bottom = top + bars.size() * ROW + 4;
    mark.ifPresent(
        length ->
            shapes.add(
                Drawing.Polygon.rectangle(
                    labelWidth + length.doubleValue() * scale,
                    top,
                    1,
                    bottom - top - 4,
                    EDGE,
                    EDGE)));
    return new Drawing(WIDTH, bottom, shapes.build());
  }

  private void drawLegend(ImmutableList.Builder<Drawing.Shape> shapes) {
    for (int i = 0; i < legend.size(); i++) {
      double x = labelWidth + (i % 2) * (WIDTH - labelWidth) / 2.0;
      double y = (i / 2) * LEGEND;
      shapes.add(Drawing.Polygon.rectangle(x, y + 2, 12, 12, FILLS.get(i), EDGE));
      shapes.add(
          new Drawing.Label(x + 17, y + 12, legend.get(i), LETTERS, Anchor.START, false, EDGE));
    }
  }

  private void drawBar(
      Bar bar, double y, double scale, Theme theme, ImmutableList.Builder<Drawing.Shape> shapes) {
    double baseline = y + ROW / 2.0 + LETTERS * 0.35;
    shapes.add(
        new Drawing.Label(
            labelWidth - 6,
            baseline,
            shortened(bar.label()),
            LETTERS,
            Anchor.END,
            false,
            theme.textColour()));
    double x = labelWidth;
    for (int i = 0; i < bar.parts().size(); i++) {
      double length = bar.parts().get(i).doubleValue() * scale;
      if (length > 0) {
        String fill = legend.isEmpty() ? theme.accentColour() : FILLS.get(i);
        shapes.add(Drawing.Polygon.rectangle(x, y + (ROW - BAR) / 2.0, length, BAR, fill, EDGE));
        if (!legend.isEmpty()) {
          shapes.add(
              new Drawing.Label(
                  x + length / 2,
                  baseline,
                  bar.parts().get(i).toPlainString(),
                  LETTERS,
                  Anchor.MIDDLE,
                  true,
                  INKS.get(i)));
        }
        x += length;
      }
    }
    shapes.add(
        new Drawing.Label(
            x + 6, baseline, bar.value(), LETTERS, Anchor.START, false, theme.textColour()));
  }

  /** A label that fits; the alternative text has it in full. */
  private String shortened(String label) {
    int most = (int) ((labelWidth - 8) / LETTER_WIDTH);
    return label.codePointCount(0, label.length()) <= most
        ? label
        : label.substring(0, label.offsetByCodePoints(0, most - 1)).strip() + "\u2026";
  }
}
