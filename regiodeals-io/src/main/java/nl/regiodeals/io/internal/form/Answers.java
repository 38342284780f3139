package nl.regiodeals.io.internal.form;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.form.FilledQuestions.Placed;
import nl.regiodeals.io.internal.form.FilledTable.FilledRow;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/**
 * Reads the sheets of a form, compares the prefilled values with the current ones, and passes on
 * the answers. For one form; not safe to share between threads.
 */
final class Answers {
  private final Book book;
  private final ReportForm form;
  private final FormWording edition;
  private final CellReader cells;
  private final AnswerRecords records;
  private final Consumer<Notice> notices;
  private final OwnTexts ownTexts;
  private final Table<String, String, String> units = HashBasedTable.create();
  private final Dossier dossier;
  private Optional<LocalDate> filledOn = Optional.empty();
  private Optional<String> filledBy = Optional.empty();

  Answers(
      Book book,
      ReportForm form,
      Dossier dossier,
      FormWording edition,
      CellReader cells,
      AnswerRecords records,
      OwnTexts ownTexts,
      Consumer<Notice> notices) {
    this.book = book;
    this.form = form;
    this.dossier = dossier;
    this.edition = edition;
    this.cells = cells;
    this.records = records;
    this.ownTexts = ownTexts;
    this.notices = notices;
    form.rows()
        .forEach(
            (sheet, row) -> {
              if (row.values().get("unit") instanceof String unit
                  && row.values().get("id") instanceof String id) {
                units.put(sheet, id, unit);
              }
            });
  }

  /** The day on which the form was filled in; empty if unknown. */
  Optional<LocalDate> filledOn() {
    return filledOn;
  }

  /** Who filled the form in; empty if unknown. */
  Optional<String> filledBy() {
    return filledBy;
  }

  /** Reads a sheet. */
  void read(FormSheet definition, Sheet sheet) {
    if (definition.asksOnce()) {
      questions(definition, sheet);
    } else {
      FilledTable.of(sheet, definition, edition, ownTexts, notices)
          .ifPresent(table -> table(definition, table));
    }
  }

  private void questions(FormSheet definition, Sheet sheet) {
    Optional<FormRow> prefilled = form.rows().get(definition.id()).stream().findFirst();
    FilledQuestions filled =
        FilledQuestions.of(sheet, definition, form.year(), edition.languages());
    filled
        .answers()
        .forEach(
            (column, placed) -> {
              Place place = sheet.place(placed.cell().column(), placed.row());
              Optional<Object> value = cells.read(column, placed.cell(), place, () -> "");
              if (!column.isAsked()) {
                fixed(definition, column, value, prefilled, place);
              } else if (column.field().isEmpty()) {
                filledBy = value.map(Object::toString);
              } else {
                if (column.id().equals("filledOn")) {
                  filledOn = value.map(LocalDate.class::cast);
                }
                value.ifPresent(told -> records.tell(column, new Node.Typed(told, place)));
              }
            });
    Strays strays = new Strays(sheet, ownTexts, notices);
    ImmutableSet<Placed> read = filled.cells();
    for (Row row : sheet.rows()) {
      row.cells().stream()
          .filter(cell -> !read.contains(new Placed(row.number(), cell)))
          .forEach(cell -> strays.tell(cell, row.number()));
    }
  }

  private void table(FormSheet definition, FilledTable table) {
    rows(
        definition,
        table.sheet(),
        table.rows().stream().map(filled -> values(definition, table, filled)).toList());
  }

  /** Takes the rows of a sheet. */
  void rows(FormSheet definition, Sheet sheet, List<RowValues> rows) {
    List<FormRow> prefilled = form.rows().get(definition.id());
    ImmutableList<Optional<FormRow>> matched = Keys.match(definition, rows, prefilled);
    Map<String, Place> seen = new HashMap<>();
    Map<Map<String, Object>, Place> newRows = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      RowValues row = rows.get(i);
      Optional<FormRow> known = matched.get(i);
      String key = Keys.of(definition, row.values());
      Place before = key.isEmpty() ? null : seen.putIfAbsent(key, row.place());
      if (before != null) {
        twice(definition, row, key, before);
        continue;
      }
      if (known.isPresent()) {
        if (definition.hasIds() && key.isEmpty()) {
          notices.accept(
              FormNotices.KNOWN_BY_NAME
                  .notice()
                  .at(row.place())
                  .with("id", String.valueOf(known.get().values().get("id"))));
        }
        compare(definition, row, known.get());
      } else if (definition.hasIds() && !row.values().isEmpty()) {
        Place same = newRows.putIfAbsent(ImmutableMap.copyOf(row.values()), row.place());
        if (same != null) {
          notices.accept(FormNotices.SAME_ROW.notice().at(row.place()).with("other", cellOf(same)));
        }
      }
      records.take(definition, row, known);
    }
    // a list of all deals, such as that of organisations, need not be complete
    if (definition.hasIds() && RecordType.of(definition.record()).field("deal").isPresent()) {
      Set<FormRow> there = Collections.newSetFromMap(new IdentityHashMap<>());
      matched.forEach(found -> found.ifPresent(there::add));
      prefilled.stream()
          .filter(row -> !there.contains(row))
          .forEach(row -> missing(definition, sheet, row));
    }
  }

  private void twice(FormSheet definition, RowValues row, String key, Place before) {
    notices.accept(
        (definition.hasIds() ? FormNotices.COPIED_ROW : FormNotices.DOUBLE_ROW)
            .notice()
            .at(row.place())
            .with("key", ReadNotices.shown(key))
            .with("other", cellOf(before))
            .with("cells", row.cells()));
  }

  private static String cellOf(Place place) {
    return place instanceof Place.InSheet in ? in.cell() : place.toString();
  }

  /** The values of a row of a table. */
  RowValues values(FormSheet definition, FilledTable table, FilledRow filled) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, Place> places = new HashMap<>();
    Supplier<String> unit = () -> unit(definition, filled);
    filled
        .cells()
        .forEach(
            (column, cell) -> {
              Place place = table.sheet().place(cell.column(), filled.number());
              cells
                  .read(column, cell, place, unit)
                  .ifPresent(
                      value -> {
                        values.put(column.id(), value);
                        places.put(column.id(), place);
                      });
            });
    return new RowValues(values, places, table.sheet().place(0, filled.number()));
  }

  /** The unit of the numbers of a row: the one given in the row, or the one known for its id. */
  private String unit(FormSheet definition, FilledRow filled) {
    return filled
        .text("unit")
        .or(
            () ->
                filled
                    .text("id")
                    .flatMap(id -> Optional.ofNullable(units.get(definition.id(), id))))
        .orElse("");
  }

  private void compare(FormSheet definition, RowValues row, FormRow prefilled) {
    for (FormColumn column : definition.columns()) {
      boolean fixed = !column.isAsked() || prefilled.isClosed();
      if (fixed && row.values().containsKey(column.id())) {
        fixed(
            definition,
            column,
            Optional.of(row.values().get(column.id())),
            Optional.of(prefilled),
            row.placeOf(column.id()));
      }
    }
  }

  /** The value of a cell whose value is fixed once it is known. */
  private void fixed(
      FormSheet definition,
      FormColumn column,
      Optional<Object> found,
      Optional<FormRow> prefilled,
      Place place) {
    Optional<Object> was = prefilled.flatMap(row -> row.value(column));
    if (found.isEmpty() || was.filter(known -> same(column, known, found.get())).isPresent()) {
      return;
    }
    Optional<Subject> subject =
        prefilled.isPresent() && isField(column)
            ? definition.subject(
                dossier,
                form.year(),
                form.rows().get(definition.id()).indexOf(prefilled.get()),
                column)
            : Optional.empty();
    subject.ifPresent(field -> records.propose(column, field, was, found.get(), place));
    boolean isAnswer =
        was.isEmpty() && (subject.isPresent() || (column.isFillable() && prefilled.isPresent()));
    if (!isAnswer) {
      notices.accept(
          FormNotices.FIXED_CHANGED
              .notice()
              .at(place)
              .with("column", edition.label(column))
              .with("found", shown(found.get()))
              .with("known", was.map(this::shown).orElse("\u2013")));
    }
  }

  /** Whether a column holds a field that can be changed by itself: no key, and not computed. */
  private static boolean isField(FormColumn column) {
    return column.isAsked() || (column.isFillable() && column.field().isPresent());
  }

  private void missing(FormSheet definition, Sheet sheet, FormRow row) {
    notices.accept(
        FormNotices.MISSING_ROW
            .notice()
            .at(new Place.InSheet(book.file(), sheet.name(), "A1"))
            .with(
                "row",
                ReadNotices.shown(
                    row.value(definition.nameColumns().get(0)).orElse("").toString())));
  }

  private boolean same(FormColumn column, Object known, Object found) {
    return same(known, found) || records.isId(column, known, found);
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
