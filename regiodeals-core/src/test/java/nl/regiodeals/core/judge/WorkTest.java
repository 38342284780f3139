package nl.regiodeals.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Work counts, also that of other threads; waiting does not. */
class WorkTest {
  private static final Duration LITTLE = Duration.ofMillis(400);

  @Test
  void muchWorkIsTooMuch() {
    assertThatThrownBy(() -> Work.assertAtMost(LITTLE, () -> work()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("work");
    assertThatThrownBy(
            () ->
                Work.assertAtMost(
                    LITTLE,
                    () -> {
                      Thread helper = new Thread(WorkTest::work);
                      helper.start();
                      helper.join();
                    }))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void waitingIsNoWork() {
    long start = System.nanoTime();
    Work.assertAtMost(
        LITTLE,
        () -> {
          while (System.nanoTime() - start < 2 * LITTLE.toNanos()) {
            LockSupport.parkNanos(LITTLE.toNanos());
          }
        });
  }

  @Test
  void whatIsMadeIsGivenAndWhatIsThrownIsThrown() {
    assertThat(Work.<String>assertAtMost(LITTLE, () -> "made")).isEqualTo("made");
    assertThatThrownBy(
            () ->
                Work.assertAtMost(
                    LITTLE,
                    () -> {
                      throw new IllegalStateException("thrown");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thrown");
  }

  private static void work() {
    Duration start = Work.done();
    while (Work.done().minus(start).compareTo(LITTLE.multipliedBy(2)) < 0) {
      Thread.onSpinWait();
    }
  }
}
