package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Registry;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import picocli.CommandLine.Command;

/** Lists everything that is registered, and the jar it came from. */
@Command(name = "formats", mixinStandardHelpOptions = true)
final class FormatsCommand extends SpokenCommand {
  @Override
  public Integer call() {
    CliTexts texts = texts();
    PrintWriter out = out();
    Formats formats = Formats.load();
    Renderer renderer = Renderer.builder().build();
    out.println(texts.text("formats.read"));
    formats.importers().all().forEach(importer -> line(out, importer.format(), importer));
    out.println(texts.text("formats.write"));
    formats.exporters().all().forEach(exporter -> line(out, exporter.format(), exporter));
    out.println(texts.text("formats.documents"));
    renderer.formats().all().forEach(format -> line(out, format.format(), format));
    out.println(texts.text("formats.publications"));
    for (Publication publication : renderer.publications().all()) {
      out.printf(
          "  %-12s %s [%s]%n",
          publication.id(),
          publication.description(language()),
          Registry.origin(publication.resources()));
    }
    Checks checks = Checks.load();
    out.println(texts.text("formats.checks", "count", checks.checks().ids().size()));
    checks.checks().all().stream()
        .collect(Collectors.groupingBy(Registry::origin, TreeMap::new, Collectors.counting()))
        .forEach((jar, count) -> out.printf("  %-12s [%s]%n", count, jar));
    return Main.FINE;
  }

  private static void line(PrintWriter out, Format format, Object provider) {
    out.printf(
        "  %-12s %-28s .%s [%s]%n",
        format.id(),
        format.mediaType(),
        String.join(" .", format.extensions()),
        Registry.origin(provider));
  }
}
