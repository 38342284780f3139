package nl.regiodeals.io.internal.bind;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The texts of a column, in which the same text often comes several times in a row, such as an id:
 * it is then made once. Not safe to share between threads.
 */
final class RepeatedText {
  /** Texts longer than this are not compared: they hardly come twice. */
  private static final int LONGEST = 100;

  private final UnaryOperator<String> meaning;
  private final char[] last = new char[LONGEST];
  private int length = -1;
  private String text = "";

  /**
   * The texts of a column.
   *
   * @param meaning gives the meaning of a text
   */
  RepeatedText(UnaryOperator<String> meaning) {
    this.meaning = meaning;
  }

  /** The meaning of a text. */
  String of(char[] cell, int from, int count) {
    if (count == length && Arrays.equals(cell, from, from + count, last, 0, count)) {
      return text;
    }
    text = meaning.apply(new String(cell, from, count));
    length = count <= LONGEST ? count : -1;
    if (count <= LONGEST) {
      System.arraycopy(cell, from, last, 0, count);
    }
    return text;
  }
}
