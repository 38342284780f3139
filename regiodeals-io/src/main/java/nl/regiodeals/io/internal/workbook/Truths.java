package nl.regiodeals.io.internal.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.io.internal.bind.Node.Kind;
import nl.regiodeals.io.internal.workbook.Book.Cell;

/**
 * Formulas that are nothing but true or false: LibreOffice writes a truth value that somebody typed
 * as {@code TRUE()}, and in a cell with the format of a text or a number it has the value 1.
 */
final class Truths {
  private static final int LONGEST = 20;
  private static final Pattern TRUTH =
      Pattern.compile("(?:[a-z]{1,8}:)?=?(TRUE|FALSE)\\(\\)", Pattern.CASE_INSENSITIVE);

  private Truths() {}

  /** The truth value in a cell with this formula; empty if it says anything else. */
  static Optional<Cell> typed(int column, String formula) {
    if (formula.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher truth = TRUTH.matcher(formula);
    return truth.matches()
        ? Optional.of(
            new Cell(
                column,
                Kind.TRUTH,
                Boolean.toString(truth.group(1).equalsIgnoreCase("true")),
                false,
                false))
        : Optional.empty();
  }
}
