package nl.regiodeals.render;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.PlainTable;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.chart.ChartSheet;
import nl.regiodeals.render.internal.drawing.Pixels;
import nl.regiodeals.render.internal.drawing.Svg;
import nl.regiodeals.render.internal.drawing.Tones;
import nl.regiodeals.render.internal.template.ChartSource;

/**
 * A chart or map on its own, to take along: with its title, and with the source of its figures in
 * the picture itself. Immutable.
 *
 * <pre>{@code
 * Chart chart = renderer.chart("state-money", Request.of(portfolio));
 * chart.write(Chart.Form.SVG, out);
 * }</pre>
 */
public final class Chart {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Block.Illustration illustration;
  private final ChartSource source;
  private final Theme theme;

  /** What a chart can be written as. */
  public enum Form {
    /** A drawing. */
    SVG,
    /** A picture. */
    PNG,
    /** The figures that are drawn, in UTF-8 with the mark by which Excel knows that. */
    CSV
  }

  Chart(Block.Illustration illustration, ChartSource source, Theme theme) {
    this.illustration = illustration;
    this.source = source;
    this.theme = theme;
  }

  /** This chart, with its publisher in the source of its figures. */
  public Chart by(Publisher publisher) {
    return new Chart(illustration, source.by(publisher), theme);
  }

  /** What it shows. */
  public String title() {
    return Inline.plainText(illustration.caption());
  }

  /** Where its figures come from, and whether they are made up. */
  public String source() {
    return source.text();
  }

  /** The figures that it shows, each with their source. */
  public PlainTable figures() {
    return illustration.figures().with(source.name(), source.text());
  }

  /**
   * Writes it.
   *
   * @param out stays open
   * @throws IOException if writing fails
   */
  public void write(Form form, OutputStream out) throws IOException {
    switch (form) {
      case SVG -> out.write(svg().getBytes(StandardCharsets.UTF_8));
      case PNG -> out.write(Pixels.of(sheet()));
      case CSV -> out.write((BYTE_ORDER_MARK + figures().csv()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String svg() {
    return Svg.of(
        sheet(),
        "chart",
        title(),
        illustration.alternative() + " " + source(),
        ImmutableMap.of("font-family", theme.bodyFont() + ", Arial, sans-serif"),
        Tones.FIXED);
  }

  private Drawing sheet() {
    return ChartSheet.of(illustration, source(), theme.textColour());
  }
}
