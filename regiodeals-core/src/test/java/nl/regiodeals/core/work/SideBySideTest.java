package nl.regiodeals.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.regiodeals.core.output.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a folder works on many files at once. */
class SideBySideTest {
  private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

  @TempDir Path root;

  @Test
  void resultsComeInTheOrderOfTheThings() throws IOException {
    try (OutputFolder folder = OutputFolder.at(root)) {
      assertThat(folder.each(MANY, number -> number * 2))
          .isEqualTo(MANY.stream().map(number -> number * 2).toList());
    }
  }

  @Test
  void nothingIsWaitedForThatNoHelperComesFor() throws IOException {
    try (OutputFolder folder = OutputFolder.at(root).workingOn(neverRun -> {})) {
      assertThat(folder.each(MANY, number -> number)).isEqualTo(MANY);
    }
  }

  @Test
  void workWithinWorkIsDoneOnOneThread() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (OutputFolder folder = OutputFolder.at(root).workingOn(one)) {
      assertThat(folder.each(MANY, number -> folder.each(MANY, other -> other).size()))
          .containsOnly(MANY.size());
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void theFirstFailureEndsTheRest() throws IOException {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    try (OutputFolder folder = OutputFolder.at(root).workingOn(neverRun -> {})) {
      assertThatThrownBy(
              () ->
                  folder.each(
                      MANY,
                      number -> {
                        if (number == 3) {
                          throw new IOException("full");
                        }
                        return done.add(number);
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("full");
    }
    assertThat(done).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void aHelperLooksForClassesWhereTheCallerDoes() throws IOException {
    ClassLoader ours = Thread.currentThread().getContextClassLoader();
    Set<ClassLoader> seen = ConcurrentHashMap.newKeySet();
    try (OutputFolder folder = OutputFolder.at(root)) {
      folder.each(MANY, number -> seen.add(Thread.currentThread().getContextClassLoader()));
    }
    assertThat(seen).containsExactly(ours);
  }
}
