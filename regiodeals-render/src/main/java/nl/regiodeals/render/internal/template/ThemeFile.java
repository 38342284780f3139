package nl.regiodeals.render.internal.template;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.RenderNotices;

/** Reads the house style of a user. */
final class ThemeFile {
  private static final String NAME = "theme.properties";

  private ThemeFile() {}

  /** The theme in a folder; the default if there is none. */
  static Theme read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Theme.DEFAULT;
    }
    try (Reader in = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(in);
      return Theme.of(Maps.fromProperties(properties));
    } catch (IOException | IllegalArgumentException e) {
      throw new RenderException(
          RenderNotices.BAD_THEME
              .notice()
              .at(new Place.InFile(NAME))
              .with("reason", String.valueOf(e.getMessage())),
          e);
    }
  }
}
