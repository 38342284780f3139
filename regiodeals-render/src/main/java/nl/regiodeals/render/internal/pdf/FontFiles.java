package nl.regiodeals.render.internal.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.regiodeals.core.exchange.MissingLibraryException;
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
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // ligatures would take two thirds of the time, and separate letters are best for search and
      // for reading aloud
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
