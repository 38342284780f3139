package nl.regiodeals.render.internal.drawing;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiodeals.render.document.Theme;

/**
 * How the colours of drawings are written in SVG: as they are, or each with the design token of its
 * part in a drawing, so that a style sheet can give other colours in the dark. Immutable.
 *
 * @param tokens the name of the token by its colour; a colour without one stays as it is
 */
public record Tones(ImmutableMap<String, String> tokens) {
  /** The colours as they are. */
  public static final Tones FIXED = new Tones(ImmutableMap.of());

  /** What the name of each token begins with: short, because each shape has two. */
  static final String PREFIX = "--d-";

  /** The parts that colours have in drawings, whatever the house style. */
  private static final ImmutableMap<String, String> PARTS =
      ImmutableMap.<String, String>builder()
          .put("ffffff", "paper")
          .put("000000", "ink")
          .put("1b1b1b", "text")
          .put("154273", "strong")
          .put("5b8fc7", "middle")
          .put("b8d2ee", "soft")
          .put("ffd67a", "warm")
          .put("edf1f5", "land")
          .put("8795a1", "line")
          .put("5f6b76", "line")
          .put("6b7580", "line")
          .put("6b7f94", "line")
          .put("dce9dc", "first")
          .put("dce9f5", "second")
          .put("c4d9f0", "second")
          .put("ffe9b8", "third")
          .buildOrThrow();

  /** The tokens of drawings in a house style. */
  public static Tones of(Theme theme) {
    Map<String, String> tokens = new LinkedHashMap<>(PARTS);
    tokens.putIfAbsent(theme.textColour(), "text");
    tokens.putIfAbsent(theme.accentColour(), "strong");
    tokens.putIfAbsent(theme.bandColour(), "land");
    return new Tones(ImmutableMap.copyOf(tokens));
  }

  /** Whether no style sheet is expected, so that each shape must say all of how it looks. */
  boolean areFixed() {
    return tokens.isEmpty();
  }

  /** A colour as the value of an attribute. */
  String paint(String colour) {
    String token = tokens.get(colour);
    return token == null ? "#" + colour : "var(" + PREFIX + token + ",#" + colour + ")";
  }
}
