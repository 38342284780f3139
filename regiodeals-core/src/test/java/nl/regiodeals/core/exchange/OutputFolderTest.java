package nl.regiodeals.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that is made again and again. */
class OutputFolderTest {
  @TempDir private Path around;
  private Path root;

  /** Within a folder of its own, so that what leaves it, in a mutant say, is seen and goes away. */
  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(around.resolve("root"));
  }

  @Test
  void writesOnlyWhatDiffers() throws IOException {
    run("a", "1", "deals/b", "2");
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(root.resolve("a"), longAgo);

    assertThat(run("a", "1", "deals/b", "3")).isEqualTo(new OutputFolder.Outcome(2, 1, 0));
    assertThat(Files.getLastModifiedTime(root.resolve("a"))).isEqualTo(longAgo);
    assertThat(root.resolve("deals/b")).hasContent("3");
  }

  @Test
  void removesWhatAnEarlierRunMadeAndLeavesTheRest() throws IOException {
    run("a", "1", "old/deep/b", "2");
    Files.writeString(root.resolve("of-others.txt"), "mine");

    assertThat(run("a", "1")).isEqualTo(new OutputFolder.Outcome(1, 0, 1));
    assertThat(files()).containsExactly(".regiodeals", "a", "of-others.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out", "/etc/out", "a/../../out", "", ".", ".regiodeals", "a\u0000"})
  void refusesAPathThatIsNotWithin(String path) {
    assertThatThrownBy(() -> OutputFolder.at(root).write(path, out -> out.write(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(root.resolveSibling("out")).doesNotExist();
  }

  @Test
  void refusesToMakeAFileTwice() throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    folder.write("a", out -> out.write(1));
    assertThatThrownBy(() -> folder.write("a", out -> out.write(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListThatWasChangedByHandRemovesNothingElsewhere() throws IOException {
    Path outside = Files.writeString(root.resolve("outside"), "stays");
    OutputFolder.at(root.resolve("in")).finish();
    Files.writeString(root.resolve("in/.regiodeals"), "../outside\n/etc/hosts\n..\n");

    assertThat(OutputFolder.at(root.resolve("in")).finish().removed()).isZero();
    assertThat(outside).exists();
  }

  @Test
  void aFileThatCannotBeMadeLeavesTheOldOneWhole() throws IOException {
    run("a", "old");
    OutputFolder folder = OutputFolder.at(root);
    assertThatThrownBy(
            () ->
                folder.write(
                    "a",
                    out -> {
                      out.write(1);
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(root.resolve("a")).hasContent("old");
    assertThat(files()).containsExactly(".regiodeals", "a");
  }

  @Test
  void aFileThatCannotTakeThePlaceOfAFolderLeavesNothing() throws IOException {
    run("a/b", "kept");
    OutputFolder folder = OutputFolder.at(root);
    assertThatThrownBy(() -> folder.write("a", out -> out.write(1)))
        .isInstanceOf(IOException.class);
    assertThat(files()).containsExactly(".regiodeals", "a/b");
  }

  private OutputFolder.Outcome run(String... pathsAndTexts) throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      byte[] text = pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
      folder.write(pathsAndTexts[i], out -> out.write(text));
    }
    return folder.finish();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
