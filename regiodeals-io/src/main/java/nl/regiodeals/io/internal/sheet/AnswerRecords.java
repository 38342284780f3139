package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
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
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.Nearest;
import nl.regiodeals.io.internal.Node;
import nl.regiodeals.io.internal.ReadNotices;

/**
 * What a region answered, on its way to records of the model. For one form; not safe to share
 * between threads.
 */
final class AnswerRecords {
  private final ReportForm form;
  private final Dossier dossier;
  private final Edition edition;
  private final Consumer<Notice> notices;
  private final String programme;
  private final Place whole;
  private final Map<String, List<Node>> lists = new LinkedHashMap<>();
  private final Map<String, Node> report = new LinkedHashMap<>();
  private final SetMultimap<String, String> projectIds = LinkedHashMultimap.create();
  private final NewIds newProjects;
  private final NewIds newIndicators;
  private final NewIds newResults;

  AnswerRecords(
      ReportForm form,
      Dossier dossier,
      Edition edition,
      Portfolio known,
      Place whole,
      Consumer<Notice> notices) {
    this.form = form;
    this.dossier = dossier;
    this.edition = edition;
    this.programme = known.programme().name();
    this.whole = whole;
    this.notices = notices;
    String deal = form.deal();
    this.newProjects = NewIds.of(deal, known.deals(), known.projects(), Project::id);
    this.newIndicators = NewIds.of(deal, known.deals(), known.indicators(), Indicator::id);
    this.newResults = NewIds.of(deal, known.deals(), known.results(), Result::id);
    dossier.projects().forEach(project -> projectIds.put(Keys.same(project.name()), project.id()));
  }

  /** Takes the answer to a question about the report. */
  void tell(String field, Object value, Place place) {
    report.put(field, Nodes.scalar(value, place));
  }

  /** Puts a row in the list of the model that it belongs to. */
  void take(FormSheet definition, RowValues row, Optional<FormRow> prefilled) {
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
      case "finance" -> finance(row, prefilled);
      case "preconditions" -> precondition(row, prefilled);
      case "sisa" -> sisa(row, prefilled);
      default -> notAsked(row, prefilled);
    }
  }

  /** A row that was added where the form cannot take one in. */
  private void notAsked(RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.isEmpty()) {
      leftOut(FormNotices.NOT_ASKED, row);
    }
  }

  private void item(String list, RowValues row, String column) {
    row.node(column)
        .ifPresent(node -> lists.computeIfAbsent(list, name -> new ArrayList<>()).add(node));
  }

  private void project(RowValues row, Optional<FormRow> prefilled) {
    Optional<String> name = called(row, prefilled, "name");
    if (name.isEmpty()) {
      incomplete(row, "projects", "name");
      return;
    }
    String id = id(row, prefilled, newProjects, "", name.get(), "");
    projectIds.put(Keys.same(name.get()), id);
    Map<String, Node> project = identified(row, id);
    project.put("name", row.node("name").orElseGet(() -> Nodes.scalar(name.get(), row.place())));
    copy(row, project, "status", "startsOn", "endsOn", "budget", "description");
    if (prefilled.isEmpty()) {
      copy(row, project, "stateShare");
      isNew(row, name.get());
    }
    add("projects", project, row.place());
  }

  private void indicator(RowValues row, Optional<FormRow> prefilled) {
    Optional<String> name = called(row, prefilled, "name");
    if (name.isEmpty()) {
      incomplete(row, "indicators", "name");
      return;
    }
    String id = id(row, prefilled, newIndicators, "", name.get(), "");
    if (prefilled.isEmpty()) {
      Map<String, Node> indicator = identified(row, id);
      copy(row, indicator, "name", "unit", "baseline", "baselineYear", "target", "targetYear");
      add("indicators", indicator, row.place());
      isNew(row, name.get());
      for (FormColumn column : ReportForm.sheet("indicators").orElseThrow().columns()) {
        if (column.yearsBefore() > 0) {
          row.node(column.id())
              .ifPresent(value -> measurement(id, form.year() - column.yearsBefore(), value, row));
        }
      }
    }
    Optional<Node> value =
        row.node("value")
            .or(
                () ->
                    row.node("remark")
                        .flatMap(
                            remark ->
                                prefilled.map(FormRow::values).map(known -> known.get("value")))
                        .map(known -> Nodes.scalar(known, row.place())));
    if (value.isPresent()) {
      row.node("remark")
          .ifPresentOrElse(
              remark -> measurement(id, form.year(), value.get(), row, remark),
              () -> measurement(id, form.year(), value.get(), row));
    } else {
      row.text("remark")
          .ifPresent(
              remark ->
                  notices.accept(
                      FormNotices.REMARK_WITHOUT_VALUE
                          .notice()
                          .at(row.placeOf("remark"))
                          .with("found", ReadNotices.shown(remark))
                          .with("column", label("indicators", "value"))));
    }
  }

  private void measurement(String indicator, int year, Node value, RowValues row, Node... remark) {
    Map<String, Node> measurement = new LinkedHashMap<>();
    measurement.put("indicator", Nodes.scalar(indicator, row.place()));
    measurement.put("year", Nodes.scalar(year, row.place()));
    measurement.put("value", value);
    for (Node said : remark) {
      measurement.put("remark", said);
    }
    add("measurements", measurement, row.place());
  }

  private void result(RowValues row, Optional<FormRow> prefilled) {
    Optional<String> description = called(row, prefilled, "description");
    if (description.isEmpty()) {
      incomplete(row, "results", "description");
      return;
    }
    String id =
        id(
            row,
            prefilled,
            newResults,
            form.year() + "-",
            description.get(),
            row.text("project").orElse(""));
    Map<String, Node> result = identified(row, id);
    result.put("year", Nodes.scalar(form.year(), row.place()));
    result.put(
        "description",
        row.node("description").orElseGet(() -> Nodes.scalar(description.get(), row.place())));
    row.text("project")
        .flatMap(name -> projectId(name, row.placeOf("project")))
        .ifPresent(found -> result.put("project", Nodes.scalar(found, row.placeOf("project"))));
    copy(row, result, "number", "unit");
    add("results", result, row.place());
  }

  /** The project of this name or id; of names that more than one has, none is chosen. */
  private Optional<String> projectId(String name, Place place) {
    Set<String> ids = projectIds.get(Keys.same(name));
    if (ids.isEmpty() && projectIds.containsValue(name.strip())) {
      ids = Set.of(name.strip());
    }
    if (ids.isEmpty()) {
      ids =
          projectIds.asMap().entrySet().stream()
              .filter(known -> plain(known.getKey()).equals(plain(name)))
              .flatMap(known -> known.getValue().stream())
              .collect(Collectors.toSet());
    }
    if (ids.size() == 1) {
      return Optional.of(ids.iterator().next());
    }
    notices.accept(
        ids.isEmpty()
            ? FormNotices.UNKNOWN_PROJECT
                .notice()
                .at(place)
                .with("found", ReadNotices.shown(name))
                .with("nearest", Nearest.of(plain(name), projectIds.keySet()).orElse("\u2013"))
            : FormNotices.WHICH_PROJECT
                .notice()
                .at(place)
                .with("found", ReadNotices.shown(name))
                .with("ids", ids.stream().sorted().collect(Collectors.joining(", "))));
    return Optional.empty();
  }

  private void finance(RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.isPresent() && !row.hasAny("budgeted", "spent", "remark")) {
      return;
    }
    if (!row.hasAll("year", "source")) {
      incomplete(row, "finance", row.values().containsKey("year") ? "source" : "year");
      return;
    }
    if (!row.hasAny("budgeted", "spent", "remark")) {
      incomplete(row, "finance", "budgeted");
      return;
    }
    Map<String, Node> line = ofDeal(row);
    copy(row, line, "year", "source", "budgeted", "spent", "remark");
    add("finance", line, row.place());
  }

  private void precondition(RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.isPresent() && !row.hasAny("status", "remark")) {
      return;
    }
    Optional<Node> status =
        row.node("status")
            .or(
                () ->
                    prefilled
                        .map(known -> known.values().get("status"))
                        .map(known -> Nodes.scalar(known, row.place())));
    if (!row.hasAll("kind") || status.isEmpty()) {
      incomplete(row, "preconditions", row.values().containsKey("kind") ? "status" : "kind");
      return;
    }
    Map<String, Node> precondition = ofDeal(row);
    precondition.put("year", Nodes.scalar(form.year(), row.place()));
    precondition.put("status", status.get());
    copy(row, precondition, "kind", "remark");
    add("preconditions", precondition, row.place());
  }

  private void sisa(RowValues row, Optional<FormRow> prefilled) {
    if (prefilled.isEmpty()) {
      notAsked(row, prefilled);
    } else if (row.hasAny("amount", "answer", "text")) {
      add("sisaAnswers", row.asNodes(), row.place());
    }
  }

  /** What a row is called: as it says, or as is known. */
  private static Optional<String> called(
      RowValues row, Optional<FormRow> prefilled, String column) {
    return row.text(column).or(() -> prefilled.map(known -> (String) known.values().get(column)));
  }

  private static void copy(RowValues row, Map<String, Node> record, String... columns) {
    for (String column : columns) {
      row.node(column).ifPresent(node -> record.put(column, node));
    }
  }

  private Map<String, Node> identified(RowValues row, String id) {
    Map<String, Node> record = new LinkedHashMap<>();
    record.put("id", Nodes.scalar(id, row.place()));
    record.put("deal", Nodes.scalar(form.deal(), row.place()));
    return record;
  }

  private Map<String, Node> ofDeal(RowValues row) {
    Map<String, Node> record = new LinkedHashMap<>();
    record.put("deal", Nodes.scalar(form.deal(), row.place()));
    return record;
  }

  /**
   * The id of a row: that of what is known, or a new one. An id that somebody typed is taken where
   * it can be of no other record, of this deal or another.
   */
  private String id(
      RowValues row,
      Optional<FormRow> prefilled,
      NewIds ids,
      String before,
      String words,
      String more) {
    Optional<String> known = prefilled.map(found -> (String) found.values().get("id"));
    if (known.isPresent()) {
      return known.get();
    }
    Optional<String> own = row.text("id").filter(ids::takes);
    if (own.isPresent()) {
      return own.get();
    }
    String made = ids.take(before, words, more);
    row.text("id")
        .ifPresent(
            typed ->
                notices.accept(
                    FormNotices.UNKNOWN_ID
                        .notice()
                        .at(row.placeOf("id"))
                        .with("found", ReadNotices.shown(typed))
                        .with("id", made)));
    return made;
  }

  private void isNew(RowValues row, String name) {
    notices.accept(
        FormNotices.NEW_ROW.notice().at(row.place()).with("name", ReadNotices.shown(name)));
  }

  private void incomplete(RowValues row, String sheet, String column) {
    notices.accept(
        FormNotices.INCOMPLETE_ROW
            .notice()
            .at(row.place())
            .with("column", label(sheet, column))
            .with("cells", row.cells()));
  }

  private void leftOut(NoticeType type, RowValues row) {
    if (!row.values().isEmpty()) {
      notices.accept(type.notice().at(row.place()).with("cells", row.cells()));
    }
  }

  private String label(String sheet, String column) {
    return ReportForm.sheet(sheet)
        .flatMap(definition -> definition.column(column))
        .map(edition::label)
        .orElse(column);
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
        new Node.Members(ImmutableMap.of("name", Nodes.scalar(programme, whole)), whole));
    List<Node> lessons = lists.getOrDefault("lessons", List.of());
    List<Node> corrections = lists.getOrDefault("courseCorrections", List.of());
    if (!report.isEmpty() || !lessons.isEmpty() || !corrections.isEmpty()) {
      Map<String, Node> members = new LinkedHashMap<>();
      members.put("deal", Nodes.scalar(form.deal(), whole));
      members.put("year", Nodes.scalar(form.year(), whole));
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

  private static String plain(String text) {
    return FilledTable.plain(text);
  }
}
