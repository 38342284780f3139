package nl.regiodeals.render.internal.template;

import com.google.common.base.CharMatcher;
import freemarker.cache.TemplateLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.Stream;

/** The text around an error, to show where it is. */
final class Excerpt {
  /** The number of characters shown before and after the place. */
  private static final int BEFORE = 10;

  private static final int AFTER = 50;
  private static final String NOTHING = "\u2013";

  private Excerpt() {}

  /** An excerpt of a template; a dash if there is nothing to show. */
  static String of(TemplateLoader templates, String name, int line, int column) {
    try {
      Object source = templates.findTemplateSource(name);
      if (source == null) {
        return NOTHING;
      }
      try (Reader reader = templates.getReader(source, "UTF-8");
          Stream<String> lines = new BufferedReader(reader).lines()) {
        return of(lines.skip(Math.max(0, line - 1)).findFirst().orElse(""), column);
      } finally {
        templates.closeTemplateSource(source);
      }
    } catch (IOException e) {
      // a failure to read the excerpt must not hide the original error
      return NOTHING;
    }
  }

  /** An excerpt of a text. */
  static String of(String text, int line, int column) {
    return of(text.lines().skip(Math.max(0, line - 1)).findFirst().orElse(""), column);
  }

  private static String of(String line, int column) {
    int at = Math.max(0, Math.min(line.length(), column - 1));
    String near = line.substring(Math.max(0, at - BEFORE), Math.min(line.length(), at + AFTER));
    String plain = CharMatcher.javaIsoControl().replaceFrom(near, ' ').strip();
    return plain.isEmpty() ? NOTHING : plain;
  }
}
