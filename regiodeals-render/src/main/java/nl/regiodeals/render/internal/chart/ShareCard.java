package nl.regiodeals.render.internal.chart;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.LetterWidths;
import nl.regiodeals.render.internal.chart.DealMap.Mark;

/**
 * The picture that stands with a link to a site in messages and on social media: what the site is
 * called, and where its deals are. As pixels it is 1200 by 630, which is what these show.
 *
 * @param title what the site is called
 * @param lines what is told below it
 * @param footnote who made it; empty if that is unknown
 * @param warning what readers must know before anything else; empty if there is nothing
 */
public record ShareCard(
    String title,
    ImmutableList<String> lines,
    Optional<String> footnote,
    Optional<String> warning) {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 210;
  private static final double MAP_SIZE = 0.43;
  private static final double MAP_LEFT = WIDTH - MapGround.WIDTH * MAP_SIZE - 6;
  private static final double MAP_TOP = (HEIGHT - MapGround.HEIGHT * MAP_SIZE) / 2;
  private static final double BAR = 10;
  private static final double LEFT = 26;
  private static final double ROOM = MAP_LEFT - LEFT - 6;
  private static final double DOT = 3.2;
  private static final String EDGE = "8795a1";
  private static final String WHITE = "ffffff";

  /** The sizes of the title, of which the first is taken at which it fits on three lines. */
  private static final ImmutableList<Integer> SIZES = ImmutableList.of(30, 26, 22, 18, 14);

  private static final int MOST_LINES = 3;
  private static final double LINE = 1.15;
  private static final double SMALL = 12;
  private static final double SMALLEST = 9;

  /** Draws the card, with the deals on the map. */
  public Drawing draw(Dossiers dossiers, Theme theme) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    shapes.add(
        Drawing.Polygon.rectangle(0, 0, BAR, HEIGHT, theme.accentColour(), theme.accentColour()));
    map(dossiers, theme, shapes);
    int size =
        Iterables.tryFind(SIZES, each -> fits(wrapped(title, each, true), each))
            .or(SIZES.get(SIZES.size() - 1));
    double y = 34 + size;
    for (String line : Iterables.limit(wrapped(title, size, true), MOST_LINES)) {
      shapes.add(label(y, line, size, true, theme.accentColour()));
      y += size * LINE;
    }
    for (String told : lines) {
      for (String line : wrapped(told, SMALL, false)) {
        shapes.add(label(y, line, SMALL, false, theme.textColour()));
        y += SMALL * LINE + 3;
      }
    }
    warning.ifPresent(
        told -> {
          shapes.add(
              Drawing.Polygon.rectangle(
                  LEFT - 6, 14, ROOM, 17, theme.calloutColour(), theme.calloutColour()));
          shapes.add(label(26, told, SMALLEST, true, theme.textColour()));
        });
    footnote.ifPresent(
        told ->
            wrapped(told, SMALLEST, false).stream()
                .limit(1)
                .forEach(
                    line ->
                        shapes.add(label(HEIGHT - 18, line, SMALLEST, false, theme.textColour()))));
    return new Drawing(WIDTH, HEIGHT, shapes.build());
  }

  private static Drawing.Label label(
      double y, String text, double size, boolean isBold, String colour) {
    return new Drawing.Label(LEFT, y, text, size, Anchor.START, isBold, colour);
  }

  private static void map(
      Dossiers dossiers, Theme theme, ImmutableList.Builder<Drawing.Shape> shapes) {
    for (Province province : Province.values()) {
      outline(province.name(), theme, shapes);
    }
    DealMap map = DealMap.of(dossiers, any -> true, Boundaries.NONE);
    if (map.marks().stream().anyMatch(mark -> !mark.deal().region().islands().isEmpty())) {
      for (Island island : Island.values()) {
        outline(island.name(), theme, shapes);
      }
    }
    for (Mark mark : map.marks()) {
      shapes.add(new Drawing.Circle(x(mark.x()), y(mark.y()), DOT, theme.accentColour(), WHITE));
    }
  }

  private static void outline(
      String name, Theme theme, ImmutableList.Builder<Drawing.Shape> shapes) {
    for (ImmutableList<Outlines.Point> part : Outlines.all().get(name)) {
      List<Double> full = MapGround.polygon(name, part, theme.bandColour(), EDGE).points();
      ImmutableList.Builder<Double> points = ImmutableList.builder();
      for (int i = 0; i < full.size(); i += 2) {
        points.add(x(full.get(i)), y(full.get(i + 1)));
      }
      shapes.add(new Drawing.Polygon(points.build(), theme.bandColour(), EDGE));
    }
  }

  private static double x(double onMap) {
    return MAP_LEFT + onMap * MAP_SIZE;
  }

  private static double y(double onMap) {
    return MAP_TOP + onMap * MAP_SIZE;
  }

  /** The lines of a text beside the map. */
  private static List<String> wrapped(String text, double size, boolean isBold) {
    List<String> lines = new ArrayList<>();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(text)) {
      String joined = lines.isEmpty() ? word : Iterables.getLast(lines) + " " + word;
      if (lines.isEmpty() || width(joined, size, isBold) > ROOM) {
        lines.add(word);
      } else {
        lines.set(lines.size() - 1, joined);
      }
    }
    return lines;
  }

  private static boolean fits(List<String> lines, double size) {
    return lines.size() <= MOST_LINES
        && lines.stream().allMatch(line -> width(line, size, true) <= ROOM);
  }

  private static double width(String text, double size, boolean isBold) {
    return LetterWidths.of(text, 0, text.length(), isBold) * size / 1000;
  }
}
