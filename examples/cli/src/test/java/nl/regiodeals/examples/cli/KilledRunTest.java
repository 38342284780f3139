package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and runs that end for lack of memory. */
class KilledRunTest {
  @TempDir private Path folder;

  /**
   * The process is killed at moments spread over its run; the next run leaves only what it made.
   */
  @Test
  void afterAKillTheNextSiteIsWhatItsRunMadeAndWhatPeoplePutThere() throws Exception {
    Path large = folder.resolve("large.json");
    Path small = folder.resolve("small.json");
    CommandLineRun.of("generate", "--deals", "12", "-o", "" + large);
    CommandLineRun.of("generate", "--deals", "2", "--seed", "7", "-o", "" + small);
    Path clean = folder.resolve("clean");
    assertThat(CommandLineRun.of("site", "" + small, "-o", "" + clean).status()).isZero();
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve("deals"));
    Files.writeString(site.resolve("deals/mine.txt"), "mine");
    Process whole =
        CommandLineProcess.of(List.of(), "site", "" + large, "-o", folder.resolve("x") + "")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long start = System.nanoTime();
    assertThat(whole.waitFor()).isZero();
    long all = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    int killed = 0;
    for (int part = 4; part <= 10; part++) {
      Process process =
          CommandLineProcess.of(List.of(), "site", "" + large, "-o", "" + site)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      start = System.nanoTime();
      if (process.waitFor(all * part / 10, TimeUnit.MILLISECONDS)) {
        // the machine was busier when the whole run was measured
        all = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      } else {
        process.destroyForcibly().waitFor();
        killed++;
      }
      CommandLineRun next = CommandLineRun.of("site", "" + small, "-o", "" + site);
      assertThat(next.status()).as(next.err()).isZero();
      Set<String> expected = new TreeSet<>(files(clean));
      expected.add("deals/mine.txt");
      assertThat(files(site)).as("killed at " + part).isEqualTo(expected);
    }
    assertThat(killed).isPositive();
  }

  @Test
  void wantOfMemoryIsOneLine() throws Exception {
    Path large = folder.resolve("large.json");
    CommandLineRun.of("generate", "--deals", "84", "-o", "" + large);
    Path said = folder.resolve("said");
    int status =
        CommandLineProcess.of(List.of("-Xmx24m"), "check", "" + large)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(status).isEqualTo(Main.REFUSED);
    assertThat(said).content().startsWith("Niet uitgevoerd: hiervoor is niet genoeg geheugen");
    assertThat(Files.readAllLines(said)).hasSize(1);
  }

  private static Set<String> files(Path site) throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile)
          .map(file -> site.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
