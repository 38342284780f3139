package nl.regiodeals.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder whose files are already as they would be made. */
class UnchangedFolderTest {
  private static final Fingerprint ONE = Fingerprint.builder().value("a", "1").build();
  private static final Fingerprint OTHER = Fingerprint.builder().value("a", "2").build();

  @TempDir private Path around;
  private Path root;

  @BeforeEach
  void make() throws IOException {
    root = around.resolve("root");
    run(ONE, "a", "deals/b");
  }

  private OutputFolder.Outcome run(Fingerprint from, String... names) throws IOException {
    try (OutputFolder folder = OutputFolder.at(root)) {
      for (String name : names) {
        folder.write(name, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
      }
      return folder.finish(from);
    }
  }

  private boolean isUnchanged(Fingerprint from) throws IOException {
    try (OutputFolder folder = OutputFolder.at(root)) {
      return folder.unchanged(from).isPresent();
    }
  }

  @Test
  void isKnownByWhatItWasMadeOf() throws IOException {
    try (OutputFolder folder = OutputFolder.at(root)) {
      assertThat(folder.unchanged(ONE)).hasValue(2);
      assertThat(folder.unchanged(OTHER)).isEmpty();
    }
    Files.writeString(root.resolve("of-others.txt"), "mine");
    assertThat(isUnchanged(ONE)).isTrue();
  }

  @Test
  void aFileThatSomeoneChangedOrRemovedIsMadeAgain() throws IOException {
    Files.writeString(root.resolve("a"), "A");
    assertThat(isUnchanged(ONE)).isFalse();
    assertThat(run(ONE, "a", "deals/b")).isEqualTo(new OutputFolder.Outcome(2, 1, 0));
    assertThat(isUnchanged(ONE)).isTrue();
    Files.delete(root.resolve("deals/b"));
    assertThat(isUnchanged(ONE)).isFalse();
  }

  @Test
  void aRunOfSomethingElseIsTheNewState() throws IOException {
    assertThat(run(OTHER, "a")).isEqualTo(new OutputFolder.Outcome(1, 0, 1));
    assertThat(isUnchanged(ONE)).isFalse();
    assertThat(isUnchanged(OTHER)).isTrue();
    try (OutputFolder folder = OutputFolder.at(root)) {
      folder.write("a", out -> out.write(1));
      folder.finish();
    }
    assertThat(root.resolve(".regiodeals-state")).doesNotExist();
  }

  @Test
  void aRunThatFailsLeavesTheStateAsItWas() throws IOException {
    Files.writeString(root.resolve("c"), "of others");
    assertThatThrownBy(() -> run(OTHER, "a", "c")).isInstanceOf(UnwritableException.class);
    assertThat(isUnchanged(ONE)).isTrue();
  }

  /** The same bytes at each place and time, with paths within the folder only. */
  @Test
  void theStateIsTheSameForTheSameFiles() throws IOException {
    byte[] first = Files.readAllBytes(root.resolve(".regiodeals-state"));
    root = around.resolve("elsewhere");
    run(ONE, "deals/b", "a");
    assertThat(root.resolve(".regiodeals-state")).hasBinaryContent(first);
    assertThat(new String(first, StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .first()
        .isEqualTo(ONE.text());
    assertThat(new String(first, StandardCharsets.UTF_8)).doesNotContain(around.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "\n",
        "%s\n",
        "%s\nx",
        "%s\nx\n",
        "%s\n%s 3 ../outside\n",
        "%s\n%s 3 /etc/hosts\n",
        "%s\n%s 3 a\u0000\n",
        "%s\n%s 3 deals\n",
        "%s\n%s 3 link/outside\n",
        "%s\n%s 99999999999999999999 a\n",
        "%s\n%s 1 a\n%s 1 a\n"
      })
  void aStateOfSomeoneElseMeansThatAllIsMade(String state) throws IOException {
    Files.writeString(around.resolve("outside"), "out");
    Files.createSymbolicLink(root.resolve("link"), around);
    String hash = FolderState.Mark.of("out".getBytes(StandardCharsets.UTF_8)).hash();
    Files.writeString(
        root.resolve(".regiodeals-state"),
        state.replaceFirst("%s", ONE.text()).replace("%s", hash));
    assertThat(isUnchanged(ONE)).isFalse();
    assertThat(run(ONE, "a", "deals/b").files()).isEqualTo(2);
    assertThat(isUnchanged(ONE)).isTrue();
    assertThat(around.resolve("outside")).hasContent("out");
  }

  @Test
  void aFolderToWhichFilesAreAddedIsNeverUnchanged() throws IOException {
    try (OutputFolder folder = OutputFolder.addingTo(root)) {
      assertThat(folder.unchanged(ONE)).isEmpty();
      assertThatThrownBy(() -> folder.finish(ONE)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFingerprintDependsOnContentAndNamesAndNotOnThePlace() throws IOException {
    Path one = Files.createDirectory(around.resolve("one"));
    Files.createDirectory(one.resolve("in"));
    Files.writeString(one.resolve("in/x"), "1");
    Fingerprint before = of(one);
    Files.move(one, around.resolve("two"));
    assertThat(of(around.resolve("two"))).isEqualTo(before);
    Files.writeString(around.resolve("two/in/x"), "2");
    Fingerprint changed = of(around.resolve("two"));
    Files.move(around.resolve("two/in/x"), around.resolve("two/in/y"));
    Fingerprint renamed = of(around.resolve("two"));
    Fingerprint none = of(around.resolve("nowhere"));
    assertThat(List.of(before, changed, renamed, none)).doesNotHaveDuplicates();
    assertThat(Fingerprint.builder().value("a", "bc").build())
        .isNotEqualTo(Fingerprint.builder().value("ab", "c").build());
    assertThat(Fingerprint.builder().program().build())
        .isEqualTo(Fingerprint.builder().program().build())
        .isNotEqualTo(Fingerprint.builder().build());
  }

  @Test
  void aLinkInACircleIsNotFollowedForEver() throws IOException {
    Path folder = Files.createDirectory(around.resolve("circle"));
    Files.createSymbolicLink(folder.resolve("again"), folder);
    assertThat(of(folder)).isEqualTo(of(folder));
  }

  private static Fingerprint of(Path path) throws IOException {
    return Fingerprint.builder().file("x", path).build();
  }
}
