package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application without the heavy parts: the rest works, and what is missing is named. */
class LeftOutTest {
  private static final String DATA = "../data/voorbeeld.json";

  @TempDir private Path folder;

  @Test
  void withoutPdfBoxEverythingElseWorks() throws Exception {
    try (URLClassLoader without = without("pdfbox|fontbox|openpdf|commons-logging|xmpbox")) {
      String out = folder.resolve("letter").toString();
      for (String format : new String[] {"docx", "odt", "html", "md", "txt"}) {
        assertThat(run(without, "export", "letter", "-f", format, DATA, "-o", out)).startsWith("0");
      }
      assertThat(run(without, "formats")).startsWith("0");
      assertThat(run(without, "export", "letter", "-f", "pdf", DATA, "-o", out, "--language", "en"))
          .startsWith("2")
          .contains("The library org.apache.pdfbox:pdfbox, which PDF needs, is missing.")
          .contains("Add it to the application")
          .doesNotContain("NoClassDefFoundError");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pdfbox-3, pdfbox, org.apache.pdfbox:pdfbox",
    "pdfbox-io, pdfbox-io, org.apache.pdfbox:pdfbox-io",
    "fontbox, fontbox, org.apache.pdfbox:fontbox",
    "commons-logging, commons-logging, commons-logging:commons-logging",
  })
  void whatIsMissingIsNamedAndNothingElse(String jar, String name, String library)
      throws Exception {
    try (URLClassLoader without = without(jar)) {
      assertThat(
              run(without, "export", "letter", "-f", "pdf", DATA, "-o", "" + folder.resolve(name)))
          .startsWith("2")
          .contains(" " + library + ".", "Voor PDF ontbreekt de bibliotheek");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt"})
  void withoutItsFontsPicturesAreRefused(String format) throws Exception {
    try (URLClassLoader without = without("openpdf-fonts")) {
      for (int times = 0; times < 2; times++) {
        assertThat(
                run(without, "export", "annex", "-f", format, DATA, "-o", "" + folder.resolve("a")))
            .startsWith("2")
            .contains("com.github.librepdf:openpdf-fonts-extra");
      }
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void withoutItsFontsPdfIsRefused() throws Exception {
    try (URLClassLoader without = without("openpdf-fonts")) {
      assertThat(
              run(without, "export", "letter", "-f", "pdf", DATA, "-o", "" + folder.resolve("l")))
          .startsWith("2")
          .contains("com.github.librepdf:openpdf-fonts-extra");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void withoutFastexcelEverythingElseWorks() throws Exception {
    try (URLClassLoader without = without("fastexcel|opczip")) {
      for (String file : new String[] {"a.json", "b.yaml", "c.zip", "d.ods", "e.ttl"}) {
        assertThat(run(without, "convert", DATA, "" + folder.resolve(file))).startsWith("0");
      }
      assertThat(run(without, "workbook", DATA, "--year", "2024", "-f", "ods", "-o", "" + folder))
          .startsWith("0");
      assertThat(run(without, "convert", DATA, "" + folder.resolve("f.xlsx")))
          .startsWith("2")
          .contains("Voor XLSX ontbreekt de bibliotheek org.dhatim:fastexcel.");
      assertThat(folder.resolve("f.xlsx")).doesNotExist();
    }
  }

  @Test
  void workbooksAreReadWithoutFastexcel() throws Exception {
    assertThat(CommandLineRun.of("workbook", DATA, "--year", "2024", "-o", "" + folder).status())
        .isZero();
    try (URLClassLoader without = without("fastexcel|opczip")) {
      assertThat(run(without, "collect", DATA, "" + folder, "-o", "" + folder.resolve("new.json")))
          .contains("1 van 1");
    }
  }

  private static URLClassLoader without(String names) {
    Pattern left = Pattern.compile(".*/(" + names + ")[^/]*\\.jar");
    return new URLClassLoader(
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .filter(entry -> !left.matcher(entry).matches())
            .map(LeftOutTest::url)
            .toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The exit status and all output. */
  private static String run(ClassLoader loader, String... arguments)
      throws ReflectiveOperationException, IOException {
    StringWriter said = new StringWriter();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      var method =
          loader
              .loadClass(Main.class.getName())
              .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
      method.setAccessible(true);
      Object status = method.invoke(null, new PrintWriter(said), new PrintWriter(said), arguments);
      return status + "\n" + said;
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
