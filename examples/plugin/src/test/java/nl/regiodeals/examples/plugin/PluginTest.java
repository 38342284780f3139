package nl.regiodeals.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.Test;

/** Four providers in a third-party jar, found and used without any change to the library. */
class PluginTest {
  @Test
  void addsADataFormat() throws IOException {
    Exporter kml = Formats.load().exporterByFileName("deals.kml").orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kml.write(Sample.portfolio(), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("<name>Twente</name>", "<coordinates>6.");
    assertThat(kml.omissions(Language.DUTCH)).isPresent();
  }

  @Test
  void addsACheck() {
    assertThat(Checks.load().run(Sample.portfolio(), Provenance.NONE))
        .filteredOn(notice -> notice.code().equals("plugin-theme-unknown"))
        .extracting((Notice notice) -> notice.message(Language.ENGLISH))
        .contains("No theme of Veluwe is known.");
  }

  @Test
  void addsAPublicationInEveryFormat() throws IOException {
    Renderer renderer = Renderer.builder().build();
    Document release =
        renderer.render("press-release", Request.of(Sample.portfolio()).in(Language.DUTCH));
    assertThat(written(renderer, release, "md")).contains("# Regio Deals: de stand", "57,5");
    assertThat(written(renderer, release, "pdf")).startsWith("%PDF");
  }

  @Test
  void addsADocumentFormatForEveryPublication() throws IOException {
    Renderer renderer = Renderer.builder().build();
    Request request = Request.of(Sample.portfolio()).about("twente").in(Language.ENGLISH);
    StringBuilder all = new StringBuilder();
    for (Publication publication : renderer.publications().all()) {
      String written = written(renderer, renderer.render(publication.id(), request), "adoc");
      assertThat(written).as(publication.id()).startsWith("= ");
      all.append(written);
    }
    // headings, tables, facts, lists, notes, links, pictures in words, figures in sentences
    assertThat(all)
        .contains(
            "\n== ",
            "[%header]\n|===",
            ":: ",
            "\n* ",
            "footnote:[",
            "link:++",
            "\n.All Regio Deals on the map\n",
            "57.5");
  }

  @Test
  void isFoundOnTheModulePathToo() throws Exception {
    Pattern needed = Pattern.compile(".*/(plugin/target/classes|[^/]*)$");
    Path[] path =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .filter(entry -> needed.matcher(entry).matches())
            .filter(entry -> !entry.endsWith("tests.jar") && !entry.endsWith("test-classes"))
            .filter(entry -> !entry.matches(".*/(junit|surefire|assertj|opentest4j|apiguardian).*"))
            .map(Path::of)
            .toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules =
        boot.configuration()
            .resolveAndBind(
                ModuleFinder.of(path),
                ModuleFinder.of(),
                Set.of("nl.regiodeals.render", "nl.regiodeals.io"));
    ClassLoader loader =
        boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
            .findLoader("nl.regiodeals.core");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Class<?> formats = loader.loadClass("nl.regiodeals.core.exchange.Formats");
      assertThat(formats.getModule().isNamed()).isTrue();
      assertThat(ids(formats.getMethod("exporters").invoke(formats.getMethod("load").invoke(null))))
          .contains("kml", "json");
      Class<?> checks = loader.loadClass("nl.regiodeals.core.check.Checks");
      assertThat(ids(checks.getMethod("checks").invoke(checks.getMethod("load").invoke(null))))
          .contains("plugin-theme-unknown");
      Object builder =
          loader.loadClass("nl.regiodeals.render.Renderer").getMethod("builder").invoke(null);
      Object renderer = builder.getClass().getMethod("build").invoke(builder);
      assertThat(ids(renderer.getClass().getMethod("publications").invoke(renderer)))
          .contains("press-release", "letter");
      assertThat(ids(renderer.getClass().getMethod("formats").invoke(renderer)))
          .contains("adoc", "pdf");
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @SuppressWarnings("unchecked") // ids() of a registry of another loader
  private static Set<String> ids(Object registry) throws ReflectiveOperationException {
    return (Set<String>) registry.getClass().getMethod("ids").invoke(registry);
  }

  private static String written(Renderer renderer, Document document, String format)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(document, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
