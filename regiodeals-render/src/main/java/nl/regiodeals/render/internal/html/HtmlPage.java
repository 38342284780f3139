package nl.regiodeals.render.internal.html;

import static java.util.Objects.requireNonNull;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Theme;

/** Writes one document as a self-contained page. */
final class HtmlPage {
  private static final String STYLE = read("page.css");

  private HtmlPage() {}

  static String of(Document document) {
    return "<!DOCTYPE html>\n<html lang=\""
        + escaped(document.language().tag())
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escaped(document.title())
        + "</title>\n<style>\n"
        + style(document.theme())
        + "</style>\n</head>\n<body>\n<main>\n"
        + unseenTitle(document)
        + HtmlBody.of(document)
        + "</main>\n</body>\n</html>\n";
  }

  /**
   * The title as a heading for who hears the page and goes from heading to heading, if the document
   * shows none: a letter often has no title in its text.
   */
  private static String unseenTitle(Document document) {
    boolean hasTitle =
        document.blocks().stream()
            .anyMatch(block -> block instanceof Block.Heading heading && heading.level() == 1);
    return hasTitle
        ? ""
        : "<h1 style=\"position: absolute; clip-path: inset(50%)\">"
            + escaped(document.title())
            + "</h1>\n";
  }

  private static String style(Theme theme) {
    return STYLE
        .replace("@text@", theme.textColour())
        .replace("@accent@", theme.accentColour())
        .replace("@band@", theme.bandColour())
        .replace("@callout@", theme.calloutColour())
        .replace("@bodyFont@", theme.bodyFont())
        .replace("@headingFont@", theme.headingFont())
        .replace("@margin@", Integer.toString(theme.margin()))
        .replace("@fontSize@", Integer.toString(theme.fontSize()));
  }

  private static String read(String name) {
    try (InputStream in = requireNonNull(HtmlPage.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
