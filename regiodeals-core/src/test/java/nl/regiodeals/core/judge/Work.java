package nl.regiodeals.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.opentest4j.TestAbortedException;

/**
 * How long processors have worked for this JVM, all its threads together. Tests measure by it what
 * is bounded: the time on a clock also counts what else the machine was doing. What never ends is
 * stopped by the limit that the build sets for every test.
 */
public final class Work {
  private Work() {}

  /** The work since the JVM started. A test is skipped where the system does not count it. */
  public static Duration done() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new TestAbortedException("the work of a process is not counted here"));
  }

  /** Asserts that no more was worked than this since an earlier moment. */
  public static void assertAtMost(Duration most, Duration doneBefore) {
    assertThat(done().minus(doneBefore)).as("work").isLessThanOrEqualTo(most);
  }

  /** Does something, and asserts that it took no more work than this. */
  public static <T> T assertAtMost(Duration most, ThrowingSupplier<T> something) {
    Duration before = done();
    T result;
    try {
      result = something.get();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    assertAtMost(most, before);
    return result;
  }

  /** Does something, and asserts that it took no more work than this. */
  public static void assertAtMost(Duration most, Executable something) {
    assertAtMost(
        most,
        () -> {
          something.execute();
          return true;
        });
  }
}
