package nl.regiodeals.render.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import nl.regiodeals.render.document.Drawing;
import org.junit.jupiter.api.Test;

class SvgTest {
  private static final String RED = "ff0000";
  private static final String BLUE = "0000ff";

  @Test
  void polygonsOfTheSameColoursThatFollowEachOtherAreOneElement() {
    assertThat(svg(square(0, 0, RED), square(2.5, 1, RED), square(9, 9, BLUE), square(5, 5, RED)))
        .containsSubsequence(
            "<path d=\"M0 0l4 0 0 4-4 0zM2.5 1l4 0 0 4-4 0z\" fill=\"#ff0000\" stroke=\"#000000\"",
            "<polygon points=\"9 9 13 9 13 13 9 13\" fill=\"#0000ff\"",
            "<polygon points=\"5 5 9 5 9 9 5 9\" fill=\"#ff0000\"");
  }

  @Test
  void whatLiesBetweenThemStaysBetweenThem() {
    assertThat(
            svg(
                square(0, 0, RED),
                new Drawing.Circle(3, 3, 1, BLUE, "000000"),
                square(2, 2, RED),
                new Drawing.Part("a", "", ImmutableList.of(square(1, 1, RED), square(3, 3, RED)))))
        .containsSubsequence(
            "<polygon points=\"0 0 ",
            "<circle ",
            "<polygon points=\"2 2 ",
            "<g data-part=\"a\">",
            "<path d=\"M1 1l",
            "zM3 3l",
            "</g>");
  }

  /** Where two overlap that are walked around in opposite ways, a path would have a hole. */
  @Test
  void thoseThatOverlapLeaveNoHoleWhicheverWayTheyAreWalkedAround() {
    Drawing.Polygon turned =
        new Drawing.Polygon(
            ImmutableList.of(1.0, 5.0, 5.0, 5.0, 5.0, 1.0, 1.0, 1.0), RED, "000000");
    assertThat(svg(square(0, 0, RED), turned)).contains("d=\"M0 0l4 0 0 4-4 0zM1 1l4 0 0 4-4 0z\"");
  }

  /** Letters without numbers would end the path there, and with it what comes after. */
  @Test
  void oneTooSmallToSeeDoesNotBreakThePath() {
    Drawing.Polygon speck =
        new Drawing.Polygon(ImmutableList.of(1.0, 1.0, 1.01, 1.0, 1.0, 1.01), RED, "000000");
    assertThat(svg(speck, square(2, 2, RED))).contains("d=\"M1 1zM2 2l4 0 0 4-4 0z\"");
  }

  @Test
  void stepsEndWhereTheCornerIsAndNotWhereRoundingLeads() {
    ImmutableList.Builder<Double> points = ImmutableList.builder();
    for (int i = 0; i <= 100; i++) {
      points.add(i * 0.14, i * 0.06);
    }
    points.add(-3.25, 6.0);
    ImmutableList<Double> corners = points.build();
    String path = svg(new Drawing.Polygon(corners, RED, "000000"), square(0, 0, RED));
    // steps in one direction only, then to the last corner: each sum is the corner, to a tenth
    String steps = path.substring(path.indexOf("M0 0l") + 5, path.indexOf('z'));
    double x = 0;
    for (String number : everySecond(steps)) {
      x += Double.parseDouble(number);
    }
    assertThat(x).isCloseTo(-3.2, within(1e-6));
    assertThat(steps).contains(" 0.1 0.1").endsWith("-17.2 0");
  }

  private static ImmutableList<String> everySecond(String steps) {
    ImmutableList.Builder<String> numbers = ImmutableList.builder();
    for (var pair :
        Lists.partition(
            Splitter.on(' ').omitEmptyStrings().splitToList(steps.replace("-", " -")), 2)) {
      numbers.add(pair.get(0));
    }
    return numbers.build();
  }

  private static Drawing.Polygon square(double x, double y, String fill) {
    return Drawing.Polygon.rectangle(x, y, 4, 4, fill, "000000");
  }

  private static String svg(Drawing.Shape... shapes) {
    return Svg.of(new Drawing(20, 20, ImmutableList.copyOf(shapes)), "f", "Title", "Alternative");
  }
}
