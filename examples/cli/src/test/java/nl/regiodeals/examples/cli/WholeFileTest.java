package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void aFailureHalfwayLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("brief.txt"), "oud");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("schijf vol");
                    }))
        .hasMessage("schijf vol");
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("oud");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesOverAnOldFileAndIntoNewFolders() throws IOException {
    Path file = folder.resolve("a/b/brief.txt");
    WholeFile.write(file, out -> out.write('1'));
    WholeFile.write(file, out -> out.write('2'));
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("2");
  }
}
