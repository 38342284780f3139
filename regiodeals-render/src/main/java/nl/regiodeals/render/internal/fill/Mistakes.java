package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;

/** All that is wrong with a template, each told once. Not safe to share between threads. */
final class Mistakes {
  /** The number of mistakes that are told. */
  private static final int MOST = 100;

  private final String file;
  private final Set<Notice> found = new LinkedHashSet<>();

  Mistakes(String file) {
    this.file = file;
  }

  void add(Notice mistake) {
    if (found.size() < MOST) {
      found.add(mistake.at(new Place.InFile(file)));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether there are as many as are told, so that looking for more is of no use. */
  boolean isFull() {
    return found.size() >= MOST;
  }

  ImmutableList<Notice> all() {
    return ImmutableList.copyOf(found);
  }
}
