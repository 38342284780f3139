package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.FontFile;
import nl.regiodeals.render.document.PictureFile;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * The look of a user's documents: the theme, and a logo at the top of the first page. Immutable.
 *
 * @param theme fonts, colours, margins
 * @param logo the logo; empty if there is none
 */
public record HouseStyle(Theme theme, Optional<Block.Illustration> logo) {
  static final HouseStyle DEFAULT = new HouseStyle(Theme.DEFAULT, Optional.empty());

  static final String NAME = "theme.properties";
  private static final int LARGEST_LOGO = 2 << 20;
  private static final int MOST_PIXELS = 4000;

  /** The room for a logo, in points. */
  private static final double LOGO_WIDTH = 200;

  private static final double LOGO_HEIGHT = 60;

  /**
   * The house style in a folder; the default if there is none.
   *
   * @throws RenderException if it has an error
   */
  static HouseStyle in(TemplateFolder folder) {
    return folder.find(NAME).map(file -> read(folder, file)).orElse(DEFAULT);
  }

  private static HouseStyle read(TemplateFolder folder, Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(in);
      Map<String, String> values = new TreeMap<>(Maps.fromProperties(properties));
      String logoText = values.remove("logoText");
      Optional<Block.Illustration> logo =
          Optional.ofNullable(values.remove("logo")).map(name -> logo(folder, name, logoText));
      Map<FontFile.Style, FontFile> fonts = OwnFont.taken(folder, values);
      values.forEach(HouseStyle::check);
      return new HouseStyle(Theme.of(values).with(fonts), logo);
    } catch (IOException | IllegalArgumentException e) {
      throw new RenderException(RenderNotices.THEME_BROKEN.notice().at(new Place.InFile(NAME)), e);
    }
  }

  private static void check(String name, String value) {
    try {
      Theme unused = Theme.of(Map.of(name, value));
    } catch (IllegalArgumentException e) {
      throw new RenderException(
          RenderNotices.BAD_THEME
              .notice()
              .at(new Place.InFile(NAME))
              .with("name", name)
              .with("value", value),
          e);
    }
  }

  /** A document in this style. */
  public Document on(Document document) {
    Document styled = document.in(theme);
    return logo.map(
            figure ->
                styled.with(
                    ImmutableList.<Block>builder().add(figure).addAll(styled.blocks()).build()))
        .orElse(styled);
  }

  /** The size of a picture that can be drawn; it is read before the pixels are. */
  private static Dimension pixels(String name, byte[] png) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
      if (size.width > MOST_PIXELS || size.height > MOST_PIXELS) {
        throw refused(RenderNotices.LOGO_TOO_LARGE, name, null);
      }
      reader.read(0);
      return size;
    } catch (RenderException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // PNG readers react to damage with unpredictable exceptions
      throw refused(RenderNotices.LOGO_NO_PICTURE, name, e);
    } finally {
      reader.dispose();
    }
  }

  private static RenderException refused(NoticeType type, String logo, @Nullable Throwable cause) {
    return new RenderException(
        type.notice()
            .at(new Place.InFile(NAME))
            .with("logo", logo)
            .with("pixels", MOST_PIXELS)
            .with("size", LARGEST_LOGO >> 20),
        cause);
  }

  private static Block.Illustration logo(
      TemplateFolder folder, String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw refused(RenderNotices.LOGO_WITHOUT_TEXT, name, null);
    }
    Path file =
        folder.find(name).orElseThrow(() -> refused(RenderNotices.LOGO_NOT_THERE, name, null));
    try {
      if (Files.size(file) > LARGEST_LOGO) {
        throw refused(RenderNotices.LOGO_TOO_LARGE, name, null);
      }
      byte[] png = Files.readAllBytes(file);
      Dimension pixels = pixels(name, png);
      double scale = Math.min(LOGO_WIDTH / pixels.width, LOGO_HEIGHT / pixels.height);
      double width = pixels.width * scale;
      double height = pixels.height * scale;
      Drawing drawing =
          new Drawing(
              (int) Math.ceil(width),
              (int) Math.ceil(height),
              ImmutableList.of(new Drawing.Picture(0, 0, width, height, new PictureFile(png))));
      return new Block.Illustration(ImmutableList.of(), text, drawing);
    } catch (IOException e) {
      throw refused(RenderNotices.LOGO_NO_PICTURE, name, e);
    }
  }
}
