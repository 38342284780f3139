package nl.regiodeals.render.internal.fill;

import java.util.ArrayList;
import java.util.List;

/**
 * A directive with its end, and what is between them. Not safe to share between threads.
 *
 * <p>It is in a line, or around whole paragraphs, or around rows: around the row it is in, or
 * around the rows between rows of its own.
 */
final class Group {
  /** What a directive works on. */
  enum Reach {
    LINE,
    PARAGRAPHS,
    ROW,
    ROWS
  }

  private final List<Placeholder> members = new ArrayList<>();
  private Reach reach = Reach.LINE;

  Group(Placeholder opening) {
    members.add(opening);
  }

  void add(Placeholder member) {
    members.add(member);
  }

  Placeholder first() {
    return members.get(0);
  }

  Placeholder last() {
    return members.get(members.size() - 1);
  }

  List<Placeholder> members() {
    return members;
  }

  Reach reach() {
    return reach;
  }

  void reach(Reach newReach) {
    this.reach = newReach;
  }
}
