package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.Nearest;
import nl.regiodeals.io.internal.Node;
import nl.regiodeals.io.internal.PortfolioBinder;
import nl.regiodeals.io.internal.ReadNotices;
import nl.regiodeals.io.internal.Strictness;
import nl.regiodeals.io.internal.sheet.Book.Sheet;
import nl.regiodeals.io.internal.sheet.FilledTable.FilledRow;

/**
 * Understands a form that a region filled in. What was filled in beforehand counts as it is in the
 * portfolio, and a change of it is a notice. For one workbook; not safe to share between threads.
 */
final class FormReading {
  private final Book book;
  private final Dossiers known;
  private final List<Notice> notices = new ArrayList<>();
  private final Stamp stamp;
  private final Edition edition;
  private final CellReading cells;

  /**
   * A reading.
   *
   * @throws UnreadableException if the workbook is no form
   */
  FormReading(Book book, Dossiers known) {
    this.book = book;
    this.known = known;
    this.stamp = Stamp.of(book, notices::add);
    this.edition = new Edition(stamp.year(), stamp.language());
    this.cells = new CellReading(edition, notices::add);
  }

  /**
   * Reads the form.
   *
   * @param digest the SHA-256 of the file
   * @throws UnreadableException if it is of a deal that is not known
   */
  Submission read(String digest) {
    Dossier dossier =
        known
            .find(stamp.deal())
            .orElseThrow(
                () ->
                    new UnreadableException(
                        FormNotices.UNKNOWN_DEAL
                            .notice()
                            .at(new Place.InFile(book.file()))
                            .with("deal", ReadNotices.shown(stamp.deal()))));
    ReportForm form = ReportForm.of(dossier, stamp.year());
    if (stamp.fingerprint().filter(mark -> !mark.equals(form.fingerprint())).isPresent()) {
      notices.add(FormNotices.STALE_FORM.notice().at(new Place.InFile(book.file())));
    }
    if (book.hasMacros()) {
      notices.add(FormNotices.MACROS.notice().at(new Place.InFile(book.file())));
    }
    ImmutableMap<FormSheet, Sheet> sheets = FormSheetFinder.find(book, edition, notices::add);
    Answers answers = new Answers(form, dossier);
    sheets.forEach(answers::read);
    sheets.values().forEach(this::comments);
    Reading reading =
        PortfolioBinder.bind(answers.tree(), Strictness.LENIENT, ImmutableList.copyOf(notices));
    return new Submission(
        book.file(),
        stamp.deal(),
        stamp.year(),
        stamp.version(),
        stamp.fingerprint(),
        answers.filledOn,
        reading.portfolio(),
        reading.provenance().with(book.file(), digest),
        reading.notices());
  }

  private void comments(Sheet sheet) {
    for (Book.Comment comment : sheet.comments()) {
      if (!comment.text().isEmpty()) {
        notices.add(
            FormNotices.COMMENT
                .notice()
                .at(new Place.InSheet(book.file(), sheet.name(), comment.cell()))
                .with("text", ReadNotices.shown(comment.text())));
      }
    }
  }

  /** What a region answered, on its way to records of the model. */
  private final class Answers {
    private final ReportForm form;
    private final Dossier dossier;
    private final Place whole = new Place.InFile(book.file());
    private final Map<String, List<Node>> lists = new LinkedHashMap<>();
    private final Map<String, Node> report = new LinkedHashMap<>();
    private final Map<String, String> projectIds = new HashMap<>();
    private Optional<LocalDate> filledOn = Optional.empty();

    Answers(ReportForm form, Dossier dossier) {
      this.form = form;
      this.dossier = dossier;
      dossier.projects().forEach(project -> projectIds.put(plain(project.name()), project.id()));
    }

    void read(FormSheet definition, Sheet sheet) {
      if (definition.asksOnce()) {
        questions(definition, sheet);
      } else {
        FilledTable.of(sheet, definition, edition, notices::add)
            .ifPresent(table -> table(definition, table));
      }
    }

    private void questions(FormSheet definition, Sheet sheet) {
      Optional<FormRow> prefilled = form.rows().get(definition.id()).stream().findFirst();
      FilledTable.answers(sheet, definition, form.year())
          .forEach(
              (column, placed) -> {
                Place place = sheet.place(placed.cell().column(), placed.row());
                Optional<Object> value = cells.read(column, placed.cell(), place);
                if (column.role() == FormColumn.Role.SHOWN) {
                  fixed(column, value, prefilled, place);
                } else if (column.id().equals("filledOn")) {
                  filledOn = value.map(LocalDate.class::cast);
                } else {
                  value.ifPresent(text -> report.put(column.id(), scalar(text, place)));
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
          notices.add(
              FormNotices.COPIED_ROW.notice().at(row.place()).with("key", ReadNotices.shown(key)));
          continue;
        }
        prefilled.ifPresent(known -> compare(definition, row, known));
        take(definition, row, prefilled);
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
        notices.add(
            FormNotices.FIXED_CHANGED
                .notice()
                .at(place)
                .with("column", edition.label(column))
                .with("found", shown(found.get()))
                .with("known", was.map(FormReading.this::shown).orElse("\u2013")));
      }
    }

    private void missing(FilledTable table, FormRow row) {
      notices.add(
          FormNotices.MISSING_ROW
              .notice()
              .at(new Place.InSheet(book.file(), table.sheet().name(), "A1"))
              .with(
                  "row",
                  ReadNotices.shown(
                      String.valueOf(
                          row.values()
                              .getOrDefault(
                                  "name", row.values().getOrDefault("description", ""))))));
    }

    /** Puts a row in the list of the model that it belongs to. */
    private void take(FormSheet definition, RowValues row, Optional<FormRow> prefilled) {
      if (prefilled.filter(FormRow::isClosed).isPresent()) {
        return;
      }
      switch (definition.id()) {
        case "lessons" -> {
          item("lessons", row, "lesson");
          item("courseCorrections", row, "courseCorrection");
        }
        case "projects" -> project(row, prefilled);
        case "indicators" -> indicator(row, prefilled);
        case "results" -> result(row, prefilled);
        case "finance" -> finance(row);
        case "preconditions" -> precondition(row);
        case "sisa" -> sisa(row, prefilled);
        default -> {}
      }
    }

    private void item(String list, RowValues row, String column) {
      row.node(column)
          .ifPresent(node -> lists.computeIfAbsent(list, name -> new ArrayList<>()).add(node));
    }

    private void project(RowValues row, Optional<FormRow> prefilled) {
      Optional<String> name =
          row.text("name").or(() -> prefilled.map(known -> (String) known.values().get("name")));
      if (name.isEmpty()) {
        incomplete(row, "projects", "name");
        return;
      }
      String id = id(row, prefilled, form.deal() + "-" + slug(name.get()));
      projectIds.put(plain(name.get()), id);
      Map<String, Node> project = identified(row, id);
      project.put("name", row.node("name").orElseGet(() -> scalar(name.get(), row.place())));
      for (String column :
          ImmutableList.of("status", "startsOn", "endsOn", "budget", "description")) {
        row.node(column).ifPresent(node -> project.put(column, node));
      }
      if (prefilled.isEmpty()) {
        row.node("stateShare").ifPresent(node -> project.put("stateShare", node));
        isNew(row, name.get());
      }
      add("projects", project, row.place());
    }

    private void indicator(RowValues row, Optional<FormRow> prefilled) {
      Optional<String> name =
          row.text("name").or(() -> prefilled.map(known -> (String) known.values().get("name")));
      if (name.isEmpty()) {
        incomplete(row, "indicators", "name");
        return;
      }
      String id = id(row, prefilled, form.deal() + "-" + slug(name.get()));
      if (prefilled.isEmpty()) {
        Map<String, Node> indicator = identified(row, id);
        for (String column :
            ImmutableList.of("name", "unit", "baseline", "baselineYear", "target", "targetYear")) {
          row.node(column).ifPresent(node -> indicator.put(column, node));
        }
        add("indicators", indicator, row.place());
        isNew(row, name.get());
      }
      if (row.values().containsKey("value")) {
        Map<String, Node> measurement = new LinkedHashMap<>();
        measurement.put("indicator", scalar(id, row.place()));
        measurement.put("year", scalar(form.year(), row.place()));
        row.node("value").ifPresent(node -> measurement.put("value", node));
        row.node("remark").ifPresent(node -> measurement.put("remark", node));
        add("measurements", measurement, row.place());
      }
    }

    private void result(RowValues row, Optional<FormRow> prefilled) {
      Optional<String> description =
          row.text("description")
              .or(() -> prefilled.map(known -> (String) known.values().get("description")));
      if (description.isEmpty()) {
        incomplete(row, "results", "description");
        return;
      }
      String id =
          id(row, prefilled, form.deal() + "-" + form.year() + "-" + slug(description.get()));
      Map<String, Node> result = identified(row, id);
      result.put("year", scalar(form.year(), row.place()));
      result.put(
          "description",
          row.node("description").orElseGet(() -> scalar(description.get(), row.place())));
      row.text("project")
          .ifPresent(
              name ->
                  projectId(name, row.placeOf("project"))
                      .ifPresent(
                          found -> result.put("project", scalar(found, row.placeOf("project")))));
      row.node("number").ifPresent(node -> result.put("number", node));
      row.node("unit").ifPresent(node -> result.put("unit", node));
      add("results", result, row.place());
    }

    private Optional<String> projectId(String name, Place place) {
      Optional<String> id =
          Optional.ofNullable(projectIds.get(plain(name)))
              .or(
                  () ->
                      dossier.projects().stream()
                          .map(project -> project.id())
                          .filter(name.strip()::equals)
                          .findFirst());
      if (id.isEmpty()) {
        notices.add(
            FormNotices.UNKNOWN_PROJECT
                .notice()
                .at(place)
                .with("found", ReadNotices.shown(name))
                .with("nearest", Nearest.of(plain(name), projectIds.keySet()).orElse("\u2013")));
      }
      return id;
    }

    private void finance(RowValues row) {
      if (!row.hasAny("budgeted", "spent", "remark")) {
        return;
      }
      if (!row.hasAll("year", "source")) {
        incomplete(row, "finance", row.values().containsKey("year") ? "source" : "year");
        return;
      }
      Map<String, Node> line = ofDeal(row);
      for (String column : ImmutableList.of("year", "source", "budgeted", "spent", "remark")) {
        row.node(column).ifPresent(node -> line.put(column, node));
      }
      add("finance", line, row.place());
    }

    private void precondition(RowValues row) {
      if (!row.hasAny("status", "remark")) {
        return;
      }
      if (!row.hasAll("kind", "status")) {
        incomplete(row, "preconditions", row.values().containsKey("kind") ? "status" : "kind");
        return;
      }
      Map<String, Node> precondition = ofDeal(row);
      precondition.put("year", scalar(form.year(), row.place()));
      for (String column : ImmutableList.of("kind", "status", "remark")) {
        row.node(column).ifPresent(node -> precondition.put(column, node));
      }
      add("preconditions", precondition, row.place());
    }

    private void sisa(RowValues row, Optional<FormRow> prefilled) {
      if (!row.hasAny("amount", "answer", "text")) {
        return;
      }
      if (!row.hasAll("grantCode", "number") || prefilled.isEmpty()) {
        incomplete(row, "sisa", row.values().containsKey("grantCode") ? "number" : "grantCode");
        return;
      }
      add("sisaAnswers", row.asNodes(), row.place());
    }

    private Map<String, Node> identified(RowValues row, String id) {
      Map<String, Node> record = new LinkedHashMap<>();
      record.put("id", scalar(id, row.place()));
      record.put("deal", scalar(form.deal(), row.place()));
      return record;
    }

    private Map<String, Node> ofDeal(RowValues row) {
      Map<String, Node> record = new LinkedHashMap<>();
      record.put("deal", scalar(form.deal(), row.place()));
      return record;
    }

    private String id(RowValues row, Optional<FormRow> prefilled, String made) {
      return prefilled
          .map(known -> (String) known.values().get("id"))
          .or(() -> row.text("id"))
          .orElse(made);
    }

    private void isNew(RowValues row, String name) {
      notices.add(
          FormNotices.NEW_ROW.notice().at(row.place()).with("name", ReadNotices.shown(name)));
    }

    private void incomplete(RowValues row, String sheet, String column) {
      notices.add(
          FormNotices.INCOMPLETE_ROW
              .notice()
              .at(row.place())
              .with(
                  "column",
                  ReportForm.sheet(sheet)
                      .flatMap(definition -> definition.column(column))
                      .map(edition::label)
                      .orElse(column)));
    }

    private void add(String list, Map<String, Node> record, Place place) {
      lists
          .computeIfAbsent(list, name -> new ArrayList<>())
          .add(new Node.Members(ImmutableMap.copyOf(record), place));
    }

    Node tree() {
      ImmutableMap.Builder<String, Node> tree = ImmutableMap.builder();
      tree.put(
          "programme",
          new Node.Members(
              ImmutableMap.of("name", scalar(known.portfolio().programme().name(), whole)), whole));
      List<Node> lessons = lists.getOrDefault("lessons", List.of());
      List<Node> corrections = lists.getOrDefault("courseCorrections", List.of());
      if (!report.isEmpty() || !lessons.isEmpty() || !corrections.isEmpty()) {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("deal", scalar(form.deal(), whole));
        members.put("year", scalar(form.year(), whole));
        members.putAll(report);
        members.put("lessons", list(lessons));
        members.put("courseCorrections", list(corrections));
        tree.put("reports", list(List.of(new Node.Members(ImmutableMap.copyOf(members), whole))));
      }
      SisaAnswers.tree(dossier, form.year(), lists.getOrDefault("sisaAnswers", List.of()), whole)
          .ifPresent(statement -> tree.put("sisaStatements", list(List.of(statement))));
      lists.forEach(
          (name, items) -> {
            if (!Set.of("lessons", "courseCorrections", "sisaAnswers").contains(name)) {
              tree.put(name, list(items));
            }
          });
      return new Node.Members(tree.buildOrThrow(), whole);
    }

    private Node list(List<Node> items) {
      return new Node.Items(ImmutableList.copyOf(items), whole);
    }
  }

  /** The values of a row, by the id of their column. */
  private record RowValues(Map<String, Object> values, Map<String, Place> places, Place place) {
    Place placeOf(String column) {
      return places.getOrDefault(column, place);
    }

    Optional<String> text(String column) {
      return Optional.ofNullable(values.get(column)).map(Object::toString).map(String::strip);
    }

    Optional<Node> node(String column) {
      return Optional.ofNullable(values.get(column)).map(value -> scalar(value, placeOf(column)));
    }

    boolean hasAny(String... columns) {
      return ImmutableList.copyOf(columns).stream().anyMatch(values::containsKey);
    }

    boolean hasAll(String... columns) {
      return ImmutableList.copyOf(columns).stream().allMatch(values::containsKey);
    }

    Map<String, Node> asNodes() {
      ImmutableMap.Builder<String, Node> nodes = ImmutableMap.builder();
      values.forEach((column, value) -> nodes.put(column, scalar(value, placeOf(column))));
      return nodes.buildOrThrow();
    }
  }

  static Node.Scalar scalar(Object value, Place place) {
    String text =
        value instanceof Money money
            ? money.euros().toPlainString()
            : value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof Enum<?> word ? word.name() : value.toString();
    return new Node.Scalar(Node.Kind.TEXT, text, place);
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

  private static String plain(String text) {
    return FilledTable.plain(text);
  }

  /** A short name made of a text. */
  private static String slug(String text) {
    String words =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String slug = words.length() > 40 ? words.substring(0, 40).replaceAll("-+$", "") : words;
    return slug.isEmpty() ? Integer.toHexString(text.hashCode()) : slug;
  }
}
