package nl.regiodeals.render.internal.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiodeals.render.RenderException;
import org.jspecify.annotations.Nullable;

/** Finds templates in a user's folder. */
final class FolderLoader implements TemplateLoader {
  private final TemplateFolder folder;

  FolderLoader(TemplateFolder folder) {
    this.folder = folder;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    try {
      return folder.find(name).orElse(null);
    } catch (RenderException e) {
      throw new Stopped(e.notice());
    }
  }

  @Override
  public long getLastModified(Object source) {
    try {
      return Files.getLastModifiedTime((Path) source).toMillis();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    return Files.newBufferedReader((Path) source, Charset.forName(encoding));
  }

  @Override
  public void closeTemplateSource(Object source) {
    // each reader opens and closes it
  }
}
