package nl.regiodeals.io.internal.form;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.io.internal.bind.Node;

/**
 * Makes a record of each row of a table, and of what stands beside it. For one form; not safe to
 * share between threads.
 */
final class RowAnswers implements SheetAnswers {
  private final ReportForm form;
  private final Portfolio portfolio;
  private final RecordIds ids;
  private final RecordLists lists;
  private final RowNotices told;

  /** The records that are known by their id, for each list that was asked for. */
  private final Map<String, Map<Object, Record>> known = new HashMap<>();

  RowAnswers(
      ReportForm form, Portfolio portfolio, RecordIds ids, RecordLists lists, RowNotices told) {
    this.form = form;
    this.portfolio = portfolio;
    this.ids = ids;
    this.lists = lists;
    this.told = told;
  }

  @Override
  public void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    boolean answers = row.answers(sheet);
    if (prefilled.isPresent() && !sheet.hasIds() && !answers) {
      return;
    }
    Optional<FormColumn> open =
        sheet.requiredColumns().stream()
            .filter(column -> value(row, prefilled, column).isEmpty())
            .findFirst()
            .or(() -> firstAsked(sheet).filter(column -> !sheet.hasIds() && !answers));
    if (open.isPresent()) {
      told.incomplete(row, open.get());
      return;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    Optional<String> id =
        sheet.hasIds() ? Optional.of(ids.id(sheet, row, prefilled)) : Optional.empty();
    id.ifPresent(made -> members.put("id", new Node.Typed(made, row.place())));
    ofForm(sheet, row, members);
    for (FormColumn column : sheet.ownColumns()) {
      if (!column.isId()) {
        Optional<Node> node = node(sheet, column, row, prefilled);
        if (node.isEmpty() && sheet.requiredColumns().contains(column)) {
          told.incomplete(row, column);
          return;
        }
        node.ifPresent(given -> members.put(column.field().orElseThrow().name(), given));
      }
    }
    boolean isNew = prefilled.isEmpty();
    if (isNew && sheet.tellsOfNewRows()) {
      told.isNew(row, RecordIds.name(sheet, row, prefilled));
    }
    if (isNew || sheet.ownColumns().stream().anyMatch(FormColumn::isAsked)) {
      keepTruths(sheet, members);
      lists.add(sheet.list().orElseThrow(), members, row.place());
    }
    id.ifPresent(made -> besides(sheet, made, row, prefilled));
  }

  /** A yes that is known stays one: a record cannot leave it open. */
  private void keepTruths(FormSheet sheet, Map<String, Node> members) {
    RecordType type = RecordType.of(sheet.record());
    List<Field> truths =
        type.fields().stream()
            .filter(field -> field.type() == ValueType.Scalar.TRUTH)
            .filter(field -> !members.containsKey(field.name()))
            .toList();
    if (truths.isEmpty() || !(members.get("id") instanceof Node.Typed id)) {
      return;
    }
    Record record = knownRecords(sheet, type).get(id.value());
    if (record != null) {
      truths.forEach(
          field ->
              field.values(record).stream()
                  .filter(Boolean.TRUE::equals)
                  .forEach(yes -> members.put(field.name(), new Node.Typed(yes, id.place()))));
    }
  }

  private Map<Object, Record> knownRecords(FormSheet sheet, RecordType type) {
    return known.computeIfAbsent(
        sheet.list().orElseThrow(),
        list ->
            RecordType.portfolio().field(list).orElseThrow().values(portfolio).stream()
                .map(Record.class::cast)
                .collect(toMap(type::key, record -> record, (first, again) -> first)));
  }

  private static Optional<FormColumn> firstAsked(FormSheet sheet) {
    return sheet.columns().stream().filter(FormColumn::isAsked).findFirst();
  }

  /** The fields of a record that are the same in the whole form. */
  private void ofForm(FormSheet sheet, RowValues row, Map<String, Node> members) {
    RecordType type = RecordType.of(sheet.record());
    if (type.field("deal").isPresent()) {
      members.put("deal", new Node.Typed(form.deal(), row.place()));
    }
    if (hasYearOfForm(sheet)) {
      members.put("year", new Node.Typed(form.year(), row.place()));
    }
  }

  /** Whether records of a sheet are of the year of the form. */
  static boolean hasYearOfForm(FormSheet sheet) {
    return sheet.hasYear() && sheet.column("year").isEmpty();
  }

  /** The answer in a column about a record; a column that is only shown counts for a new record. */
  private Optional<Node> node(
      FormSheet sheet, FormColumn column, RowValues row, Optional<FormRow> prefilled) {
    if (sheet.requiredColumns().contains(column) && !column.isByName()) {
      return value(row, prefilled, column);
    }
    if (!column.isAsked() && prefilled.isPresent()) {
      return Optional.empty();
    }
    if (!column.isByName()) {
      return row.node(column);
    }
    Optional<String> known =
        prefilled.flatMap(filled -> filled.value(column)).map(value -> value.toString().strip());
    Place place = row.placeOf(column.id());
    return row.text(column.id())
        .or(() -> known)
        .flatMap(
            name ->
                known.equals(Optional.of(name))
                    ? ids.idOfKnown(column, name)
                    : ids.idOf(column, name, place))
        .map(found -> new Node.Typed(found, place));
  }

  /** The answer of a row in a column, or else the known value. */
  private static Optional<Node> value(
      RowValues row, Optional<FormRow> prefilled, FormColumn column) {
    return row.node(column)
        .or(
            () ->
                prefilled
                    .flatMap(known -> known.value(column))
                    .map(value -> new Node.Typed(value, row.place())));
  }

  /** Adds the records that refer to the record of the sheet: one for each year. */
  private void besides(FormSheet sheet, String id, RowValues row, Optional<FormRow> prefilled) {
    sheet.columns().stream()
        .filter(column -> column.record().filter(of -> of != sheet.record()).isPresent())
        .collect(toImmutableListMultimap(FormColumn::yearsBefore, column -> column))
        .asMap()
        .forEach((before, columns) -> beside(sheet, id, List.copyOf(columns), row, prefilled));
  }

  private void beside(
      FormSheet sheet,
      String id,
      List<FormColumn> columns,
      RowValues row,
      Optional<FormRow> prefilled) {
    Map<FormColumn, Node> said = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> column.isOpen(prefilled))
        .forEach(column -> row.node(column).ifPresent(node -> said.put(column, node)));
    if (said.isEmpty()) {
      return;
    }
    for (FormColumn column : columns) {
      if (!column.field().orElseThrow().mayBeAbsent() && !said.containsKey(column)) {
        Optional<Node> value = value(row, prefilled, column);
        if (value.isEmpty()) {
          said.forEach((other, node) -> told.withoutValue(other, column, row));
          return;
        }
        said.put(column, value.get());
      }
    }
    Class<? extends Record> record = columns.get(0).record().orElseThrow();
    RecordType type = RecordType.of(record);
    Map<String, Node> members = new LinkedHashMap<>();
    type.fields().stream()
        .filter(field -> field.references().filter(to -> to == sheet.record()).isPresent())
        .map(Field::name)
        .forEach(name -> members.put(name, new Node.Typed(id, row.place())));
    int year = form.year() - columns.get(0).yearsBefore();
    members.put("year", new Node.Typed(year, row.place()));
    said.forEach((column, node) -> members.put(column.field().orElseThrow().name(), node));
    lists.add(FormSheet.listOf(record).orElseThrow(), members, row.place());
  }
}
