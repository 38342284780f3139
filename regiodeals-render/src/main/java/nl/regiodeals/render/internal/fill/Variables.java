package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.internal.fill.Placeholder.Kind;

/**
 * The variables that a document sets for the whole of its text, which its figures need when they
 * are filled again. One that is set twice has another value from place to place, and one that is
 * set within a directive may have none. Not safe to share between threads.
 */
final class Variables {
  private final Map<String, Integer> times = new HashMap<>();
  private final List<Placeholder> set = new ArrayList<>();

  /** Adds those of a part. */
  void add(List<Placeholder> placeholders) {
    int depth = 0;
    for (Placeholder each : placeholders) {
      depth += each.kind().opens() ? 1 : each.kind().closes() ? -1 : 0;
      if (each.kind() == Kind.ASSIGN) {
        times.merge(name(each), depth == 0 ? 1 : 2, Integer::sum);
        set.add(each);
      }
    }
  }

  /** The name that a placeholder gives a value to. */
  static String name(Placeholder assign) {
    return assign.code().split("[\\s=+*/-]", 2)[0];
  }

  /** Each name with its expression. */
  ImmutableList<String> all() {
    return set.stream()
        .filter(each -> times.getOrDefault(name(each), 0) == 1)
        .map(Placeholder::code)
        .collect(ImmutableList.toImmutableList());
  }
}
