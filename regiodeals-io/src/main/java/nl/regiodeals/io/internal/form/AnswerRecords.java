package nl.regiodeals.io.internal.form;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.io.internal.bind.Nearest;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * Turns the answers of a region into records of the model: each value goes to the field that its
 * column is bound to. For one form; not safe to share between threads.
 */
final class AnswerRecords {
  private final ReportForm form;
  private final Dossier dossier;
  private final FormWording edition;
  private final Portfolio known;
  private final Consumer<Notice> notices;
  private final Place whole;
  private final Map<String, List<Node>> lists = new LinkedHashMap<>();

  /** The answers about a record of which there is one: its fields, and the values of its lists. */
  private record One(Map<String, Node> members, Map<String, List<Node>> items) {}

  private final ImmutableList.Builder<Proposal> proposals = ImmutableList.builder();
  private final Organisations organisations;
  private final PartnerAnswers partners;
  private final MunicipalityAnswers municipalities;
  private final Map<Class<? extends Record>, One> ones = new LinkedHashMap<>();
  private final Map<FormSheet, List<RowValues>> parts = new LinkedHashMap<>();
  private final Map<Class<? extends Record>, NewIds> newIds = new HashMap<>();

  /** The ids of the records of a sheet by name, for columns that refer to them by name. */
  private final Map<String, SetMultimap<String, String>> ids = new HashMap<>();

  AnswerRecords(
      ReportForm form,
      Dossier dossier,
      FormWording edition,
      Portfolio known,
      Place whole,
      Consumer<Notice> notices) {
    this.form = form;
    this.dossier = dossier;
    this.edition = edition;
    this.known = known;
    this.whole = whole;
    this.notices = notices;
    this.organisations = new Organisations(form.deal(), known);
    this.partners = new PartnerAnswers(dossier, organisations, notices);
    this.municipalities = new MunicipalityAnswers(dossier.deal(), notices);
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

  /** Records the answer to a question. */
  void tell(FormColumn column, Node answer) {
    one(column.record().orElseThrow()).members().put(column.field().orElseThrow().name(), answer);
  }

  private One one(Class<? extends Record> record) {
    return ones.computeIfAbsent(
        record, type -> new One(new LinkedHashMap<>(), new LinkedHashMap<>()));
  }

  /** Adds a value for a field that the region does not decide on. */
  void propose(FormColumn column, Subject subject, Optional<Object> known, Object value, Place at) {
    Optional<Object> meant =
        column.isByName()
            ? bodyOrRecord(column, value.toString(), at).map(id -> (Object) id)
            : Optional.of(value);
    meant.ifPresent(
        told -> proposals.add(new Proposal(subject, known, column.fieldValue(told), at)));
  }

  private Optional<String> bodyOrRecord(FormColumn column, String name, Place place) {
    return column.field().orElseThrow().references().filter(Organisation.class::equals).isPresent()
        ? Optional.of(organisations.idOf(name, Optional.empty(), place))
        : idOf(column, name, place);
  }

  /** The values for fields that the region does not decide on. */
  ImmutableList<Proposal> proposals() {
    municipalities.proposal().ifPresent(proposals::add);
    return proposals.build();
  }

  /** Adds a row to the records that it is about. */
  void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.filter(FormRow::isClosed).isPresent()) {
      return;
    }
    if (sheet.record() == Partnership.class && sheet.column("name").isPresent()) {
      partner(sheet, row, prefilled);
    } else if (sheet.record() == Deal.class) {
      if (prefilled.isEmpty()) {
        municipalities.take(row);
      }
    } else if (sheet.record() == SisaIndicator.class) {
      if (prefilled.isEmpty() || row.answers(sheet)) {
        parts.computeIfAbsent(sheet, key -> new ArrayList<>()).add(row);
      }
    } else if (sheet.isOneForEachYear()) {
      items(sheet, row);
    } else if (sheet.asks() && sheet.list().isPresent()) {
      record(sheet, row, prefilled);
    } else if (prefilled.isEmpty()) {
      leftOut(FormNotices.NOT_ASKED, row);
    }
  }

  private void partner(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    Optional<FormColumn> name = sheet.column("name");
    if (prefilled.isEmpty() && row.text("name").isEmpty() && name.isPresent()) {
      incomplete(row, name.get());
      return;
    }
    if (prefilled.isEmpty()) {
      isNew(row, row.text("name").orElse(""));
    }
    partners.take(row, prefilled).ifPresent(node -> addNode("partnerships", node));
  }

  /** Adds a row to the record that the deal has once: to its lists, or as the value of a field. */
  private void items(FormSheet sheet, RowValues row) {
    One one = one(sheet.record());
    for (FormColumn column : sheet.columns()) {
      Field field = column.field().orElseThrow();
      row.node(column)
          .ifPresent(
              node -> {
                if (field.isMany()) {
                  one.items().computeIfAbsent(field.name(), name -> new ArrayList<>()).add(node);
                } else {
                  Node first = one.members().putIfAbsent(field.name(), node);
                  if (first instanceof Node.Typed told && node instanceof Node.Typed other) {
                    once(column, told, other);
                  }
                }
              });
    }
  }

  /**
   * A second value of what there is one of: texts are one text, of other values the first counts.
   */
  private void once(FormColumn column, Node.Typed first, Node.Typed other) {
    if (first.value().equals(other.value())) {
      return;
    } else if (first.value() instanceof String text && other.value() instanceof String more) {
      tell(column, new Node.Typed(text + "\n" + more, first.place()));
    } else {
      notices.accept(
          FormNotices.SECOND_VALUE
              .notice()
              .at(other.place())
              .with("column", edition.label(column))
              .with("found", ReadNotices.shown(other.value().toString()))
              .with("first", ReadNotices.shown(first.value().toString())));
    }
  }

  private void record(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
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
      incomplete(row, open.get());
      return;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    Optional<String> id =
        sheet.hasIds() ? Optional.of(id(sheet, row, prefilled)) : Optional.empty();
    id.ifPresent(made -> members.put("id", new Node.Typed(made, row.place())));
    ofForm(sheet, row, members);
    for (FormColumn column : sheet.ownColumns()) {
      if (!column.isId()) {
        Optional<Node> node = node(sheet, column, row, prefilled);
        if (node.isEmpty() && sheet.requiredColumns().contains(column)) {
          incomplete(row, column);
          return;
        }
        node.ifPresent(given -> members.put(column.field().orElseThrow().name(), given));
      }
    }
    boolean isNew = prefilled.isEmpty();
    if (isNew && sheet.tellsOfNewRows()) {
      isNew(row, name(sheet, row, prefilled));
    }
    if (isNew || sheet.ownColumns().stream().anyMatch(FormColumn::isAsked)) {
      keepTruths(sheet, members);
      add(sheet.list().orElseThrow(), members, row.place());
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
    RecordType.portfolio().field(sheet.list().orElseThrow()).orElseThrow().values(known).stream()
        .map(Record.class::cast)
        .filter(record -> type.key(record).equals(id.value()))
        .forEach(
            record ->
                truths.forEach(
                    field ->
                        field.values(record).stream()
                            .filter(Boolean.TRUE::equals)
                            .forEach(
                                yes ->
                                    members.put(field.name(), new Node.Typed(yes, id.place())))));
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

  private static boolean hasYearOfForm(FormSheet sheet) {
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
                    ? idOfKnown(column, name)
                    : idOf(column, name, place))
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
          said.forEach((other, node) -> withoutValue(other, column, row));
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
    add(FormSheet.listOf(record).orElseThrow(), members, row.place());
  }

  private void withoutValue(FormColumn said, FormColumn open, RowValues row) {
    notices.accept(
        FormNotices.REMARK_WITHOUT_VALUE
            .notice()
            .at(row.placeOf(said.id()))
            .with("found", ReadNotices.shown(row.text(said.id()).orElse("")))
            .with("column", edition.label(open)));
  }

  /** The id behind a prefilled name; a reference that leads nowhere is shown by its id. */
  private Optional<String> idOfKnown(FormColumn column, String name) {
    Set<String> found = idsByName(column).get(Keys.same(name));
    return found.size() > 1
        ? Optional.empty()
        : Optional.of(found.isEmpty() ? name : found.iterator().next());
  }

  private SetMultimap<String, String> idsByName(FormColumn column) {
    return ids.getOrDefault(
        form.table().sheetNamedBy(column).map(FormSheet::id).orElse(""),
        LinkedHashMultimap.create());
  }

  /** The record with this name or id; empty if several have the same name. */
  private Optional<String> idOf(FormColumn column, String name, Place place) {
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
            ? FormNotices.UNKNOWN_PROJECT
                .notice()
                .at(place)
                .with("column", edition.label(column))
                .with("found", ReadNotices.shown(name))
                .with("nearest", Nearest.of(plain(name), known.keySet()).orElse("\u2013"))
            : FormNotices.WHICH_PROJECT
                .notice()
                .at(place)
                .with("found", ReadNotices.shown(name))
                .with("ids", found.stream().sorted().collect(Collectors.joining(", "))));
    return Optional.empty();
  }

  private static String name(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    FormColumn column = sheet.nameColumns().get(0);
    return row.text(column.id())
        .or(() -> prefilled.flatMap(known -> known.value(column)).map(Object::toString))
        .orElse("");
  }

  /**
   * The id of a row: that of the known record, or a new one. An id that somebody typed is accepted
   * if it cannot belong to another record, of this deal or another.
   */
  private String id(FormSheet sheet, RowValues row, Optional<FormRow> prefilled) {
    String name = name(sheet, row, prefilled);
    String id = prefilled.map(AnswerRecords::knownId).orElseGet(() -> newId(sheet, row, name));
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
            hasYearOfForm(sheet) ? form.year() + "-" : "",
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

  private void isNew(RowValues row, String name) {
    notices.accept(
        FormNotices.NEW_ROW.notice().at(row.place()).with("name", ReadNotices.shown(name)));
  }

  private void incomplete(RowValues row, FormColumn column) {
    notices.accept(
        FormNotices.INCOMPLETE_ROW
            .notice()
            .at(row.place())
            .with("column", edition.label(column))
            .with("cells", row.cells()));
  }

  private void leftOut(NoticeType type, RowValues row) {
    if (!row.values().isEmpty()) {
      notices.accept(type.notice().at(row.place()).with("cells", row.cells()));
    }
  }

  private void add(String list, Map<String, Node> record, Place place) {
    addNode(list, new Node.Members(ImmutableMap.copyOf(record), place));
  }

  private void addNode(String list, Node record) {
    lists.computeIfAbsent(list, name -> new ArrayList<>()).add(record);
  }

  /** All answers, as far as they could be read. */
  Node tree() {
    ImmutableMap.Builder<String, Node> tree = ImmutableMap.builder();
    tree.put(
        "programme",
        new Node.Members(
            ImmutableMap.of("name", new Node.Typed(known.programme().name(), whole)), whole));
    ones.forEach(
        (record, one) ->
            tree.put(FormSheet.listOf(record).orElseThrow(), list(List.of(node(record, one)))));
    parts.forEach(
        (sheet, rows) ->
            tree.put(
                "sisaStatements",
                list(
                    new SisaAnswers(dossier, form.year(), sheet, whole, this::incomplete)
                        .of(rows))));
    organisations.added().forEach(node -> addNode("organisations", node));
    lists.forEach((name, items) -> tree.put(name, list(items)));
    return new Node.Members(tree.buildOrThrow(), whole);
  }

  private Node node(Class<? extends Record> record, One one) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("deal", new Node.Typed(form.deal(), whole));
    members.put("year", new Node.Typed(form.year(), whole));
    members.putAll(one.members());
    // a list without rows was left empty
    form.table().sheets().stream()
        .filter(sheet -> sheet.record() == record && !sheet.asksOnce())
        .flatMap(sheet -> sheet.columns().stream())
        .flatMap(column -> column.field().stream())
        .filter(Field::isMany)
        .map(Field::name)
        .forEach(name -> members.put(name, list(one.items().getOrDefault(name, List.of()))));
    return new Node.Members(ImmutableMap.copyOf(members), whole);
  }

  private Node list(List<Node> items) {
    return new Node.Items(ImmutableList.copyOf(items), whole);
  }

  private static String plain(String text) {
    return FilledTable.plain(text);
  }
}
