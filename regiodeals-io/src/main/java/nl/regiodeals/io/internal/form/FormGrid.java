package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.io.internal.workbook.Grid;
import nl.regiodeals.io.internal.workbook.Grid.Area;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Look;

/**
 * A sheet of the form as it is written. Immutable.
 *
 * @param sheet the sheet
 * @param grid its cells
 * @param first the first row with answers, from 0
 * @param known the last row that is filled in beforehand
 * @param last the last row with answers
 */
record FormGrid(FormSheet sheet, Grid grid, int first, int known, int last) {

  /** The cells by which its rows are counted: those of the first column that people see. */
  Area names() {
    int column = 0;
    while (grid.hiddenColumns().contains(column)) {
      column++;
    }
    return new Area(grid.name(), column, first, last);
  }

  /**
   * The cells to be filled in beside what is known. Known values may lie between them; as they are
   * not empty, they are not counted among the empty cells.
   */
  ImmutableList<Area> open() {
    ImmutableList.Builder<Area> areas = ImmutableList.builder();
    for (int column = 0; column < grid.widths().size(); column++) {
      int from = first;
      boolean isOpen = false;
      for (int row = first; row <= known + 1; row++) {
        if (row <= known && !isClosed(row, column)) {
          isOpen |= grid.rows().get(row).get(column).look() == Look.INPUT;
          continue;
        }
        if (isOpen) {
          areas.add(new Area(grid.name(), column, from, row - 1));
        }
        from = row + 1;
        isOpen = false;
      }
    }
    return areas.build();
  }

  /** Whether a cell is empty, and is to stay so. */
  private boolean isClosed(int row, int column) {
    Grid.Cell cell = grid.rows().get(row).get(column);
    return cell.look() != Look.INPUT
        && cell.content() instanceof Content.Words words
        && words.text().isEmpty();
  }
}
