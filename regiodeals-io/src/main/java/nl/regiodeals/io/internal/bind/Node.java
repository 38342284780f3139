package nl.regiodeals.io.internal.bind;

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

  /**
   * One value that is understood already: it is what the model wants it to be.
   *
   * @param value the value, such as a {@link nl.regiodeals.core.model.Money}
   * @param place where it stands
   */
  record Typed(Object value, Place place) implements Node {}

  /** What a format says that a value is. */
  enum Kind {
    /** Text. A number in it is not guessed: {@code 1.234} and {@code 1,234} may be two things. */
    TEXT,
    /** Text of a table in which numbers have a decimal point: {@code 1.234} is one and a bit. */
    PLAIN_TEXT,
    /** Text as people type in a Dutch spreadsheet: {@code 1.234} is a thousand and more. */
    DUTCH_TEXT,
    /** A number. */
    NUMBER,
    /** A number that is shown a hundred times as large, with a percent sign: 0.61 as 61%. */
    PERCENT,
    /** True or false. */
    TRUTH,
    /** Nothing. */
    NOTHING
  }
}
