package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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
  void whatRunsThatWereKilledLeftGoes() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".regiodeals-" + new UUID(1, 2) + ".part"));
    Files.writeString(left.resolve("1"), "half");
    Files.writeString(folder.resolve(".regiodeals-" + new UUID(1, 2) + "-3.part"), "half");
    Path of = Files.writeString(folder.resolve(".regiodeals-mine.part"), "of others");
    Path file = folder.resolve("brief.txt");
    WholeFile.write(file, out -> out.write('1'));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, of);
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
