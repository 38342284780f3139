package nl.regiodeals.render.internal.pdf;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.FontFile;
import nl.regiodeals.render.internal.RenderNotices;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one PDF: those of the house style, and Liberation Sans (SIL Open Font License) for
 * what they do not have; each with only the letters used. Not safe to share between threads.
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

    /** The style of its file in a theme. */
    FontFile.Style style() {
      return switch (this) {
        case REGULAR -> FontFile.Style.REGULAR;
        case BOLD -> FontFile.Style.BOLD;
        case ITALIC -> FontFile.Style.ITALIC;
        case BOLD_ITALIC -> FontFile.Style.BOLD_ITALIC;
      };
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
  private final ImmutableMap<FontFile.Style, FontFile> own;
  private final Map<Face, Loaded> usual = new EnumMap<>(Face.class);
  private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

  /**
   * The fonts.
   *
   * @param own the files of the font of the house style
   */
  PdfFonts(PDDocument pdf, FontFiles files, ImmutableMap<FontFile.Style, FontFile> own) {
    this.pdf = pdf;
    this.files = files;
    this.own = own;
  }

  /** Part of a text in one font. */
  record Run(PDType0Font font, String text) {}

  /** Drawable text, in the fonts to draw it with. */
  List<Run> runs(String text, Face face) {
    Loaded font = face(face);
    if (font.fallback == null) {
      return List.of(new Run(font.font, text));
    }
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      PDType0Font before = font.with(text.codePointAt(start)).font;
      if (!before.equals(font.with(text.codePointAt(i)).font)) {
        runs.add(new Run(before, text.substring(start, i)));
        start = i;
      }
    }
    if (start < text.length()) {
      runs.add(new Run(font.with(text.codePointAt(start)).font, text.substring(start)));
    }
    return runs;
  }

  /** How much wider its letters are than those of the usual font, of which widths are estimated. */
  float breadth() {
    String letters = "abcdefghijklmnopqrstuvwxyz 0123456789";
    return own.isEmpty()
        ? 1
        : Math.max(1, width(letters, Face.REGULAR, 1) / usual(Face.REGULAR).width(letters, 1));
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
    return face(face).width(text, size);
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
    return loaded.computeIfAbsent(
        face,
        wanted -> {
          FontFile file = own.get(wanted.style());
          return file == null ? usual(wanted) : own(file, usual(wanted));
        });
  }

  private Loaded usual(Face face) {
    return usual.computeIfAbsent(
        face,
        wanted -> {
          try {
            return load(files.take(wanted), null);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Loaded own(FontFile file, Loaded fallback) {
    TrueTypeFont font = files.take(file);
    try {
      return load(font, fallback);
    } catch (IOException | RuntimeException e) {
      throw new RenderException(RenderNotices.FONT_BROKEN.notice().with("font", file.name()), e);
    }
  }

  private Loaded load(TrueTypeFont file, @Nullable Loaded fallback) throws IOException {
    return new Loaded(
        PDType0Font.load(pdf, file, true), file, file.getUnicodeCmapLookup(), fallback);
  }

  /** Releases the font files when the document has been written. */
  void done() {
    loaded.forEach(
        (face, font) -> {
          FontFile file = own.get(face.style());
          if (file != null) {
            files.giveBack(file, font.file);
          }
        });
    usual.forEach((face, font) -> files.giveBack(face, font.file));
    loaded.clear();
    usual.clear();
  }

  private static final class Loaded {
    private final PDType0Font font;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final float unit;

    /** The font for what this one does not have; null if there is none. */
    private final @Nullable Loaded fallback;

    Loaded(PDType0Font font, TrueTypeFont file, CmapLookup glyphs, @Nullable Loaded fallback)
        throws IOException {
      this.fallback = fallback;
      this.font = font;
      this.file = file;
      this.glyphs = glyphs;
      this.unit = 1000f / file.getUnitsPerEm();
    }

    boolean has(int codePoint) {
      return hasItself(codePoint) || (fallback != null && fallback.has(codePoint));
    }

    private boolean hasItself(int codePoint) {
      return codePoint >= ' ' && glyphs.getGlyphId(codePoint) > 0;
    }

    /** The font that has this letter. */
    Loaded with(int codePoint) {
      return fallback == null || hasItself(codePoint) ? this : fallback;
    }

    float width(String text, float size) {
      float width = 0;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        width += width(text.codePointAt(i));
      }
      return width * size / 1000;
    }

    float width(int codePoint) {
      return widths.computeIfAbsent(codePoint, this::measure);
    }

    private float measure(int codePoint) {
      Loaded font = with(codePoint);
      if (font != this) {
        return font.width(codePoint);
      }
      try {
        return file.getAdvanceWidth(glyphs.getGlyphId(codePoint)) * unit;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
