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
 * @param legend the names of the parts, of which the last is what is unknown; empty if bars have
 *     one part
 * @param labelWidth the room for the labels
 * @param mark a line across the bars, such as a target; empty if there is none
 */
record BarChart(
    ImmutableList<Bar> bars, ImmutableList<String> legend, int labelWidth, Optional<Mark> mark) {
  private static final int WIDTH = 480;
  private static final int VALUE = 150;
  private static final int VALUE_SHORT = 40;
  private static final int ROW = 26;
  private static final int BAR = 18;
  private static final int LEGEND = 18;
  private static final double LETTERS = 9;
  private static final double LETTER_WIDTH = LETTERS * 0.5;
  static final String EDGE = "1b1b1b";

  /** Colours that also differ in greyscale print. */
  private static final ImmutableList<String> FILLS =
      ImmutableList.of("154273", "5b8fc7", "b8d2ee", "ffd67a");

  private static final ImmutableList<String> INKS =
      ImmutableList.of("ffffff", "000000", "000000", "000000");

  /** What is unknown has no colour. */
  private static final String UNKNOWN = "ffffff";

  /**
   * A line across the bars.
   *
   * @param length where it is
   * @param label what it is
   */
  record Mark(BigDecimal length, String label) {}

  /**
   * A bar.
   *
   * @param label what it is about
   * @param parts the lengths of its parts; a negative part is not drawn
   * @param value the text at its end
   * @param isPlanned whether it is what was planned, which is lighter than what was done
   */
  record Bar(String label, ImmutableList<BigDecimal> parts, String value, boolean isPlanned) {
    Bar(String label, ImmutableList<BigDecimal> parts, String value) {
      this(label, parts, value, false);
    }

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
    double scale = scale(room);
    ImmutableList<Integer> shown = shown();
    int top = (shown.size() + 1) / 2 * LEGEND + (mark.isPresent() ? LEGEND : 0);
    drawLegend(shown, shapes);
    for (int i = 0; i < bars.size(); i++) {
      drawBar(bars.get(i), top + i * ROW, scale, theme, shapes);
    }
    int bottom = top + bars.size() * ROW + 4;
    mark.ifPresent(line -> drawMark(line, top, bottom - 4, scale, theme, shapes));
    return new Drawing(WIDTH, bottom, shapes.build());
  }

  /** How long one is, if the longest bar takes all the room. */
  double scale(double room) {
    double most =
        Math.max(
            bars.stream().mapToDouble(Bar::length).max().orElse(0),
            mark.map(line -> line.length().doubleValue()).orElse(0.0));
    return most > 0 ? room / most : 0;
  }

  /** The parts that some bar has. */
  ImmutableList<Integer> shown() {
    return IntStream.range(0, legend.size())
        .filter(i -> bars.stream().anyMatch(bar -> bar.parts().get(i).signum() > 0))
        .boxed()
        .collect(ImmutableList.toImmutableList());
  }

  /** The colour of a part of a bar. */
  String fill(Bar bar, int part, Theme theme) {
    String plain = bar.isPlanned() ? FILLS.get(2) : theme.accentColour();
    return legend.isEmpty() ? plain : fill(part);
  }

  /** The colour of a part, in the legend. */
  String fill(int part) {
    return part == legend.size() - 1 ? UNKNOWN : FILLS.get(part);
  }

  /** The colour of the number in a part. */
  String ink(int part) {
    return part == legend.size() - 1 ? EDGE : INKS.get(part);
  }

  private void drawLegend(
      ImmutableList<Integer> shown, ImmutableList.Builder<Drawing.Shape> shapes) {
    for (int i = 0; i < shown.size(); i++) {
      int part = shown.get(i);
      double x = labelWidth + (i % 2) * (WIDTH - labelWidth) / 2.0;
      double y = (i / 2) * LEGEND;
      shapes.add(Drawing.Polygon.rectangle(x, y + 2, 12, 12, fill(part), EDGE));
      shapes.add(
          new Drawing.Label(x + 17, y + 12, legend.get(part), LETTERS, Anchor.START, false, EDGE));
    }
  }

  private void drawMark(
      Mark line,
      int top,
      int bottom,
      double scale,
      Theme theme,
      ImmutableList.Builder<Drawing.Shape> shapes) {
    double x = labelWidth + line.length().doubleValue() * scale;
    shapes.add(Drawing.Polygon.rectangle(x, top - 3, 1, bottom - top + 3, EDGE, EDGE));
    shapes.add(
        new Drawing.Label(
            x, top - 6, line.label(), LETTERS, Anchor.MIDDLE, true, theme.textColour()));
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
        String fill = fill(bar, i, theme);
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
                  ink(i)));
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
