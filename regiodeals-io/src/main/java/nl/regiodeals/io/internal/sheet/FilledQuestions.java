package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.io.internal.sheet.Book.Cell;
import nl.regiodeals.io.internal.sheet.Book.Row;
import nl.regiodeals.io.internal.sheet.Book.Sheet;

/** Reads a sheet of questions: each on a row, with its answer behind it. */
final class FilledQuestions {
  private FilledQuestions() {}

  /** The cells of a sheet of questions, by their question. */
  static ImmutableMap<FormColumn, Placed> answers(Sheet sheet, FormSheet definition, int year) {
    ImmutableMap.Builder<FormColumn, Placed> answers = ImmutableMap.builder();
    for (FormColumn column : definition.columns()) {
      sheet.rows().stream()
          .flatMap(row -> answer(column, row, year).stream())
          .findFirst()
          .ifPresent(answer -> answers.put(column, answer));
    }
    return answers.buildOrThrow();
  }

  /** What stands behind the question on a row, if it is on it. */
  private static Optional<Placed> answer(FormColumn column, Row row, int year) {
    return row.cells().stream()
        .limit(2)
        .filter(cell -> isAsked(column, cell.text(), year))
        .findFirst()
        .flatMap(
            asked ->
                row.cells().stream()
                    .filter(cell -> cell.column() > asked.column() && !cell.text().isBlank())
                    .findFirst())
        .map(cell -> new Placed(row.number(), cell));
  }

  /** A question may have lost what stands behind its first words. */
  private static boolean isAsked(FormColumn column, String text, int year) {
    String plain = FilledTable.plain(text);
    return !plain.isEmpty()
        && FilledTable.LANGUAGES.stream()
            .map(language -> column.label(language, year))
            .anyMatch(
                label ->
                    FilledTable.plain(label).equals(plain)
                        || FilledTable.plain(label.split(":", 2)[0])
                            .equals(FilledTable.plain(text.split(":", 2)[0])));
  }

  /**
   * A cell with its row.
   *
   * @param row from 0
   * @param cell the cell
   */
  record Placed(int row, Cell cell) {}
}
