package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.output.Distribution;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What search engines may know of a page, in the words of <a href="https://schema.org/">schema.org
 * </a>: the data set, the place of the page in the site, and how to search the site. As JSON-LD in
 * a data block, which a browser does not run. Only for a site with an address, because its things
 * are known by their addresses.
 */
final class StructuredData {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_KEYWORDS = 20;

  private final SiteEdition edition;
  private final String base;
  private final String site;

  /**
   * The data of an edition.
   *
   * @param base the address of the site
   * @param site what the site is called
   */
  StructuredData(SiteEdition edition, String base, String site) {
    this.edition = edition;
    this.base = base;
    this.site = site;
  }

  /**
   * The data of a page, as HTML; blank if there are none.
   *
   * @param description its description, for the page that needs it
   * @param crumbs the kinds of the pages above it
   */
  String of(Page page, String title, Supplier<String> description, ImmutableList<String> crumbs) {
    List<Map<String, Object>> things = new ArrayList<>();
    if (page.kind().equals("home")) {
      things.add(site(description.get()));
    }
    if (page.kind().equals("data")) {
      things.add(dataSet(page));
    }
    if (!crumbs.isEmpty() && !page.kind().equals(SiteEdition.NOT_FOUND)) {
      things.add(trail(page, title, crumbs));
    }
    StringBuilder html = new StringBuilder();
    for (Map<String, Object> thing : things) {
      html.append("<script type=\"application/ld+json\">")
          .append(json(thing))
          .append("</script>\n");
    }
    return html.toString();
  }

  private Map<String, Object> site(String description) {
    Map<String, Object> values = thing("WebSite");
    values.put("name", site);
    values.put("description", description);
    values.put("url", address("home", Addresses.ONE));
    values.put("inLanguage", edition.language().tag());
    publisher(values, "publisher");
    if (edition.addresses().path("deal-list", Addresses.ONE).isPresent()) {
      Map<String, Object> entry = part("EntryPoint");
      entry.put("urlTemplate", address("deal-list", Addresses.ONE) + "?q={search_term_string}");
      Map<String, Object> action = part("SearchAction");
      action.put("target", entry);
      action.put("query-input", "required name=search_term_string");
      values.put("potentialAction", action);
    }
    return values;
  }

  private Map<String, Object> dataSet(Page page) {
    Programme programme = edition.request().portfolio().programme();
    Map<String, Object> values = thing("Dataset");
    values.put("name", text("site.dataset", Map.of("site", site)));
    String about = text("site.dataset.about", Map.of("site", site));
    values.put(
        "description",
        programme.synthetic() ? about + " " + text("site.synthetic", Map.of()) : about);
    values.put("url", address(page.kind(), page.id()));
    values.put("inLanguage", edition.language().tag());
    values.put("dateModified", edition.dataDay().toString());
    values.put("isAccessibleForFree", true);
    values.put("keywords", keywords(programme));
    Map<String, Object> country = part("Place");
    country.put("name", text("site.country", Map.of()));
    values.put("spatialCoverage", country);
    publisher(values, "creator");
    publisher(values, "publisher");
    edition.site().publisher().licence().ifPresent(uri -> values.put("license", uri.toString()));
    List<Map<String, Object>> files =
        edition.site().data().stream()
            .filter(file -> file.deal().isEmpty())
            .map(this::download)
            .toList();
    if (!files.isEmpty()) {
      values.put("distribution", files);
    }
    return values;
  }

  private Map<String, Object> download(Distribution file) {
    Map<String, Object> values = part("DataDownload");
    values.put("name", file.path().substring(file.path().lastIndexOf('/') + 1));
    values.put("contentUrl", Addresses.whole(base, file.path()));
    values.put("encodingFormat", file.format().mediaType());
    values.put("contentSize", file.size() + " B");
    return values;
  }

  /** The name of the programme, and the themes of the deals. */
  private List<String> keywords(Programme programme) {
    TreeSet<String> themes = new TreeSet<>();
    edition.dossiers().forEach(dossier -> themes.addAll(dossier.deal().themes()));
    List<String> keywords = new ArrayList<>(List.of(programme.name()));
    themes.stream().limit(MOST_KEYWORDS).forEach(keywords::add);
    return keywords;
  }

  private void publisher(Map<String, Object> values, String role) {
    edition
        .site()
        .publisher()
        .name()
        .ifPresent(
            name -> {
              Map<String, Object> organisation = part("Organization");
              organisation.put("name", name);
              edition
                  .site()
                  .publisher()
                  .uri()
                  .ifPresent(uri -> organisation.put("sameAs", uri.toString()));
              values.put(role, organisation);
            });
  }

  private Map<String, Object> trail(Page page, String title, ImmutableList<String> crumbs) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (String kind : crumbs) {
      if (!kind.equals(page.kind())) {
        steps.add(
            step(
                steps.size() + 1,
                text("site.page." + kind, Map.of()),
                address(kind, Addresses.ONE)));
      }
    }
    steps.add(step(steps.size() + 1, title, address(page.kind(), page.id())));
    Map<String, Object> values = thing("BreadcrumbList");
    values.put("itemListElement", steps);
    return values;
  }

  private static Map<String, Object> step(int position, String name, String address) {
    Map<String, Object> values = part("ListItem");
    values.put("position", position);
    values.put("name", name);
    values.put("item", address);
    return values;
  }

  private static Map<String, Object> thing(String type) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@context", "https://schema.org");
    values.put("@type", type);
    return values;
  }

  /** A thing within another; its values are written in the order in which they are put. */
  private static Map<String, Object> part(String type) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", type);
    return values;
  }

  private String address(String kind, String id) {
    return Addresses.whole(base, edition.addresses().path(kind, id).orElseThrow());
  }

  private String text(String key, Map<String, ?> values) {
    return edition.texts().text(edition.language(), key, values);
  }

  /**
   * As JSON in which nothing can end the data block: signs of HTML stand only in texts, where they
   * can be written by their number.
   */
  private static String json(Map<String, Object> thing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(thing, json);
    }
    return text.toString().replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
  }

  private static void write(Object value, JsonGenerator json) {
    if (value instanceof Map<?, ?> values) {
      json.writeStartObject();
      values.forEach(
          (name, each) -> {
            json.writeName(name.toString());
            write(each, json);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> values) {
      json.writeStartArray();
      values.forEach(each -> write(each, json));
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }
}
