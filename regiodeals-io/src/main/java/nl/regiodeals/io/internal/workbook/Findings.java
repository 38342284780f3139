package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/**
 * The sheet that lists findings, the first of a marked workbook. Immutable.
 *
 * @param title the name on its tab
 * @param summary the lines above the list
 * @param headers its headers: where, how severe, what, and what to do
 * @param marks the findings
 */
public record Findings(
    String title,
    ImmutableList<String> summary,
    ImmutableList<String> headers,
    ImmutableList<Mark> marks) {

  /** The column with the name of the cell, from 0. */
  static final int CELL = 1;

  /** Its name, or that with a number if the workbook has such a sheet already. */
  String freeTitle(Predicate<String> isTaken) {
    String name = title;
    for (int i = 2; isTaken.test(name); i++) {
      name = title + " " + i;
    }
    return name;
  }

  /** The row of the headers, from 0; the findings follow it. */
  int headerRow() {
    return summary.size() + 1;
  }

  /** Its rows of text. */
  ImmutableList<ImmutableList<String>> rows() {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    summary.forEach(line -> rows.add(ImmutableList.of(line)));
    rows.add(ImmutableList.of()).add(headers);
    marks.forEach(mark -> rows.add(mark.row()));
    return rows.build();
  }
}
