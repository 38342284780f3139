package nl.regiodeals.io.internal.bind;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import nl.regiodeals.core.notice.Place;

/** The content of a file before it is interpreted: a tree in which every node has its place. */
public sealed interface Node {
  /** Its place in the file. */
  Place place();

  /**
   * Named values.
   *
   * @param members the values by name, in the order of the file; not to be changed
   * @param place its place in the file
   */
  record Members(Map<String, Node> members, Place place) implements Node {}

  /**
   * A list.
   *
   * @param items the values
   * @param place its place in the file
   */
  record Items(ImmutableList<Node> items, Place place) implements Node {}

  /**
   * One value.
   *
   * @param kind its kind according to the file
   * @param text its text in the file
   * @param place its place in the file
   */
  record Scalar(Kind kind, String text, Place place) implements Node {}

  /**
   * A value that already has its type in the model.
   *
   * @param value the value, such as a {@link nl.regiodeals.core.model.Money}
   * @param place its place in the file
   */
  record Typed(Object value, Place place) implements Node {}

  /** The kind of a value, according to its format. */
  enum Kind {
    /**
     * Text. Ambiguous numbers in it are not guessed: {@code 1.234} and {@code 1,234} may mean two
     * things.
     */
    TEXT,
    /**
     * Text of a table in which numbers have a decimal point: {@code 1.234} is a little more than
     * one.
     */
    PLAIN_TEXT,
    /** Text as people type it in a Dutch spreadsheet: {@code 1.234} is more than a thousand. */
    DUTCH_TEXT,
    /** A number. */
    NUMBER,
    /** A number that is shown as a percentage: 0.61 as 61%. */
    PERCENT,
    /** True or false. */
    TRUTH,
    /** Nothing. */
    NOTHING
  }
}
