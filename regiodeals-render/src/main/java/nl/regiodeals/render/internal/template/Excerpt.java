package nl.regiodeals.render.internal.template;

import com.google.common.base.CharMatcher;
import freemarker.cache.TemplateLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.Stream;

/** What stands at a place in a text, to show where something is wrong in it. */
final class Excerpt {
  /** So many chars are shown before and after the place. */
  private static final int BEFORE = 10;

  private static final int AFTER = 50;
  private static final String NOTHING = "\u2013";

  private Excerpt() {}

  /** Of a template; a dash where there is nothing to show. */
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
      // that it cannot be read is no reason to hide what was wrong
      return NOTHING;
    }
  }

  /** Of a text in lines. */
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
