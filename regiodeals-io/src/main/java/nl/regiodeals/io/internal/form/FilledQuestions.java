package nl.regiodeals.io.internal.form;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/**
 * A completed sheet of questions: each on a row, followed by its answer. Immutable.
 *
 * @param questions the place of each question
 * @param answers the answer to each; absent if a question was left open
 */
record FilledQuestions(
    ImmutableMap<FormColumn, Placed> questions, ImmutableMap<FormColumn, Placed> answers) {

  /**
   * A cell with its row number.
   *
   * @param row from 0
   * @param cell the cell
   */
  record Placed(int row, Cell cell) {}

  /** Finds the questions of a sheet; a question may have lost everything after its first words. */
  static FilledQuestions of(Sheet sheet, FormSheet definition, int year, List<Language> languages) {
    Map<FormColumn, Placed> questions =
        new HashMap<>(find(sheet, definition, year, languages, FilledTable::plain));
    find(sheet, definition, year, languages, FilledQuestions::firstWords)
        .forEach(questions::putIfAbsent);
    ImmutableMap.Builder<FormColumn, Placed> inOrder = ImmutableMap.builder();
    ImmutableMap.Builder<FormColumn, Placed> answers = ImmutableMap.builder();
    Map<Integer, Row> rows = new HashMap<>();
    sheet.rows().forEach(row -> rows.put(row.number(), row));
    for (FormColumn column : definition.columns()) {
      Placed question = questions.get(column);
      if (question != null) {
        inOrder.put(column, question);
        requireNonNull(rows.get(question.row())).cells().stream()
            .filter(cell -> cell.column() > question.cell().column() && !cell.text().isBlank())
            .findFirst()
            .ifPresent(answer -> answers.put(column, new Placed(question.row(), answer)));
      }
    }
    return new FilledQuestions(inOrder.buildOrThrow(), answers.buildOrThrow());
  }

  private static Map<FormColumn, Placed> find(
      Sheet sheet,
      FormSheet definition,
      int year,
      List<Language> languages,
      UnaryOperator<String> asked) {
    Map<String, FormColumn> labels = new HashMap<>();
    for (FormColumn column : definition.columns()) {
      languages.forEach(
          language ->
              column
                  .labels(language, year)
                  .forEach(label -> labels.put(asked.apply(label), column)));
    }
    Map<FormColumn, Placed> found = new HashMap<>();
    for (Row row : sheet.rows()) {
      for (Cell cell : row.cells().subList(0, Math.min(2, row.cells().size()))) {
        FormColumn column = labels.get(asked.apply(cell.text()));
        if (column != null) {
          found.putIfAbsent(column, new Placed(row.number(), cell));
        }
      }
    }
    return found;
  }

  private static String firstWords(String text) {
    int colon = text.indexOf(':');
    return FilledTable.plain(colon > 0 ? text.substring(0, colon) : text);
  }

  /** The answer to the question with this id; empty if there is none. */
  Optional<Placed> answer(String id) {
    return answers.entrySet().stream()
        .filter(answer -> answer.getKey().id().equals(id))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The cells with a question or its answer. */
  ImmutableSet<Placed> cells() {
    return ImmutableSet.<Placed>builder()
        .addAll(questions.values())
        .addAll(answers.values())
        .build();
  }
}
