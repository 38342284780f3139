package nl.regiodeals.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.output.OutputFile;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupted work stops, and leaves everything as it was. */
class InterruptionTest {
  private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

  @TempDir private Path root;

  /** The mark that a test left on this thread is not for the next one. */
  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  @Test
  void theMarkStaysAndTheReasonIsInWords() {
    Interruption.check();
    Thread.currentThread().interrupt();
    assertThatThrownBy(Interruption::check)
        .isInstanceOfSatisfying(
            InterruptedWorkException.class,
            stopped -> {
              assertThat(stopped.notice().code()).isEqualTo("interrupted");
              assertThat(stopped.notice().message(Language.DUTCH)).contains("onderbroken");
              assertThat(stopped.notice().hint(Language.ENGLISH)).contains("Start it again");
            });
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void streamsStopBetweenTwoParts() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out = Interruption.watching(bytes);
    out.write(new byte[] {1, 2});
    out.write(3);
    var in = Interruption.watching(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    assertThat(in.read()).isEqualTo(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> out.write(new byte[] {4}))
        .isInstanceOf(InterruptedWorkException.class);
    assertThatThrownBy(() -> out.write(4)).isInstanceOf(InterruptedWorkException.class);
    assertThatThrownBy(in::read).isInstanceOf(InterruptedWorkException.class);
    assertThatThrownBy(() -> in.read(new byte[2])).isInstanceOf(InterruptedWorkException.class);
    assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
  }

  @Test
  void checksStop() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Checks.load().run(Sample.portfolio(), Provenance.NONE))
        .isInstanceOf(InterruptedWorkException.class);
  }

  @Test
  void aFileIsAsItWasWheneverItsWriterIsInterrupted() throws IOException {
    Path file = root.resolve("file.txt");
    Files.writeString(file, "before");
    for (int at = 0; at <= 4; at++) {
      int stop = at;
      assertThatThrownBy(
              () ->
                  OutputFile.write(
                      file,
                      out -> {
                        for (int part = 0; part < 4; part++) {
                          interruptIf(part == stop);
                          out.write(new byte[10_000]);
                        }
                        interruptIf(stop == 4);
                      }))
          .as("at %s", at)
          .isInstanceOf(InterruptedWorkException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(files(root)).isEqualTo(Map.of("file.txt", "before"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 198, 199, 200})
  void aFolderIsAsItWasWheneverItsMakerIsInterrupted(int stop) throws IOException {
    try (OutputFolder earlier = OutputFolder.at(root)) {
      earlier.write("1.txt", out -> out.write('a'));
      earlier.write("old.txt", out -> out.write('b'));
      earlier.finish();
    }
    Map<String, String> before = files(root);
    Thread caller = Thread.currentThread();
    try (OutputFolder folder = OutputFolder.at(root)) {
      assertThatThrownBy(
              () -> {
                folder.each(
                    MANY,
                    number -> {
                      if (number == stop) {
                        caller.interrupt();
                      }
                      return folder.write(number + ".txt", out -> out.write(number));
                    });
                interruptIf(stop == MANY.size());
                folder.finish();
              })
          .isInstanceOf(InterruptedWorkException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(files(root)).isEqualTo(before);
  }

  @Test
  void noHelperWorksAnyMoreWhenTheCallerGoesOnAndItIsNotMarkedAfterwards() throws Exception {
    List<Thread> helpers = new ArrayList<>();
    AtomicBoolean isMarked = new AtomicBoolean();
    CountDownLatch helping = new CountDownLatch(1);
    AtomicBoolean isWorking = new AtomicBoolean();
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                SideBySide.each(
                    MANY,
                    number -> {
                      if (Thread.currentThread() == caller) {
                        await(helping);
                        caller.interrupt();
                      } else {
                        isWorking.set(true);
                        helping.countDown();
                        while (!Thread.currentThread().isInterrupted()) {
                          Thread.onSpinWait();
                        }
                        isWorking.set(false);
                        Interruption.check();
                      }
                      return number;
                    },
                    work -> {
                      Thread helper =
                          new Thread(
                              () -> {
                                work.run();
                                isMarked.set(Thread.currentThread().isInterrupted());
                              });
                      helpers.add(helper);
                      helper.start();
                    }))
        .isInstanceOf(InterruptedWorkException.class);
    assertThat(isWorking).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    for (Thread helper : helpers) {
      helper.join();
    }
    assertThat(helpers).isNotEmpty();
    assertThat(isMarked).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void stepsAreToldOneByOneAndWithinTheirTotal() {
    StringBuilder told = new StringBuilder();
    Steps steps =
        new Steps(
            step ->
                told.append(step.kind())
                    .append(' ')
                    .append(step.subject())
                    .append(' ')
                    .append(step.done())
                    .append('/')
                    .append(step.total())
                    .append('\n'),
            2);
    steps.taken(Progress.Kind.READ, "a.xlsx");
    steps.taken(Progress.Kind.MADE, "b.html");
    assertThat(told).hasToString("READ a.xlsx 1/2\nMADE b.html 2/2\n");
    Steps stopped = new Steps(step -> Thread.currentThread().interrupt(), 1);
    assertThatThrownBy(() -> stopped.taken(Progress.Kind.MADE, "c"))
        .isInstanceOf(InterruptedWorkException.class);
  }

  private static void interruptIf(boolean now) {
    if (now) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> !path.equals(folder)).toList()) {
        found.put(
            folder.relativize(file).toString(),
            Files.isDirectory(file) ? "folder" : Files.readString(file));
      }
    }
    return found;
  }
}
