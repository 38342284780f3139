package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The library works as modules: everything is found through the module descriptors. */
class ModulePathTest {
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*(regiodeals-(core|io|render)|/guava|failureaccess|jspecify|error_prone_annotations|"
              + "j2objc|aalto|stax2|jackson|snakeyaml|fastcsv|fastexcel|opczip|freemarker|commonmark|pdfbox|fontbox|commons-logging|openpdf-fonts).*");

  @Test
  void formatsPublicationsAndChecksAreFound() throws Exception {
    Path[] path =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .filter(entry -> NEEDED.matcher(entry).matches())
            .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"))
            .map(Path::of)
            .toArray(Path[]::new);
    Set<String> roots = Set.of("nl.regiodeals.io", "nl.regiodeals.render");
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules =
        boot.configuration().resolveAndBind(ModuleFinder.of(path), ModuleFinder.of(), roots);
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
    ClassLoader loader = layer.findLoader("nl.regiodeals.core");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Class<?> formats = loader.loadClass("nl.regiodeals.core.exchange.Formats");
      assertThat(formats.getModule().isNamed()).isTrue();
      Object found = formats.getMethod("load").invoke(null);
      assertThat(ids(formats.getMethod("importers").invoke(found)))
          .hasToString("[csv, json, yaml]");
      assertThat(ids(formats.getMethod("exporters").invoke(found)))
          .hasToString("[csv, geojson, json, jsonld, ods, ttl, xlsx, yaml]");
      Object builder =
          loader.loadClass("nl.regiodeals.render.Renderer").getMethod("builder").invoke(null);
      Object renderer = builder.getClass().getMethod("build").invoke(builder);
      assertThat(ids(renderer.getClass().getMethod("publications").invoke(renderer)))
          .hasToString(
              "[annex, consultation, council-letter, factsheet, feedback, letter, overview, reminder, sisa]");
      assertThat(ids(renderer.getClass().getMethod("formats").invoke(renderer)))
          .hasToString("[docx, html, md, odt, pdf, txt]");
      Class<?> checks = loader.loadClass("nl.regiodeals.core.check.Checks");
      Object all = checks.getMethod("checks").invoke(checks.getMethod("load").invoke(null));
      assertThat((Set<?>) ids(all)).hasSize(67);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Object ids(Object registry) throws ReflectiveOperationException {
    return registry.getClass().getMethod("ids").invoke(registry);
  }
}
