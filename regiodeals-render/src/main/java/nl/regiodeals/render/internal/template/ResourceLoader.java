package nl.regiodeals.render.internal.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds templates among the resources of a jar, by file name. */
final class ResourceLoader implements TemplateLoader {
  private final Function<String, @Nullable InputStream> resources;

  ResourceLoader(Function<String, @Nullable InputStream> resources) {
    this.resources = resources;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    if (name.indexOf('/') >= 0) {
      return null;
    }
    try (InputStream found = resources.apply(name)) {
      return found == null ? null : name;
    }
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    InputStream in = resources.apply((String) source);
    if (in == null) {
      throw new IOException("no template " + source);
    }
    return new InputStreamReader(in, Charset.forName(encoding));
  }

  @Override
  public void closeTemplateSource(Object source) {
    // each reader opens and closes it
  }
}
