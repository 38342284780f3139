package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF: Liberation Sans (SIL Open Font License), subset to the letters used. Not
 * safe to share between threads.
 */
final class PdfFonts {
  /** The faces of the font. */
  enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private final String file;

    Face(String file) {
      this.file = file;
    }

    /** The part of its file name that identifies the face. */
    String file() {
      return file;
    }

    Face bold() {
      return this == ITALIC || this == BOLD_ITALIC ? BOLD_ITALIC : BOLD;
    }

    Face italic() {
      return this == BOLD || this == BOLD_ITALIC ? BOLD_ITALIC : ITALIC;
    }
  }

  private static final char MISSING = '\u25a1';

  private final PDDocument pdf;
  private final FontFiles files;
  private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

  PdfFonts(PDDocument pdf, FontFiles files) {
    this.pdf = pdf;
    this.files = files;
  }

  /** The font to draw with. */
  PDType0Font font(Face face) {
    return face(face).font;
  }

  /** The text with a replacement for each character that the font does not have. */
  String drawable(String text, Face face) {
    Loaded font = face(face);
    if (text.codePoints().allMatch(font::has)) {
      return text;
    }
    StringBuilder drawable = new StringBuilder();
    text.codePoints().forEach(c -> drawable.appendCodePoint(font.has(c) ? c : MISSING));
    return drawable.toString();
  }

  /** The width of drawable text, in points. */
  float width(String text, Face face, float size) {
    Loaded font = face(face);
    float width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += font.width(text.codePointAt(i));
    }
    return width * size / 1000;
  }

  /**
   * The text, or as much of its beginning as fits, with an ellipsis. The rest is not examined,
   * because this runs for every page.
   */
  String shortened(String text, float size, float room) {
    Loaded font = face(Face.REGULAR);
    StringBuilder line = new StringBuilder();
    float width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int drawn = font.has(text.codePointAt(i)) ? text.codePointAt(i) : MISSING;
      width += font.width(drawn) * size / 1000;
      if (width > room) {
        return line.substring(0, Math.max(0, line.length() - 2)).stripTrailing() + "\u2026";
      }
      line.appendCodePoint(drawn);
    }
    return line.toString();
  }

  private Loaded face(Face face) {
    return loaded.computeIfAbsent(face, this::load);
  }

  private Loaded load(Face face) {
    TrueTypeFont file = files.take(face);
    try {
      return new Loaded(PDType0Font.load(pdf, file, true), file, file.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Releases the font files when the document has been written. */
  void done() {
    loaded.forEach((face, font) -> files.giveBack(face, font.file));
    loaded.clear();
  }

  private static final class Loaded {
    private final PDType0Font font;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final float unit;

    Loaded(PDType0Font font, TrueTypeFont file, CmapLookup glyphs) throws IOException {
      this.font = font;
      this.file = file;
      this.glyphs = glyphs;
      this.unit = 1000f / file.getUnitsPerEm();
    }

    boolean has(int codePoint) {
      return codePoint >= ' ' && glyphs.getGlyphId(codePoint) > 0;
    }

    float width(int codePoint) {
      return widths.computeIfAbsent(codePoint, this::measure);
    }

    private float measure(int codePoint) {
      try {
        return file.getAdvanceWidth(glyphs.getGlyphId(codePoint)) * unit;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
