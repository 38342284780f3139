package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2.2: text 4.5 to 1 (1.4.3), what carries meaning 3 to 1 (1.4.11). */
class ContrastTest {
  private static final String PAPER = "ffffff";

  @Test
  void ofTheHouseStyle() {
    Theme theme = Theme.DEFAULT;
    for (String behind : List.of(PAPER, theme.bandColour(), theme.calloutColour())) {
      assertThat(contrast(theme.textColour(), behind)).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(theme.accentColour(), behind)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"overview", "factsheet"})
  void ofFigures(String publication) {
    List<Drawing> drawings =
        Renderer.builder()
            .build()
            .render(publication, Request.of(Sample.portfolio()).about("twente"))
            .blocks()
            .stream()
            .filter(Block.Illustration.class::isInstance)
            .map(block -> ((Block.Illustration) block).drawing())
            .toList();
    assertThat(drawings).isNotEmpty();
    for (Drawing drawing : drawings) {
      for (int i = 0; i < drawing.shapes().size(); i++) {
        Drawing.Shape shape = drawing.shapes().get(i);
        if (shape instanceof Drawing.Polygon polygon) {
          assertThat(contrast(polygon.line(), PAPER)).isGreaterThanOrEqualTo(3);
        } else if (shape instanceof Drawing.Circle circle) {
          assertThat(contrast(circle.line(), PAPER)).isGreaterThanOrEqualTo(3);
        } else if (shape instanceof Drawing.Label label) {
          String behind = behind(drawing.shapes().subList(0, i), label);
          assertThat(contrast(label.colour(), behind)).as(label.text()).isGreaterThanOrEqualTo(4.5);
        }
      }
    }
  }

  /** The colour of the last shape below a label. */
  private static String behind(List<Drawing.Shape> below, Drawing.Label label) {
    String colour = PAPER;
    for (Drawing.Shape shape : below) {
      colour = fillAt(shape, label.x(), label.y()).orElse(colour);
    }
    return colour;
  }

  private static Optional<String> fillAt(Drawing.Shape shape, double x, double y) {
    if (shape instanceof Drawing.Circle circle) {
      return Math.hypot(circle.x() - x, circle.y() - y) <= circle.radius()
          ? Optional.of(circle.fill())
          : Optional.empty();
    } else if (shape instanceof Drawing.Polygon polygon) {
      List<Double> p = polygon.points();
      boolean within = false;
      for (int i = 0, j = p.size() - 2; i < p.size(); j = i, i += 2) {
        if ((p.get(i + 1) > y) != (p.get(j + 1) > y)
            && x
                < (p.get(j) - p.get(i)) * (y - p.get(i + 1)) / (p.get(j + 1) - p.get(i + 1))
                    + p.get(i)) {
          within = !within;
        }
      }
      return within ? Optional.of(polygon.fill()) : Optional.empty();
    }
    return Optional.empty();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String rrggbb) {
    int rgb = Integer.parseInt(rrggbb, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 255) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
