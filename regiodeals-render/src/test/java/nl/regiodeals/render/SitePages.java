package nl.regiodeals.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiodeals.core.output.OutputFolder;

/** The text files of a site, by their paths. */
final class SitePages {
  private SitePages() {}

  /** Writes a site in an empty folder. */
  static Map<String, String> of(Site site, Path folder) throws IOException {
    OutputFolder out = OutputFolder.at(folder);
    Renderer.builder().build().write(site, out);
    out.finish();
    Map<String, String> pages = new TreeMap<>();
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.filter(file -> file.toString().matches(".*\\.(html|js|xml)")).toList();
    }
    for (Path file : all) {
      pages.put(
          folder.relativize(file).toString().replace('\\', '/'),
          Files.readString(file, StandardCharsets.UTF_8));
    }
    return pages;
  }

  /** One of the files. */
  static String file(Map<String, String> pages, String path) {
    return Objects.requireNonNull(pages.get(path), path);
  }

  /** The text of a page that people see, without tags. */
  static String text(String html) {
    return html.substring(html.indexOf("<main"), html.indexOf("</main>"))
        .replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[\\s\u00a0]+", " ");
  }
}
