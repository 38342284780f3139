package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;

/**
 * Bars beside each other, of one part or of several. Parts are told apart by their place, their
 * lightness and the number within them, never by colour alone.
 */
final class BarChart {
  private static final int WIDTH = 480;
  private static final int LABEL = 80;
  private static final int VALUE = 150;
  private static final int VALUE_SHORT = 40;
  private static final int ROW = 26;
  private static final int BAR = 18;
  private static final int LEGEND = 18;
  private static final double LETTERS = 9;
  private static final String EDGE = "1b1b1b";

  /** From dark to light, so that grey print shows the difference too. */
  private static final ImmutableList<String> FILLS =
      ImmutableList.of("154273", "5b8fc7", "b8d2ee", "ffffff", "f0f0f0");

  private static final ImmutableList<String> INKS =
      ImmutableList.of("ffffff", "000000", "000000", "000000", "000000");

  /**
   * A bar.
   *
   * @param label what it is about
   * @param parts the lengths of its parts
   * @param value what stands at its end
   */
  record Bar(String label, ImmutableList<BigDecimal> parts, String value) {
    BigDecimal sum() {
      return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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

  private BarChart() {}

  static Drawing draw(ImmutableList<Bar> bars, ImmutableList<String> legend, Theme theme) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    double room = WIDTH - LABEL - (legend.isEmpty() ? VALUE : VALUE_SHORT);
    double most = bars.stream().mapToDouble(bar -> bar.sum().doubleValue()).max().orElse(0);
    double scale = most > 0 ? room / most : 0;
    int legendRows = (legend.size() + 1) / 2;
    int top = legendRows * LEGEND;
    legend(legend, shapes);
    for (int i = 0; i < bars.size(); i++) {
      bar(bars.get(i), top + i * ROW, scale, legend.isEmpty(), theme, shapes);
    }
    return new Drawing(WIDTH, top + bars.size() * ROW + 4, shapes.build());
  }

  private static void legend(
      ImmutableList<String> legend, ImmutableList.Builder<Drawing.Shape> shapes) {
    for (int i = 0; i < legend.size(); i++) {
      double x = LABEL + (i % 2) * (WIDTH - LABEL) / 2.0;
      double y = (i / 2) * LEGEND;
      shapes.add(Drawing.Polygon.rectangle(x, y + 2, 12, 12, FILLS.get(i), EDGE));
      shapes.add(
          new Drawing.Label(x + 17, y + 12, legend.get(i), LETTERS, Anchor.START, false, EDGE));
    }
  }

  private static void bar(
      Bar bar,
      double y,
      double scale,
      boolean plain,
      Theme theme,
      ImmutableList.Builder<Drawing.Shape> shapes) {
    double baseline = y + ROW / 2.0 + LETTERS * 0.35;
    shapes.add(
        new Drawing.Label(
            LABEL - 6, baseline, bar.label(), LETTERS, Anchor.END, false, theme.textColour()));
    double x = LABEL;
    for (int i = 0; i < bar.parts().size(); i++) {
      double length = bar.parts().get(i).doubleValue() * scale;
      if (length > 0) {
        String fill = plain ? theme.accentColour() : FILLS.get(i);
        shapes.add(Drawing.Polygon.rectangle(x, y + (ROW - BAR) / 2.0, length, BAR, fill, EDGE));
        if (!plain) {
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
}
