package nl.regiodeals.core.check.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two values that follow each other in a list, for checks of what may not go back.
 *
 * @param before the earlier value
 * @param now the next value
 */
record Step<T>(T before, T now) {
  /** The steps from each value to the next. */
  static <T> Stream<Step<T>> through(List<T> values) {
    return IntStream.range(1, values.size())
        .mapToObj(i -> new Step<>(values.get(i - 1), values.get(i)));
  }
}
