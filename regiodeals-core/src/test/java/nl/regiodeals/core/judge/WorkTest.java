package nl.regiodeals.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Work counts, also that of other threads; waiting does not. */
class WorkTest {
  private static final Duration LITTLE = Duration.ofMillis(400);
  private static final Duration MUCH = Duration.ofMinutes(1);

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

  /** In the end: at first the JVM may be busy with itself. */
  @Test
  void waitingIsNoWork() throws InterruptedException {
    Duration before;
    do {
      before = Work.done();
      Thread.sleep(2 * LITTLE.toMillis());
    } while (Work.done().minus(before).compareTo(LITTLE) > 0);
    Work.assertAtMost(MUCH, before);
  }

  @Test
  void whatIsMadeIsGivenAndWhatIsThrownIsThrown() {
    assertThat(Work.<String>assertAtMost(MUCH, () -> "made")).isEqualTo("made");
    assertThatThrownBy(
            () ->
                Work.assertAtMost(
                    MUCH,
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
