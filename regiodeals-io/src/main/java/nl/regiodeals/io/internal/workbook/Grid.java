package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sheet to be written to a workbook. Immutable.
 *
 * @param name the name on its tab
 * @param isHidden whether it is hidden
 * @param isLocked whether only its input cells can be changed
 * @param widths the widths of the columns, in characters
 * @param headerRow the row with the headers of a table, which stays visible when scrolling and is
 *     repeated in print; empty if there is none
 * @param rows its rows
 * @param prompts what people are told, and offered to choose from, at its cells
 * @param tallRows the rows with room for longer text
 * @param hiddenColumns the columns that people do not see, from 0
 * @param fixedColumns the number of columns on the left that stay visible when scrolling
 */
public record Grid(
    String name,
    boolean isHidden,
    boolean isLocked,
    ImmutableList<Integer> widths,
    Optional<Integer> headerRow,
    ImmutableList<ImmutableList<Cell>> rows,
    ImmutableList<Prompt> prompts,
    ImmutableSet<Integer> tallRows,
    ImmutableSet<Integer> hiddenColumns,
    int fixedColumns) {
  /** The height of a row with room for longer text, in points. */
  static final int TALL = 90;

  /** The look of a cell. */
  public enum Look {
    /** The title of the sheet. */
    TITLE,
    /** Text. */
    TEXT,
    /** A data value, without a style. */
    DATA,
    /** The header of a column, or a question. */
    HEAD,
    /** A known value, which cannot be changed. */
    FIXED,
    /** A cell to be filled in. */
    INPUT,
    /** A link to another sheet. */
    LINK,
    /** A finding. */
    FINDING
  }

  /** The format of a value. */
  public enum Shape {
    /** As text. */
    WORDS("@"),
    /** As a number. */
    NUMBER("General"),
    /** As an amount of money. */
    MONEY("#,##0.00"),
    /** As a date. */
    DATE("dd-mm-yyyy");

    private final String code;

    Shape(String code) {
      this.code = code;
    }

    /** The Excel number format. */
    String code() {
      return code;
    }
  }

  /**
   * A cell.
   *
   * @param content its content
   * @param look its look
   * @param shape the format of its value
   */
  public record Cell(Content content, Look look, Shape shape) {
    public static final Cell EMPTY = text("", Look.TEXT);

    public static Cell text(String text, Look look) {
      return new Cell(new Content.Words(text), look, Shape.WORDS);
    }
  }

  /** The content of a cell. */
  public sealed interface Content {
    /**
     * Text; empty for an empty cell. It is never a formula.
     *
     * @param text the text
     */
    record Words(String text) implements Content {}

    /**
     * A number.
     *
     * @param number the number
     */
    record Amount(BigDecimal number) implements Content {}

    /**
     * A date.
     *
     * @param date the date
     */
    record Day(LocalDate date) implements Content {}

    /**
     * A link to a sheet of the same workbook.
     *
     * @param text the text
     * @param sheet the name on the tab of the sheet
     */
    record Link(String text, String sheet) implements Content {}

    /**
     * A formula over cells of the workbook. It holds no text of a person.
     *
     * @param operation what it makes of them
     * @param areas the cells
     */
    record Formula(Operation operation, ImmutableList<Area> areas) implements Content {}
  }

  /**
   * What people are told at the cells of a column, and the list from which they choose.
   *
   * @param column the column, from 0
   * @param firstRow the first row, from 0
   * @param lastRow the last row, from 0
   * @param words the words to choose from; empty if any value is allowed
   * @param isStrict whether values other than the words are rejected
   * @param title what the cell asks; at most 32 characters are shown
   * @param message what to fill in, shown when the cell is selected; at most 255 characters are
   *     shown, and nothing if it is empty
   */
  public record Prompt(
      int column,
      int firstRow,
      int lastRow,
      ImmutableList<String> words,
      boolean isStrict,
      String title,
      String message) {
    /** Shortens what programs would refuse. */
    public Prompt {
      title = Grid.shortened(title, 32);
      message = Grid.shortened(message, 255);
    }
  }

  /**
   * Cells of a column of a sheet.
   *
   * @param sheet the name on its tab
   * @param column from 0
   * @param firstRow from 0
   * @param lastRow from 0
   */
  public record Area(String sheet, int column, int firstRow, int lastRow) {
    /** The name of its sheet, quoted as formulas and links need it. */
    String quotedSheet() {
      return quoted(sheet);
    }

    /** The name of its cells, without that of the sheet. */
    String cells() {
      return rangeName(column, firstRow, lastRow);
    }
  }

  /** What a formula of ours makes of other cells. */
  public enum Operation {
    /** The number of cells with content. */
    COUNT_FILLED,
    /** The number of empty cells. */
    COUNT_EMPTY,
    /** The sum of the numbers. */
    SUM,
    /** The content of a single cell. */
    SHOW;

    /** The formula over cells whose names are written as the format wants them. */
    String over(List<String> cells, String separator) {
      String all = String.join(separator, cells);
      return switch (this) {
        case COUNT_FILLED -> "COUNTA(" + all + ")";
        case COUNT_EMPTY ->
            cells.stream().map(some -> "COUNTBLANK(" + some + ")").collect(Collectors.joining("+"));
        case SUM -> "SUM(" + all + ")";
        case SHOW -> "IF(" + all + "=\"\"" + separator + "\"\"" + separator + all + ")";
      };
    }
  }

  /** A sheet of text, without a table. */
  public static Grid page(
      String name, ImmutableList<Integer> widths, ImmutableList<ImmutableList<Cell>> rows) {
    return new Grid(
        name,
        false,
        true,
        widths,
        Optional.empty(),
        rows,
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        0);
  }

  /** A hidden sheet of names with their values. */
  public static Grid hidden(String name, ImmutableMap<String, String> values) {
    return new Grid(
        name,
        true,
        true,
        ImmutableList.of(20, 40),
        Optional.empty(),
        values.entrySet().stream()
            .map(
                entry ->
                    ImmutableList.of(
                        Cell.text(entry.getKey(), Look.TEXT),
                        Cell.text(entry.getValue(), Look.TEXT)))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        0);
  }

  /** This sheet without the columns that people need not see, and with some that stay in sight. */
  public Grid hiding(ImmutableSet<Integer> hidden, int fixed) {
    return new Grid(
        name, isHidden, isLocked, widths, headerRow, rows, prompts, tallRows, hidden, fixed);
  }

  /** A name of a sheet in quotes, as formulas and links need it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  /** A text without what is too long for a program to show. */
  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
  }

  /** The column of a cell name, from 0; -1 if the name has no letters. */
  static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(cell.charAt(i)) - 'A' + 1);
    }
    return column - 1;
  }

  /** The row of a cell name, from 0. */
  static int row(String cell) {
    return Integer.parseInt(cell.replaceAll("\\D", "")) - 1;
  }

  /** The name of the cells of a column, from one row to another, all from 0: {@code I5:I9}. */
  public static String rangeName(int column, int firstRow, int lastRow) {
    String first = cellName(column, firstRow);
    return firstRow == lastRow ? first : first + ":" + cellName(column, lastRow);
  }

  /** The name of a cell by its column and row, both from 0: {@code C14}. */
  public static String cellName(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(row + 1).toString();
  }
}
