package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library works as modules: everything is found through the module descriptors. */
class ModulePathTest {
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*(regiodeals-(core|io|render)|/guava|failureaccess|jspecify|error_prone_annotations|"
              + "j2objc|aalto|stax2|jackson|snakeyaml|fastcsv|fastexcel|opczip|freemarker|commonmark|pdfbox|fontbox|commons-logging|openpdf-fonts).*");

  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void formatsPublicationsAndChecksAreFound() throws Exception {
    Path[] path = modulePath().map(Path::of).toArray(Path[]::new);
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
              "[annex, annex-tables, consultation, council-letter, factsheet, feedback, letter, overview, programmes, reminder, reminder-letter, sisa]");
      assertThat(ids(renderer.getClass().getMethod("formats").invoke(renderer)))
          .hasToString("[docx, html, md, odt, pdf, txt]");
      Class<?> checks = loader.loadClass("nl.regiodeals.core.check.Checks");
      Object all = checks.getMethod("checks").invoke(checks.getMethod("load").invoke(null));
      assertThat((Set<?>) ids(all)).hasSize(96);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /**
   * Every example of the README and the guides, every format and publication and the site, in a
   * separate virtual machine.
   */
  @Test
  void everythingWorksAndNothingIsLogged(@TempDir Path folder) throws Exception {
    Files.copy(Path.of("../data/regiodeals.json"), folder.resolve("portfolio.json"));
    Files.copy(Path.of("../data/own-sheets/projecten.yaml"), folder.resolve("projecten.yaml"));
    Files.createDirectory(folder.resolve("my-templates"));
    Files.writeString(folder.resolve("table.csv"), "indicator,year,value\n");
    Path source = Path.of("src/test/resources/modulepath");
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(9);
    Path application = folder.resolve("Application.java");
    Files.writeString(
        application,
        Files.readString(source.resolve("Application.java"))
            .replace("// EXAMPLES", String.join("\n", examples)));
    String modules = modulePath().collect(Collectors.joining(File.pathSeparator));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                said,
                said,
                "--module-path",
                modules,
                "-d",
                folder.resolve("classes").toString(),
                source.resolve("module-info.java").toString(),
                application.toString());
    assertThat(compiled).as(said.toString(StandardCharsets.UTF_8)).isZero();
    Path output = folder.resolve("output.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules + File.pathSeparator + folder.resolve("classes"),
                "--module",
                "nl.example.app/nl.example.app.Application")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(java.waitFor(10, TimeUnit.MINUTES)).isTrue();
    String told = Files.readString(output);
    assertThat(told)
        .contains("made annex.pdf", "made letter.docx", "made factsheet.html")
        .doesNotContain("Exception", "logged ", "SEVERE", "WARNING: ")
        .endsWith("done\n");
    assertThat(folder.resolve("letter.html")).exists();
    assertThat(folder.resolve("whole-site/index.html")).exists();
  }

  /** The examples, each in its own block. */
  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String page :
        List.of(
            "README.md",
            "regiodeals-core/README.md",
            "regiodeals-io/README.md",
            "regiodeals-render/README.md",
            "docs/guides/embedding.md",
            "docs/guides/yearly-cycle.md")) {
      Matcher block = EXAMPLE.matcher(Files.readString(Path.of("../../" + page)));
      while (block.find()) {
        String file = block.group(1).contains("TableReader") ? "table.csv" : "workbook.xlsx";
        examples.add("path = Path.of(\"" + file + "\"); {\n" + block.group(1) + "}");
      }
    }
    return examples;
  }

  private static Stream<String> modulePath() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .filter(entry -> NEEDED.matcher(entry).matches())
        .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"));
  }

  private static Object ids(Object registry) throws ReflectiveOperationException {
    return registry.getClass().getMethod("ids").invoke(registry);
  }
}
