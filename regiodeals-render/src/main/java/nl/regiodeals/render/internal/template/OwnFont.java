package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.FontFile;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a font of the house style, and refuses what cannot or may not be put into
 * documents: so much of it is looked at here, before a library reads it.
 */
final class OwnFont {
  /** The properties that name the files. */
  private static final ImmutableMap<String, FontFile.Style> PROPERTIES =
      ImmutableMap.of(
          "bodyFontFile", FontFile.Style.REGULAR,
          "bodyFontFileBold", FontFile.Style.BOLD,
          "bodyFontFileItalic", FontFile.Style.ITALIC,
          "bodyFontFileBoldItalic", FontFile.Style.BOLD_ITALIC);

  private static final long LARGEST = 8L << 20;

  private static final int TRUE_TYPE = 0x00010000;
  private static final int ENTRY = 16;
  private static final int MOST_TABLES = 64;
  private static final ImmutableSet<String> NEEDED =
      ImmutableSet.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp");

  /** The place of the embedding rights in the table OS/2 (OpenType specification, fsType). */
  private static final int RIGHTS = 8;

  private static final int KINDS = 0x000f;
  private static final int RESTRICTED = 0x0002;
  private static final int NO_SUBSET = 0x0100;
  private static final int BITMAPS_ONLY = 0x0200;

  private OwnFont() {}

  /** Takes the files of the font out of the properties, and reads them. */
  static Map<FontFile.Style, FontFile> taken(TemplateFolder folder, Map<String, String> values) {
    Map<FontFile.Style, FontFile> files = new EnumMap<>(FontFile.Style.class);
    PROPERTIES.forEach(
        (property, style) -> {
          String name = values.remove(property);
          if (name != null) {
            files.put(style, read(folder, name));
          }
        });
    return files;
  }

  private static FontFile read(TemplateFolder folder, String name) {
    Path file =
        folder
            .find(name, LARGEST)
            .orElseThrow(() -> refused(RenderNotices.FONT_NOT_THERE, name, null));
    try {
      byte[] font = Files.readAllBytes(file);
      check(name, ByteBuffer.wrap(font));
      return new FontFile(name, font);
    } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
      throw refused(RenderNotices.FONT_BROKEN, name, e);
    }
  }

  private static void check(String name, ByteBuffer font) {
    if (font.getInt() != TRUE_TYPE) {
      throw refused(RenderNotices.FONT_NO_TRUE_TYPE, name, null);
    }
    Map<String, ByteBuffer> tables = tables(font);
    ByteBuffer os2 = tables.get("OS/2");
    if (os2 == null || !tables.keySet().containsAll(NEEDED) || os2.capacity() < RIGHTS + 2) {
      throw refused(RenderNotices.FONT_BROKEN, name, null);
    }
    int rights = os2.getShort(RIGHTS);
    if ((rights & KINDS) == RESTRICTED || (rights & (NO_SUBSET | BITMAPS_ONLY)) != 0) {
      throw refused(RenderNotices.FONT_NOT_ALLOWED, name, null);
    }
  }

  /**
   * The tables of a font, by name.
   *
   * @throws IllegalArgumentException if a table lies outside the file
   */
  private static Map<String, ByteBuffer> tables(ByteBuffer font) {
    int count = font.getShort();
    if (count < 1 || count > MOST_TABLES) {
      throw new IllegalArgumentException("a font of " + count + " tables");
    }
    Map<String, ByteBuffer> tables = new HashMap<>();
    for (int i = 0; i < count; i++) {
      font.position(12 + i * ENTRY);
      byte[] tag = new byte[4];
      font.get(tag);
      font.getInt(); // the checksum
      long offset = Integer.toUnsignedLong(font.getInt());
      long length = Integer.toUnsignedLong(font.getInt());
      if (offset + length > font.capacity()) {
        throw new IllegalArgumentException("a table outside the file");
      }
      tables.put(
          new String(tag, StandardCharsets.US_ASCII), font.slice((int) offset, (int) length));
    }
    return tables;
  }

  private static RenderException refused(NoticeType type, String font, @Nullable Throwable cause) {
    return new RenderException(
        type.notice().at(new Place.InFile(HouseStyle.NAME)).with("font", font), cause);
  }
}
