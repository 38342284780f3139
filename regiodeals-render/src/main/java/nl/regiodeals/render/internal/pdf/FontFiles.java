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
 * The font files, read once for documents one after another: reading one takes as long as writing a
 * page. A file is with one document at a time. Safe to share between threads.
 */
final class FontFiles {
  private final Map<Face, Queue<TrueTypeFont>> free = new EnumMap<>(Face.class);

  FontFiles() {
    for (Face face : Face.values()) {
      free.put(face, new ConcurrentLinkedQueue<>());
    }
  }

  /** A font file for one document. */
  TrueTypeFont take(Face face) {
    TrueTypeFont font = queue(face).poll();
    return font == null ? read(face) : font;
  }

  /** A document is done with a font file. */
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
      // ligatures would take two thirds of the time, and letters alone are searched and read aloud
      // best
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
