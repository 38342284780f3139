package nl.regiodeals.render.internal.pdf;

import com.google.common.collect.MapMaker;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import nl.regiodeals.core.exchange.MissingLibraryException;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.FontFile;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.pdf.PdfFonts.Face;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A pool of font files, because reading one takes as long as writing a page. One document at a time
 * uses a file. Safe to share between threads.
 */
final class FontFiles {
  private final Map<Face, Queue<TrueTypeFont>> free = new EnumMap<>(Face.class);

  FontFiles() {
    for (Face face : Face.values()) {
      free.put(face, new ConcurrentLinkedQueue<>());
    }
  }

  /** The pools of fonts of house styles; one goes when its style does. */
  private final ConcurrentMap<FontFile, Queue<TrueTypeFont>> own =
      new MapMaker().weakKeys().makeMap();

  /** Takes a font of a house style for one document. */
  TrueTypeFont take(FontFile file) {
    TrueTypeFont font = queue(file).poll();
    if (font != null) {
      return font;
    }
    try {
      return parsed(new RandomAccessReadBuffer(file.bytes()));
    } catch (IOException | RuntimeException e) {
      // readers of fonts react to damage with unpredictable exceptions
      throw new RenderException(RenderNotices.FONT_BROKEN.notice().with("font", file.name()), e);
    }
  }

  /** Returns a font that a document no longer needs. */
  void giveBack(FontFile file, TrueTypeFont font) {
    queue(file).add(font);
  }

  private Queue<TrueTypeFont> queue(FontFile file) {
    return own.computeIfAbsent(file, known -> new ConcurrentLinkedQueue<>());
  }

  /** Takes a font file for one document. */
  TrueTypeFont take(Face face) {
    TrueTypeFont font = queue(face).poll();
    return font == null ? read(face) : font;
  }

  /** Returns a font file that a document no longer needs. */
  void giveBack(Face face, TrueTypeFont font) {
    queue(face).add(font);
  }

  private Queue<TrueTypeFont> queue(Face face) {
    return free.getOrDefault(face, new ConcurrentLinkedQueue<>());
  }

  private static TrueTypeFont read(Face face) {
    String name = "liberation/LiberationSans-" + face.file() + ".ttf";
    try (InputStream in = PdfFonts.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new MissingLibraryException(
            "PDF", "com.github.librepdf:openpdf-fonts-extra", new FileNotFoundException(name));
      }
      return parsed(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parsed(RandomAccessReadBuffer file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(file);
    // ligatures would take two thirds of the time, and separate letters are best for search and for
    // reading aloud
    font.setEnableGsub(false);
    return font;
  }
}
