package nl.regiodeals.io.internal.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.ReadNotices;
import nl.regiodeals.io.internal.sheet.Book.Sheet;
import nl.regiodeals.io.internal.sheet.FilledTable.FilledRow;

/**
 * Reads the sheets of a form, compares what was filled in beforehand with what stands there now,
 * and passes on what was answered. For one form; not safe to share between threads.
 */
final class Answers {
  private final Book book;
  private final ReportForm form;
  private final Edition edition;
  private final CellReading cells;
  private final AnswerRecords records;
  private final Consumer<Notice> notices;
  private Optional<LocalDate> filledOn = Optional.empty();

  Answers(
      Book book,
      ReportForm form,
      Edition edition,
      CellReading cells,
      AnswerRecords records,
      Consumer<Notice> notices) {
    this.book = book;
    this.form = form;
    this.edition = edition;
    this.cells = cells;
    this.records = records;
    this.notices = notices;
  }

  /** The day on which the form was filled in; empty if unknown. */
  Optional<LocalDate> filledOn() {
    return filledOn;
  }

  /** Reads a sheet. */
  void read(FormSheet definition, Sheet sheet) {
    if (definition.asksOnce()) {
      questions(definition, sheet);
    } else {
      FilledTable.of(sheet, definition, edition, notices)
          .ifPresent(table -> table(definition, table));
    }
  }

  private void questions(FormSheet definition, Sheet sheet) {
    Optional<FormRow> prefilled = form.rows().get(definition.id()).stream().findFirst();
    FilledQuestions.answers(sheet, definition, form.year())
        .forEach(
            (column, placed) -> {
              Place place = sheet.place(placed.cell().column(), placed.row());
              Optional<Object> value = cells.read(column, placed.cell(), place);
              if (column.role() == FormColumn.Role.SHOWN) {
                fixed(column, value, prefilled, place);
              } else if (column.id().equals("filledOn")) {
                filledOn = value.map(LocalDate.class::cast);
              } else {
                value.ifPresent(text -> records.tell(column.id(), text, place));
              }
            });
  }

  private void table(FormSheet definition, FilledTable table) {
    Set<String> seen = new HashSet<>();
    List<FormRow> left = new ArrayList<>(form.rows().get(definition.id()));
    for (FilledRow filled : table.rows()) {
      RowValues row = values(table, filled);
      Optional<FormRow> prefilled = Keys.find(definition, row.values(), left);
      prefilled.ifPresent(left::remove);
      String key = Keys.of(definition, row.values());
      if (!key.isEmpty() && !seen.add(key) && Keys.mustDiffer(definition)) {
        notices.accept(
            FormNotices.COPIED_ROW.notice().at(row.place()).with("key", ReadNotices.shown(key)));
        continue;
      }
      prefilled.ifPresent(known -> compare(definition, row, known));
      records.take(definition, row, prefilled);
    }
    if (Keys.hasIds(definition)) {
      left.forEach(row -> missing(table, row));
    }
  }

  private RowValues values(FilledTable table, FilledRow filled) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Place> places = new HashMap<>();
    filled
        .cells()
        .forEach(
            (column, cell) -> {
              Place place = table.sheet().place(cell.column(), filled.number());
              cells
                  .read(column, cell, place)
                  .ifPresent(
                      value -> {
                        values.put(column.id(), value);
                        places.put(column.id(), place);
                      });
            });
    return new RowValues(values, places, table.sheet().place(0, filled.number()));
  }

  private void compare(FormSheet definition, RowValues row, FormRow prefilled) {
    for (FormColumn column : definition.columns()) {
      boolean fixed = column.role() == FormColumn.Role.SHOWN || prefilled.isClosed();
      if (fixed && row.values().containsKey(column.id())) {
        fixed(
            column,
            Optional.of(row.values().get(column.id())),
            Optional.of(prefilled),
            row.placeOf(column.id()));
      }
    }
  }

  private void fixed(
      FormColumn column, Optional<Object> found, Optional<FormRow> prefilled, Place place) {
    Optional<Object> was = prefilled.flatMap(row -> row.value(column));
    if (found.isPresent() && !was.map(value -> same(value, found.get())).orElse(false)) {
      notices.accept(
          FormNotices.FIXED_CHANGED
              .notice()
              .at(place)
              .with("column", edition.label(column))
              .with("found", shown(found.get()))
              .with("known", was.map(this::shown).orElse("\u2013")));
    }
  }

  private void missing(FilledTable table, FormRow row) {
    notices.accept(
        FormNotices.MISSING_ROW
            .notice()
            .at(new Place.InSheet(book.file(), table.sheet().name(), "A1"))
            .with(
                "row",
                ReadNotices.shown(
                    String.valueOf(
                        row.values()
                            .getOrDefault("name", row.values().getOrDefault("description", ""))))));
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return one.equals(other) || one.toString().strip().equals(other.toString().strip());
  }

  private String shown(Object value) {
    return value instanceof Enum<?> word
        ? Words.of(word, edition.language())
        : ReadNotices.shown(Notation.of(edition.language()).show(value));
  }
}
