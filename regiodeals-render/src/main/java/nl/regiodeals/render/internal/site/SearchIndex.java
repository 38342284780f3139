package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableSet;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Project;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the pages on which deals are chosen know of each deal: its groups, the words that people
 * look for and the values of its row in the table. It is a script instead of a data file so that it
 * also works from disk.
 */
final class SearchIndex {
  private static final JsonFactory JSON = new JsonFactory();

  /** The groupings whose names people look for. */
  private static final ImmutableSet<String> SEARCHED =
      ImmutableSet.of("tranche", "theme", "province", "phase");

  private final SiteEdition edition;
  private final DealTable table;
  private final StringWriter script = new StringWriter();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), script);

  private SearchIndex(SiteEdition edition) {
    this.edition = edition;
    this.table = DealTable.of(edition);
  }

  /** The script. */
  static String of(SiteEdition edition) {
    SearchIndex index = new SearchIndex(edition);
    index.write();
    return "window.regiodeals = " + index.script + ";\n";
  }

  private void write() {
    try (json) {
      json.writeStartObject();
      json.writeArrayPropertyStart("columns");
      table.columns().forEach(this::column);
      json.writeEndArray();
      json.writeArrayPropertyStart("deals");
      for (DealTable.Row row : table.rows()) {
        json.writeRaw('\n');
        deal(row);
      }
      json.writeEndArray();
      json.writeName("search");
      new SearchWords(edition.language(), edition.texts()).write(edition.dossiers(), json);
      json.writeName("texts");
      ScriptTexts.write(edition.texts(), edition.language(), json);
      json.writeEndObject();
    }
  }

  private void column(DealTable.Column column) {
    json.writeStartObject();
    json.writeStringProperty("key", column.key());
    json.writeStringProperty("label", column.label());
    json.writeBooleanProperty("isNumber", column.isNumber());
    json.writeEndObject();
  }

  private void deal(DealTable.Row row) {
    Dossier dossier = row.dossier();
    json.writeStartObject();
    json.writeStringProperty("id", dossier.deal().id());
    String page = edition.addresses().path("deal", dossier.deal().id()).orElseThrow();
    json.writeStringProperty("page", page.substring(edition.addresses().folder().length()));
    for (DealGroups way : edition.ways()) {
      array(way.kind(), way.ofDeal(dossier).map(DealGroups.Group::id));
    }
    array("values", row.cells().stream().map(cell -> cell.map(DealTable.Cell::value).orElse("")));
    // the place among the others, where the value does not give it
    json.writeObjectPropertyStart("order");
    for (int i = 0; i < row.cells().size(); i++) {
      String key = table.columns().get(i).key();
      row.cells()
          .get(i)
          .flatMap(DealTable.Cell::order)
          .ifPresent(order -> json.writeNumberProperty(key, order));
    }
    json.writeEndObject();
    array("municipalities", dossier.deal().region().municipalities().stream());
    json.writeStringProperty("about", about(row));
    found(dossier);
    json.writeEndObject();
  }

  /** What people want to know at a glance: its round, place, phase and money. */
  private String about(DealTable.Row row) {
    return Stream.of(
            row.dossier().deal().tranche().map(number -> text("tranche", Map.of("number", number))),
            row.cell(table, "province"),
            row.cell(table, "phase"),
            row.cell(table, "state")
                .map(amount -> text("site.fromState", Map.of("amount", amount))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" \u00b7 "));
  }

  private String text(String key, Map<String, ?> values) {
    return edition.texts().text(edition.language(), key, values);
  }

  /** The words that lead to the deal. */
  private void found(Dossier dossier) {
    Map<String, String> places = new LinkedHashMap<>();
    for (Project project : dossier.projects()) {
      edition
          .addresses()
          .path("project", project.id())
          .ifPresent(path -> places.putIfAbsent(project.name(), path.substring(path.indexOf('#'))));
    }
    json.writeObjectPropertyStart("words");
    words(
        "deal", Stream.of(SiteTexts.name(dossier.deal(), edition.language()), dossier.deal().id()));
    words(
        "municipality",
        dossier.deal().region().municipalities().stream()
            .flatMap(code -> Municipalities.current().find(code).stream())
            .map(Municipality::name));
    for (DealGroups way : edition.ways()) {
      if (SEARCHED.contains(way.kind())) {
        words(
            way.kind(),
            way.ofDeal(dossier)
                .filter(group -> !group.id().equals(DealGroups.UNKNOWN))
                .map(DealGroups.Group::name));
      }
    }
    words("partner", dossier.partners().stream().map(Partner::name));
    words("project", places.keySet().stream());
    json.writeEndObject();
    if (!places.isEmpty()) {
      // where each project is, in the order of their names
      array("places", places.values().stream());
    }
  }

  private void words(String key, Stream<String> words) {
    List<String> known = words.distinct().toList();
    if (!known.isEmpty()) {
      array(text("site.found." + key, Map.of()), known.stream());
    }
  }

  private void array(String name, Stream<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
