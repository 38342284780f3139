package nl.regiodeals.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that is made again by each run. */
class OutputFolderTest {
  @TempDir private Path around;
  private Path root;

  /**
   * Within its own folder, so that files that escape from it, for example in a mutant, are noticed
   * and cleaned up.
   */
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
    for (String same : List.of("a", "A", "./a", "b/../a")) {
      assertThatThrownBy(() -> folder.write(same, out -> out.write(2)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    folder.write("caf\u00e9", out -> out.write(1));
    assertThatThrownBy(() -> folder.write("CAFE\u0301", out -> out.write(2)))
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
    folder.close();
    assertThat(root.resolve("a")).hasContent("old");
    assertThat(files()).containsExactly(".regiodeals", "a");
  }

  @Test
  void nothingIsThereBeforeAllIs() throws IOException {
    run("a", "old");
    try (OutputFolder folder = OutputFolder.at(root)) {
      folder.write("a", out -> out.write('1'));
      folder.write("b", out -> out.write('2'));
      assertThat(root.resolve("a")).hasContent("old");
      assertThat(root.resolve("b")).doesNotExist();
    }
    assertThat(files()).containsExactly(".regiodeals", "a");
  }

  @Test
  void aFileOfAnotherThatDiffersIsNotOverwrittenUnasked() throws IOException {
    Files.writeString(root.resolve("b"), "filled in");
    Files.writeString(root.resolve("same"), "1");
    for (OutputFolder folder : List.of(OutputFolder.at(root), OutputFolder.addingTo(root))) {
      folder.write("a", out -> out.write('1'));
      folder.write("b", out -> out.write('1'));
      folder.write("same", out -> out.write('1'));
      assertThatThrownBy(folder::finish)
          .isInstanceOfSatisfying(
              UnwritableException.class,
              refused ->
                  assertThat(refused.notice().message(Language.ENGLISH))
                      .contains("a file", ": b."));
      folder.close();
      assertThat(files()).containsExactly("b", "same");
    }
    OutputFolder folder = OutputFolder.addingTo(root).overwriting(true);
    folder.write("b", out -> out.write('1'));
    assertThat(folder.finish()).isEqualTo(new OutputFolder.Outcome(1, 1, 0));
    assertThat(root.resolve("b")).hasContent("1");
  }

  @Test
  void filesThatAreAddedLeaveThoseOfEarlierRuns() throws IOException {
    for (String name : List.of("a", "b")) {
      OutputFolder folder = OutputFolder.addingTo(root);
      folder.write(name, out -> out.write('1'));
      assertThat(folder.finish()).isEqualTo(new OutputFolder.Outcome(1, 1, 0));
    }
    assertThat(files()).containsExactly("a", "b");
  }

  @Test
  void aSymbolicLinkLeadsNothingOut() throws IOException {
    Path outside = Files.createDirectory(around.resolve("outside"));
    Files.writeString(outside.resolve("a"), "mine");
    Files.createSymbolicLink(root.resolve("deals"), outside);
    OutputFolder folder = OutputFolder.at(root).overwriting(true);
    assertThatThrownBy(() -> folder.write("deals/a", out -> out.write('1')))
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining("deals")
        .hasMessageContaining("symbolic link");

    Files.createSymbolicLink(root.resolve("b"), outside.resolve("a"));
    folder.write("b", out -> out.write('1'));
    folder.finish();
    assertThat(root.resolve("b")).hasContent("1").isRegularFile();
    assertThat(Files.isSymbolicLink(root.resolve("b"))).isFalse();

    Files.writeString(root.resolve(".regiodeals"), "deals/a\n");
    assertThat(OutputFolder.at(root).finish().removed()).isZero();
    assertThat(outside.resolve("a")).hasContent("mine");
  }

  @Test
  void aFolderMayItselfBeReachedThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(around.resolve("link"), root);
    OutputFolder folder = OutputFolder.at(link);
    folder.write("deals/a", out -> out.write('1'));
    folder.finish();
    assertThat(root.resolve("deals/a")).hasContent("1");
  }

  /** A kill between any two steps leaves a list with all files that were moved into place. */
  @Test
  void whatAKilledRunLeftIsGoneAfterTheNext() throws IOException {
    run("a", "1");
    OutputFolder killed = OutputFolder.at(root).overwriting(true);
    killed.write("deals/b", out -> out.write('2'));
    killed.write("deals/c", out -> out.write('3'));
    // a folder in the place of a file stops it halfway, as a kill would
    Files.createDirectories(root.resolve("deals/c/in"));
    assertThatThrownBy(killed::finish).isInstanceOf(IOException.class);
    Files.delete(root.resolve("deals/c/in"));
    Files.delete(root.resolve("deals/c"));
    assertThat(files()).contains("deals/b");
    Path left = root.resolve(".regiodeals-" + new UUID(0, 0) + ".part");
    Files.createDirectory(left);
    Files.writeString(left.resolve("1"), "half");
    killed.close();
    Files.createDirectories(root.resolve("e"));
    Files.writeString(root.resolve("e/.regiodeals-" + new UUID(0, 1) + "-7.part"), "half");

    run("a", "1", "d", "4", "e/f", "5");
    try (Stream<Path> all = Files.walk(root)) {
      assertThat(all.map(file -> root.relativize(file).toString()))
          .containsExactlyInAnyOrder("", ".regiodeals", "a", "d", "e", "e/f");
    }
  }

  @Test
  void theFilesOfARunThatIsBusyStay() throws IOException {
    try (OutputFolder busy = OutputFolder.addingTo(root)) {
      busy.write("a", out -> out.write('1'));
      OutputFolder.addingTo(root).finish();
      busy.finish();
    }
    assertThat(files()).containsExactly("a");
  }

  @Test
  void aFileThatCannotTakeThePlaceOfAFolderLeavesNothing() throws IOException {
    run("a/b", "kept");
    OutputFolder folder = OutputFolder.at(root);
    assertThatThrownBy(() -> folder.write("a", out -> out.write(1)))
        .isInstanceOf(UnwritableException.class);
    assertThatThrownBy(() -> folder.write("a/b/c", out -> out.write(1)))
        .isInstanceOf(UnwritableException.class);
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
