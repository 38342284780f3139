package nl.regiodeals.io.internal.form;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * The ids of records: those of known records by the names that people write, and those of rows that
 * a region adds. For one form; not safe to share between threads.
 */
final class RecordIds {
  private final ReportForm form;
  private final FormWording edition;
  private final Portfolio known;
  private final Consumer<Notice> notices;
  private final Map<Class<? extends Record>, NewIds> newIds = new HashMap<>();

  /** The ids of the records of a sheet by name, for columns that refer to them by name. */
  private final Map<String, SetMultimap<String, String>> ids = new HashMap<>();

  RecordIds(ReportForm form, FormWording edition, Portfolio known, Consumer<Notice> notices) {
    this.form = form;
    this.edition = edition;
    this.known = known;
    this.notices = notices;
    form.table().sheets().stream()
        .flatMap(sheet -> sheet.columns().stream())
        .flatMap(column -> form.table().sheetNamedBy(column).stream())
        .forEach(this::knowNames);
  }

  private void knowNames(FormSheet named) {
    SetMultimap<String, String> known = LinkedHashMultimap.create();
    for (FormRow row : form.rows().get(named.id())) {
      row.value(named.nameColumns().get(0))
          .ifPresent(name -> known.put(Keys.same((String) name), knownId(row)));
    }
    ids.put(named.id(), known);
  }

  private static String knownId(FormRow row) {
    return (String) requireNonNull(row.values().get("id"));
  }

  /**
   * The id of a row: that of the known record, or a new one. An id that somebody typed is accepted
   * if it cannot belong to another record, of this deal or another.
   */
  String id(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    String name = name(sheet, row, prefilled);
    String id = prefilled.map(RecordIds::knownId).orElseGet(() -> newId(sheet, row, name));
    SetMultimap<String, String> named = ids.get(sheet.id());
    if (named != null) {
      named.put(Keys.same(name), id);
    }
    return id;
  }

  private String newId(FormSheet sheet, RowValues row, String name) {
    NewIds ids =
        newIds.computeIfAbsent(
            sheet.record(),
            record -> NewIds.of(form.deal(), known.deals(), RecordType.of(record), known));
    Optional<String> typed = row.text("id");
    if (typed.filter(ids::takes).isPresent()) {
      return typed.get();
    }
    String made =
        ids.take(
            RowAnswers.hasYearOfForm(sheet) ? form.year() + "-" : "",
            name,
            sheet.nameColumns().stream()
                .skip(1)
                .map(column -> row.text(column.id()).orElse(""))
                .collect(Collectors.joining("\n")));
    typed.ifPresent(
        text ->
            notices.accept(
                FormNotices.UNKNOWN_ID
                    .notice()
                    .at(row.placeOf("id"))
                    .with("found", ReadNotices.shown(text))
                    .with("id", made)));
    return made;
  }

  /** The name by which people know a row. */
  static String name(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    FormColumn column = sheet.nameColumns().get(0);
    return row.text(column.id())
        .or(() -> prefilled.flatMap(known -> known.value(column)).map(Object::toString))
        .orElse("");
  }

  /** The id behind a prefilled name; a reference that leads nowhere is shown by its id. */
  Optional<String> idOfKnown(FormColumn column, String name) {
    Set<String> found = idsByName(column).get(Keys.same(name));
    return found.size() > 1
        ? Optional.empty()
        : Optional.of(found.isEmpty() ? name : found.iterator().next());
  }

  /** The record with this name or id; empty if several have the same name. */
  Optional<String> idOf(FormColumn column, String name, Place place) {
    SetMultimap<String, String> known = idsByName(column);
    Set<String> found = known.get(Keys.same(name));
    if (found.isEmpty() && known.containsValue(name.strip())) {
      found = Set.of(name.strip());
    }
    if (found.isEmpty()) {
      found =
          known.asMap().entrySet().stream()
              .filter(entry -> plain(entry.getKey()).equals(plain(name)))
              .flatMap(entry -> entry.getValue().stream())
              .collect(Collectors.toSet());
    }
    if (found.size() == 1) {
      return Optional.of(found.iterator().next());
    }
    notices.accept(
        found.isEmpty()
            ? Nearest.suggest(
                FormNotices.UNKNOWN_PROJECT
                    .notice()
                    .at(place)
                    .with("column", edition.label(column))
                    .with("found", ReadNotices.shown(name)),
                plain(name),
                known.keySet())
            : FormNotices.WHICH_PROJECT
                .notice()
                .at(place)
                .with("found", ReadNotices.shown(name))
                .with("ids", found.stream().sorted().collect(Collectors.joining(", "))));
    return Optional.empty();
  }

  private SetMultimap<String, String> idsByName(FormColumn column) {
    return ids.getOrDefault(
        form.table().sheetNamedBy(column).map(FormSheet::id).orElse(""),
        LinkedHashMultimap.create());
  }

  private static String plain(String text) {
    return FilledTable.plain(text);
  }
}
