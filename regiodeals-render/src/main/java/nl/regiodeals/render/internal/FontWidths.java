package nl.regiodeals.render.internal;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;

/** How wide the letters of common fonts are, beside those that {@link LetterWidths} measures. */
public final class FontWidths {
  /** For a font that is not known: most are a little narrower, so that words stay whole. */
  private static final double USUAL = 1.1;

  private static final ImmutableMap<String, Double> KNOWN =
      ImmutableMap.<String, Double>builder()
          .put("arial", 1.0)
          .put("helvetica", 1.0)
          .put("liberation sans", 1.0)
          .put("calibri", 0.92)
          .put("carlito", 0.92)
          .put("aptos", 1.0)
          .put("segoe ui", 1.02)
          .put("tahoma", 1.06)
          .put("trebuchet ms", 0.98)
          .put("open sans", 1.1)
          .put("verdana", 1.28)
          .put("dejavu sans", 1.28)
          .put("times new roman", 0.95)
          .put("liberation serif", 0.95)
          .put("cambria", 0.97)
          .put("caladea", 0.97)
          .put("georgia", 1.03)
          .put("garamond", 0.86)
          .put("courier new", 1.25)
          .put("liberation mono", 1.25)
          .buildOrThrow();

  private FontWidths() {}

  /** The width of text in a font, as a factor. */
  public static double of(String font) {
    return KNOWN.getOrDefault(Ascii.toLowerCase(font.strip()), USUAL);
  }
}
