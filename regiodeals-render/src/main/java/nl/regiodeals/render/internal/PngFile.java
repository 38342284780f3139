package nl.regiodeals.render.internal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pixels as a PNG file, by a palette of 256 colours where they are enough. Where they are not, the
 * shades along edges are rounded first, which no eye sees: a chart has few colours and many shades.
 * The writer of the JDK takes many times as long and makes files twice as large, and that was half
 * of the time of the yearly cycle. See <a href="https://www.w3.org/TR/png-3/">the standard</a>.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte DEPTH = 8;
  private static final byte TRUE_COLOUR = 2;
  private static final byte INDEXED = 3;

  /** Packs in less than half the time of the best level; charts become a quarter larger. */
  private static final int LEVEL = 3;

  private static final int PART = 1 << 15;

  private final int[] pixels;
  private final int width;

  private PngFile(BufferedImage image) {
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    this.width = image.getWidth();
  }

  /**
   * The file.
   *
   * @param image of type {@link BufferedImage#TYPE_INT_RGB}
   */
  static byte[] of(BufferedImage image) throws IOException {
    return new PngFile(image).written();
  }

  private byte[] written() throws IOException {
    byte[] numbers = new byte[pixels.length];
    Optional<Palette> palette =
        Palette.of(pixels, Palette.ALL, numbers)
            .or(() -> Palette.of(pixels, Palette.FIVE_BITS, numbers));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    // packed by deflate, without filters, not interlaced
    ByteBuffer header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(pixels.length / width)
            .put(DEPTH)
            .put(palette.isPresent() ? INDEXED : TRUE_COLOUR);
    chunk("IHDR", header.array(), out);
    if (palette.isPresent()) {
      chunk("PLTE", palette.get().rgb(), out);
      chunk("IDAT", packed(numbers), out);
    } else {
      chunk("IDAT", packed(rgb(pixels, pixels.length)), out);
    }
    chunk("IEND", new byte[0], out);
    return bytes.toByteArray();
  }

  private static void chunk(String type, byte[] data, DataOutputStream out) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }

  /** Rows, each with the number of its filter before it: none. */
  private byte[] packed(byte[] data) {
    int height = pixels.length / width;
    int row = data.length / height;
    byte[] rows = new byte[data.length + height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(data, y * row, rows, y * (row + 1) + 1, row);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(PART);
    byte[] part = new byte[PART];
    Deflater deflater = new Deflater(LEVEL);
    deflater.setInput(rows);
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static byte[] rgb(int[] colours, int count) {
    byte[] rgb = new byte[3 * count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      rgb[at++] = (byte) (colours[i] >> 16);
      rgb[at++] = (byte) (colours[i] >> 8);
      rgb[at++] = (byte) colours[i];
    }
    return rgb;
  }

  /** Colours by their number, with a table of where each stands. */
  private static final class Palette {
    static final int ALL = 0xff_ff_ff;
    static final int FIVE_BITS = 0xf8_f8_f8;

    private static final int MOST = 256;
    private static final int PLACES = 1 << 10;

    /** Fewer pixels of one colour beside each other are a shade of an edge. */
    private static final int FLAT = 4;

    /** Spreads colours that are alike over the table: the golden ratio, by Knuth. */
    private static final int SPREAD = 0x9e3779b9;

    private final int[] colours = new int[MOST];
    private final short[] places = new short[PLACES];
    private int size;

    /**
     * The palette of pixels, by runs of one colour; empty if there are too many colours.
     *
     * @param bits the bits of shades that count
     * @param numbers where to put the number of each pixel
     */
    static Optional<Palette> of(int[] pixels, int bits, byte[] numbers) {
      Palette palette = new Palette();
      for (int from = 0, to; from < pixels.length; from = to) {
        to = end(pixels, from);
        int colour = pixels[from] & ALL;
        int number = palette.number(to - from < FLAT ? rounded(colour, bits) : colour);
        if (number == MOST) {
          return Optional.empty();
        }
        Arrays.fill(numbers, from, to, (byte) number);
      }
      return Optional.of(palette);
    }

    /** Where the run that begins at a place ends: the pixels beside themselves, one further on. */
    private static int end(int[] pixels, int from) {
      int same = Arrays.mismatch(pixels, from, pixels.length - 1, pixels, from + 1, pixels.length);
      return same < 0 ? pixels.length : from + same + 1;
    }

    /** The bits that do not count are as the first ones, so that black and white stay. */
    private static int rounded(int colour, int bits) {
      return (colour & bits) | ((colour >> 5) & ~bits & 0x07_07_07);
    }

    private int number(int colour) {
      int place = (colour * SPREAD) >>> 22;
      while (places[place] != 0 && colours[places[place] - 1] != colour) {
        place = (place + 1) % PLACES;
      }
      if (places[place] == 0) {
        if (size == MOST) {
          return MOST;
        }
        colours[size++] = colour;
        places[place] = (short) size;
      }
      return places[place] - 1;
    }

    byte[] rgb() {
      return PngFile.rgb(colours, size);
    }
  }
}
