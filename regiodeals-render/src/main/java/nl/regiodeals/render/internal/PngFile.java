package nl.regiodeals.render.internal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pixels as a PNG file, by a palette where 256 colours are enough, as they mostly are for charts.
 * The writer of the JDK takes many times as long and makes files twice as large, and that was half
 * of the time of the yearly cycle. See <a href="https://www.w3.org/TR/png-3/">the standard</a>.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte DEPTH = 8;
  private static final byte TRUE_COLOUR = 2;
  private static final byte INDEXED = 3;

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
    Palette palette = new Palette();
    byte[] numbers = new byte[pixels.length];
    boolean indexed = palette.numbers(pixels, numbers);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    // packed by deflate, without filters, not interlaced
    ByteBuffer header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(pixels.length / width)
            .put(DEPTH)
            .put(indexed ? INDEXED : TRUE_COLOUR);
    chunk("IHDR", header.array(), out);
    if (indexed) {
      chunk("PLTE", rgb(palette.colours, palette.size), out);
    }
    chunk("IDAT", packed(indexed ? numbers : rgb(pixels, pixels.length)), out);
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

  /** Rows, each with the number of its filter before it. */
  private byte[] packed(byte[] data) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 15);
    Deflater deflater = new Deflater();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 13)) {
      int row = data.length / pixels.length * width;
      for (int from = 0; from < data.length; from += row) {
        out.write(0);
        out.write(data, from, row);
      }
    } finally {
      deflater.end();
    }
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
    private static final int MOST = 256;
    private static final int RGB = 0xff_ff_ff;
    private static final int PLACES = 1 << 10;

    /** Spreads colours that are alike over the table: the golden ratio, by Knuth. */
    private static final int SPREAD = 0x9e3779b9;

    private final int[] colours = new int[MOST];
    private final short[] places = new short[PLACES];
    private int size;

    /** Fills in the number of each pixel, by runs of one colour; false if there are too many. */
    boolean numbers(int[] pixels, byte[] numbers) {
      for (int from = 0, to; from < pixels.length; from = to) {
        to = end(pixels, from);
        int number = number(pixels[from] & RGB);
        if (number == MOST) {
          return false;
        }
        Arrays.fill(numbers, from, to, (byte) number);
      }
      return true;
    }

    /** Where the run that begins at a place ends: the pixels beside themselves, one further on. */
    private static int end(int[] pixels, int from) {
      int same = Arrays.mismatch(pixels, from, pixels.length - 1, pixels, from + 1, pixels.length);
      return same < 0 ? pixels.length : from + same + 1;
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
  }
}
