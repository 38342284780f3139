package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The search index of the list of deals: a script with the words of each deal. It is a script
 * instead of a data file so that search also works from disk.
 */
final class SearchIndex {
  private static final JsonFactory JSON = new JsonFactory();

  /** The groupings whose names people look for. */
  private static final ImmutableSet<String> SEARCHED =
      ImmutableSet.of("tranche", "theme", "province", "phase");

  private SearchIndex() {}

  /** The script. */
  static String of(
      Iterable<Dossier> dossiers,
      ImmutableList<DealGroups> ways,
      Addresses addresses,
      String page,
      Language language,
      Messages texts) {
    StringBuilder script = new StringBuilder("window.regiodeals = [\n");
    String comma = "";
    for (Dossier dossier : dossiers) {
      script.append(comma).append(deal(dossier, ways, addresses, page, language, texts));
      comma = ",\n";
    }
    StringWriter words = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), words)) {
      new SearchWords(language, texts).write(dossiers, json);
    }
    return script.append("\n];\nwindow.regiodealsSearch = ").append(words).append(";\n").toString();
  }

  private static String deal(
      Dossier dossier,
      ImmutableList<DealGroups> ways,
      Addresses addresses,
      String page,
      Language language,
      Messages texts) {
    StringWriter text = new StringWriter();
    Map<String, String> places = new LinkedHashMap<>();
    for (Project project : dossier.projects()) {
      addresses
          .path("project", project.id())
          .ifPresent(path -> places.putIfAbsent(project.name(), path.substring(path.indexOf('#'))));
    }
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty(
          "page",
          addresses
              .path("deal", dossier.deal().id())
              .map(path -> Addresses.relative(page, path))
              .orElse(""));
      for (DealGroups way : ways) {
        array(json, way.kind(), way.ofDeal(dossier).map(DealGroups.Group::id));
      }
      json.writeObjectPropertyStart("words");
      words(
          json,
          "deal",
          Stream.of(SiteTexts.name(dossier.deal(), language), dossier.deal().id()),
          language,
          texts);
      words(
          json,
          "municipality",
          dossier.deal().region().municipalities().stream()
              .flatMap(code -> Municipalities.current().find(code).stream())
              .map(Municipality::name),
          language,
          texts);
      for (DealGroups way : ways) {
        if (SEARCHED.contains(way.kind())) {
          words(
              json,
              way.kind(),
              way.ofDeal(dossier)
                  .filter(group -> !group.id().equals(DealGroups.UNKNOWN))
                  .map(DealGroups.Group::name),
              language,
              texts);
        }
      }
      words(json, "partner", dossier.partners().stream().map(Partner::name), language, texts);
      words(json, "project", places.keySet().stream(), language, texts);
      json.writeEndObject();
      if (!places.isEmpty()) {
        // where each project is, in the order of their names
        array(json, "places", places.values().stream());
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void words(
      JsonGenerator json, String key, Stream<String> words, Language language, Messages texts) {
    List<String> known = words.distinct().toList();
    if (!known.isEmpty()) {
      array(json, texts.text(language, "site.found." + key), known.stream());
    }
  }

  private static void array(JsonGenerator json, String name, Stream<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
