package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.io.ByteSource;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a user look: the theme, and a logo at the top of the first page. Immutable.
 *
 * @param theme fonts, colours, margins
 * @param logo the logo; empty if there is none
 */
public record HouseStyle(Theme theme, Optional<Block.Figure> logo) {
  static final HouseStyle DEFAULT = new HouseStyle(Theme.DEFAULT, Optional.empty());

  private static final String NAME = "theme.properties";
  private static final int LARGEST_LOGO = 2 << 20;
  private static final int MOST_PIXELS = 4000;

  /** The room for a logo, in points. */
  private static final double LOGO_WIDTH = 200;

  private static final double LOGO_HEIGHT = 60;

  /**
   * The house style in a folder; the default if there is none.
   *
   * @throws RenderException if it is wrong
   */
  static HouseStyle in(TemplateFolder folder) {
    return folder.find(NAME).map(file -> read(folder, file)).orElse(DEFAULT);
  }

  private static HouseStyle read(TemplateFolder folder, Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(in);
      Map<String, String> values = new HashMap<>(Maps.fromProperties(properties));
      String logoText = values.remove("logoText");
      Optional<Block.Figure> logo =
          Optional.ofNullable(values.remove("logo")).map(name -> logo(folder, name, logoText));
      return new HouseStyle(Theme.of(values), logo);
    } catch (IOException | IllegalArgumentException e) {
      throw new RenderException(
          RenderNotices.BAD_THEME
              .notice()
              .at(new Place.InFile(NAME))
              .with("reason", String.valueOf(e.getMessage())),
          e);
    }
  }

  /** A document in this style. */
  Document on(Document document) {
    Document styled = document.in(theme);
    return logo.map(
            figure ->
                styled.with(
                    ImmutableList.<Block>builder().add(figure).addAll(styled.blocks()).build()))
        .orElse(styled);
  }

  /** The size, and whether it can be drawn; its size is read before its pixels are. */
  private static Dimension pixels(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
      if (size.width > MOST_PIXELS || size.height > MOST_PIXELS) {
        throw new IOException(
            "it is larger than " + MOST_PIXELS + " by " + MOST_PIXELS + " pixels");
      }
      reader.read(0);
      return size;
    } catch (IIOException e) {
      throw new IOException("it is not a PNG picture", e);
    } finally {
      reader.dispose();
    }
  }

  private static Block.Figure logo(TemplateFolder folder, String name, @Nullable String text) {
    try {
      if (text == null || text.isBlank()) {
        throw new IOException("logoText does not say what it shows");
      }
      Path file =
          folder
              .find(name)
              .orElseThrow(() -> new IOException("there is no such file in the folder"));
      if (Files.size(file) > LARGEST_LOGO) {
        throw new IOException("it is larger than " + (LARGEST_LOGO >> 20) + " MB");
      }
      byte[] png = Files.readAllBytes(file);
      Dimension pixels = pixels(png);
      double scale = Math.min(LOGO_WIDTH / pixels.width, LOGO_HEIGHT / pixels.height);
      double width = pixels.width * scale;
      double height = pixels.height * scale;
      Drawing drawing =
          new Drawing(
              (int) Math.ceil(width),
              (int) Math.ceil(height),
              ImmutableList.of(new Drawing.Picture(0, 0, width, height, ByteSource.wrap(png))));
      return new Block.Figure(ImmutableList.of(), text, drawing);
    } catch (IOException e) {
      throw new RenderException(
          RenderNotices.BAD_LOGO
              .notice()
              .at(new Place.InFile(NAME))
              .with("logo", name)
              .with("reason", String.valueOf(e.getMessage())),
          e);
    }
  }
}
