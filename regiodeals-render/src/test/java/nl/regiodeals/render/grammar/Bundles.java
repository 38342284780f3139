package nl.regiodeals.render.grammar;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Terms;

/** The bundles of all modules and examples. */
final class Bundles {
  private Bundles() {}

  /** The language of a bundle, such as {@code nl}. */
  static String language(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.indexOf('_') + 1, name.indexOf('.'));
  }

  /** The texts of all bundles, in the words of a programme. */
  static Map<Path, ImmutableSortedMap<String, String>> in(Terms terms) throws IOException {
    Map<Path, ImmutableSortedMap<String, String>> bundles = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file :
          files
              .filter(path -> path.toString().replace('\\', '/').contains("/src/main/resources/"))
              .filter(path -> path.getFileName().toString().matches("\\w+_(nl|en)\\.properties"))
              .toList()) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          properties.load(in);
        }
        bundles.put(
            file,
            ImmutableSortedMap.copyOf(
                Maps.transformValues(
                    Maps.fromProperties(properties), text -> terms.in(text, language(file)))));
      }
    }
    return bundles;
  }
}
