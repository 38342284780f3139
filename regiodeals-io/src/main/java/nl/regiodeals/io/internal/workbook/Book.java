package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.Node;

/**
 * The content of a workbook that was read. Immutable.
 *
 * @param file its name
 * @param sheets its sheets, in their order
 * @param hasMacros whether it contains macros, which are never run
 * @param epoch the day from which a date that lost its format is counted
 */
public record Book(String file, ImmutableList<Sheet> sheets, boolean hasMacros, LocalDate epoch) {
  /**
   * A sheet.
   *
   * @param file the name of the workbook
   * @param name the name on its tab
   * @param isHidden whether it is hidden
   * @param rows the rows that are not empty, from top to bottom
   * @param merges the merged cells
   * @param comments the comments on cells
   */
  public record Sheet(
      String file,
      String name,
      boolean isHidden,
      ImmutableList<Row> rows,
      ImmutableList<Merge> merges,
      ImmutableList<Comment> comments) {
    /** The place of a cell. */
    public Place place(int column, int row) {
      return new Place.InSheet(file, name, Grid.cellName(column, row));
    }
  }

  /**
   * A row.
   *
   * @param number from 0
   * @param isHidden whether it is hidden
   * @param cells the cells that are not empty, from left to right
   */
  public record Row(int number, boolean isHidden, ImmutableList<Cell> cells) {
    /** The cell in a column; empty if it has no content. */
    public Optional<Cell> cell(int column) {
      return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }
  }

  /**
   * A cell with content.
   *
   * @param column from 0
   * @param kind its kind according to the workbook
   * @param text its text, with dates in ISO 8601
   * @param isFormula whether it was computed
   * @param isError whether it is the error of a formula, such as {@code #REF!}
   */
  public record Cell(int column, Node.Kind kind, String text, boolean isFormula, boolean isError) {}

  /**
   * Merged cells; their content is in the first.
   *
   * @param firstColumn from 0
   * @param firstRow from 0
   * @param lastColumn from 0
   * @param lastRow from 0
   */
  public record Merge(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

  /**
   * A comment on a cell.
   *
   * @param cell such as {@code C14}
   * @param text its text
   */
  public record Comment(String cell, String text) {}
}
