package nl.regiodeals.io.internal;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import nl.regiodeals.core.notice.Place;

/** What was read, before it is understood: a tree of which every part knows its place. */
public sealed interface Node {
  /** Where it stands. */
  Place place();

  /**
   * Named values.
   *
   * @param members the values by name, in the order of the file; not to be changed
   * @param place where it stands
   */
  record Members(Map<String, Node> members, Place place) implements Node {}

  /**
   * A list.
   *
   * @param items the values
   * @param place where it stands
   */
  record Items(ImmutableList<Node> items, Place place) implements Node {}

  /**
   * One value.
   *
   * @param kind what the file says it is
   * @param text how it is written there
   * @param place where it stands
   */
  record Scalar(Kind kind, String text, Place place) implements Node {}

  /** What a format says that a value is. */
  enum Kind {
    /** Text. In a table, everything is text. */
    TEXT,
    /** Text as people type in a Dutch spreadsheet: {@code 1.234} is a thousand and more. */
    DUTCH_TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** Nothing. */
    NOTHING
  }
}
