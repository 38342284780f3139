package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
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
  private final Map<String, String> projectIds = new HashMap<>();

  AnswerRecords(
      ReportForm form,
      Dossier dossier,
      Edition edition,
      String programme,
      Place whole,
      Consumer<Notice> notices) {
    this.form = form;
    this.dossier = dossier;
    this.edition = edition;
    this.programme = programme;
    this.whole = whole;
    this.notices = notices;
    dossier.projects().forEach(project -> projectIds.put(plain(project.name()), project.id()));
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
    String id = id(row, prefilled, () -> form.deal() + "-" + slug(name.get()));
    projectIds.put(plain(name.get()), id);
    Map<String, Node> project = identified(row, id);
    project.put("name", row.node("name").orElseGet(() -> Nodes.scalar(name.get(), row.place())));
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
    String id = id(row, prefilled, () -> form.deal() + "-" + slug(name.get()));
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
      measurement.put("indicator", Nodes.scalar(id, row.place()));
      measurement.put("year", Nodes.scalar(form.year(), row.place()));
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
        id(row, prefilled, () -> form.deal() + "-" + form.year() + "-" + slug(description.get()));
    Map<String, Node> result = identified(row, id);
    result.put("year", Nodes.scalar(form.year(), row.place()));
    result.put(
        "description",
        row.node("description").orElseGet(() -> Nodes.scalar(description.get(), row.place())));
    row.text("project")
        .ifPresent(
            name ->
                projectId(name, row.placeOf("project"))
                    .ifPresent(
                        found ->
                            result.put("project", Nodes.scalar(found, row.placeOf("project")))));
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
      notices.accept(
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
    precondition.put("year", Nodes.scalar(form.year(), row.place()));
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
    record.put("id", Nodes.scalar(id, row.place()));
    record.put("deal", Nodes.scalar(form.deal(), row.place()));
    return record;
  }

  private Map<String, Node> ofDeal(RowValues row) {
    Map<String, Node> record = new LinkedHashMap<>();
    record.put("deal", Nodes.scalar(form.deal(), row.place()));
    return record;
  }

  private String id(RowValues row, Optional<FormRow> prefilled, Supplier<String> made) {
    return prefilled
        .map(known -> (String) known.values().get("id"))
        .or(() -> row.text("id"))
        .orElseGet(made);
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
