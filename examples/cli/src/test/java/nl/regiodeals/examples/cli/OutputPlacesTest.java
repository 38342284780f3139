package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices, pipes, links, and output that fails. */
class OutputPlacesTest {
  private static final String REAL = "../data/regiodeals.json";

  @TempDir private Path folder;

  @BeforeEach
  void onlyWhereThereAreDevices() {
    assumeThat(Path.of("/dev/full")).exists();
  }

  /** Every command that writes one file, without its output option. */
  static Stream<List<String>> writers() {
    return Stream.of(
        List.of("export", "letter", "-f", "md", REAL, "-o"),
        List.of("export", "letter", "-f", "docx", REAL, "-o"),
        List.of("export", "data", "-f", "json", REAL, "-o"),
        List.of("export", "sisa", "-f", "xlsx", REAL, "-o"),
        List.of("convert", REAL),
        List.of("generate", "--deals", "1", "-o"),
        List.of("collect", REAL, "../data", "-o"));
  }

  private static CommandLineRun run(List<String> writer, Path output) {
    return CommandLineRun.of(
        Stream.concat(writer.stream(), Stream.of("" + output)).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aDeviceStaysADevice(List<String> writer) {
    Path device = Path.of("/dev/null");
    assertThat(run(writer, device).status()).isNotEqualTo(Main.REFUSED);
    assertThat(Files.isRegularFile(device)).isFalse();
    CommandLineRun full = run(writer, Path.of("/dev/full"));
    assertThat(full.status()).isEqualTo(Main.REFUSED);
    assertThat(full.err()).contains("ruimte").doesNotContain("No space");
    assertThat(full.err().lines().filter(line -> line.startsWith("Niet uitgevoerd"))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aPipeGetsWhatIsWritten(List<String> writer) throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", "" + pipe).start().waitFor()).isZero();
    CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytes(pipe));
    assertThat(run(writer, pipe).status()).isNotEqualTo(Main.REFUSED);
    assertThat(read.get()).isNotEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(pipe);
    }
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aLinkIsFollowedToItsFile(List<String> writer) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    for (String name : List.of("old.json", "new.json")) {
      Path file = elsewhere.resolve(name);
      if (name.equals("old.json")) {
        Files.writeString(file, "old");
      }
      Path first = folder.resolve("first-" + name);
      Path link = folder.resolve("link-" + name);
      Files.createSymbolicLink(first, Path.of("elsewhere", name));
      Files.createSymbolicLink(link, first);
      assertThat(run(writer, link).status()).isNotEqualTo(Main.REFUSED);
      assertThat(Files.isSymbolicLink(link)).isTrue();
      assertThat(Files.isSymbolicLink(first)).isTrue();
      assertThat(Files.size(file)).isGreaterThan(100);
    }
  }

  @Test
  void aLinkThatLeadsToItselfIsRefused() throws IOException {
    Path link = folder.resolve("a.json");
    Files.createSymbolicLink(link, folder.resolve("b.json"));
    Files.createSymbolicLink(folder.resolve("b.json"), link);
    CommandLineRun run = CommandLineRun.of("convert", REAL, "" + link);
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).startsWith("Niet uitgevoerd: " + link).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site " + REAL + " -o",
        "workbook " + REAL + " --year 2024 -o",
        "export factsheet -f txt " + REAL + " -o",
        "generate --deals 1 -o /dev/null --workbooks",
        "demo -o",
        "convert " + REAL
      })
  void aFolderThatIsNoneIsRefused(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    for (String place : List.of("/dev/null/in", file + "/in")) {
      CommandLineRun run = CommandLineRun.of((command + " " + place).split(" "));
      assertThat(run.status()).as(run.out() + run.err()).isEqualTo(Main.REFUSED);
      assertThat(run.err().lines().filter(line -> line.startsWith("Niet uitgevoerd"))).hasSize(1);
      assertThat(run.err()).doesNotContain("directory", "Exception");
    }
    assertThat(file).hasContent("text");
  }

  @Test
  void aLinkInAFolderLeadsNothingOut() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    for (String below : List.of("deals", "data", "regiodeals")) {
      Path site = Files.createDirectory(folder.resolve("in-" + below));
      Files.createSymbolicLink(site.resolve(below), outside);
      List<String> command =
          below.equals("regiodeals")
              ? List.of("demo", "-o", "" + site)
              : List.of("site", REAL, "-o", "" + site);
      CommandLineRun run = CommandLineRun.of(command.toArray(String[]::new));
      assertThat(run.status()).isEqualTo(Main.REFUSED);
      assertThat(run.err()).contains("symbolische koppeling");
      try (Stream<Path> files = Files.list(outside)) {
        assertThat(files).isEmpty();
      }
    }
  }

  @Test
  void standardOutputThatFailsIsAFailure() {
    StringWriter said = new StringWriter();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    for (String command : List.of("formats", "check " + REAL, "--help", "stats " + REAL)) {
      said.getBuffer().setLength(0);
      int status =
          Main.run(
              new PrintWriter(full, true, StandardCharsets.UTF_8),
              new PrintWriter(said),
              command.split(" "));
      assertThat(status).as(command).isEqualTo(Main.REFUSED);
      assertThat(said.toString()).contains("standaarduitvoer").hasLineCount(1);
    }
  }

  /** As people use it in a shell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"$@\" > /dev/full",
        "(\"$@\"; echo $? > status) | true; exit $(cat status)",
      })
  void standardOutputOfTheShellThatFailsIsAFailure(String script) throws Exception {
    for (String[] command :
        List.of(
            new String[] {"export", "annex", "-f", "html", REAL},
            new String[] {"export", "annex", "-f", "docx", REAL},
            new String[] {"export", "annex", "-f", "md", REAL, "-o", "/dev/stdout"})) {
      Path error = folder.resolve("error");
      ProcessBuilder shell = CommandLineProcess.inShell(script, absolute(command));
      shell.directory(folder.toFile()).redirectError(error.toFile());
      assertThat(shell.start().waitFor()).isEqualTo(Main.REFUSED);
      assertThat(
              Files.readAllLines(error).stream()
                  .filter(line -> !line.startsWith("log4j"))
                  // what stands in the way of a final annex
                  .filter(line -> !line.startsWith("Over 2024")))
          .hasSize(1)
          .allMatch(line -> line.startsWith("Niet uitgevoerd"));
    }
  }

  @Test
  void standardOutputByItsNameGoesWhereTheShellSays() throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder shell =
        CommandLineProcess.inShell(
            "{ echo first; \"$@\"; echo last; } > out",
            absolute(new String[] {"export", "letter", "-f", "md", REAL, "-o", "/dev/stdout"}));
    assertThat(shell.directory(folder.toFile()).start().waitFor()).isZero();
    assertThat(Files.readAllLines(out).get(0)).isEqualTo("first");
    assertThat(Files.readString(out)).contains("# Voortgang Regio Deals 2024").endsWith("last\n");
  }

  private static String[] absolute(String[] command) {
    return Stream.of(command)
        .map(word -> word.equals(REAL) ? Path.of(REAL).toAbsolutePath().toString() : word)
        .toArray(String[]::new);
  }

  private static byte[] bytes(Path pipe) {
    try {
      return Files.readAllBytes(pipe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
