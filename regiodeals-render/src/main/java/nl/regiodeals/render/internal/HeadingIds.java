package nl.regiodeals.render.internal;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each heading of a document an id of its own. Not safe to share between threads. */
public final class HeadingIds {
  /** The ids of the headings that formats add. */
  private static final ImmutableSet<String> OF_FORMATS =
      ImmutableSet.of("contents", "notes", "lineage");

  private final Set<String> ids = new HashSet<>(OF_FORMATS);
  private final Map<String, Integer> numbers = new HashMap<>();

  /** An id of the letters and digits of a heading, with a number if it is already in use. */
  public String of(String heading) {
    return unused(
        CharMatcher.is('-')
            .trimFrom(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")));
  }

  /** The id that a heading asks for, so that links can rely on it; numbered if already in use. */
  public String asked(String id) {
    return unused(id);
  }

  private String unused(String base) {
    String start = base.isEmpty() ? "section" : base;
    String id = start;
    int next = numbers.getOrDefault(start, 2);
    while (!ids.add(id)) {
      id = start + "-" + next;
      next++;
    }
    numbers.put(start, next);
    return id;
  }
}
