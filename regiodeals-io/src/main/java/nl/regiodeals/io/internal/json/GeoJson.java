package nl.regiodeals.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.core.work.Interruption;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Writes deals as features. For one portfolio; not safe to share between threads. */
public final class GeoJson {
  private static final Messages TEXTS =
      Messages.load("formats", GeoJson.class::getResourceAsStream);

  private final Optional<LocalDate> day;
  private final Language dutch;
  private final Map<String, String> pages;

  private GeoJson(Portfolio portfolio, Map<String, String> pages) {
    this.day = portfolio.programme().asOf();
    this.dutch = Language.DUTCH.with(portfolio);
    this.pages = pages;
  }

  /** What it leaves out. */
  public static String omissions(Language language) {
    return TEXTS.text(language, "geojson.omissions");
  }

  /**
   * Writes the features.
   *
   * @param pages the addresses of the pages about the deals, by their ids, where they are known
   */
  public static void write(Portfolio portfolio, Map<String, String> pages, OutputStream out)
      throws IOException {
    GeoJson features = new GeoJson(portfolio, pages);
    try (JsonGenerator json = JsonText.listsOnALine(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (Dossier dossier : Dossiers.of(portfolio).all()) {
        Interruption.check();
        features.feature(json, dossier);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw JsonText.failure(e);
    }
  }

  private void feature(JsonGenerator json, Dossier dossier) {
    Deal deal = dossier.deal();
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", deal.id());
    geometry(json, deal);
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("name", deal.label());
    deal.tranche().ifPresent(number -> json.writeNumberProperty("tranche", number));
    deal.generation().ifPresent(number -> json.writeNumberProperty("generation", number));
    deal.predecessor().ifPresent(id -> json.writeStringProperty("predecessor", id));
    deal.stateContribution().ifPresent(value -> money(json, "stateContribution", value));
    deal.regionContribution().ifPresent(value -> money(json, "regionContribution", value));
    day.flatMap(deal::phaseOn)
        .ifPresent(phase -> json.writeStringProperty("phase", Words.of(phase, dutch)));
    link(dossier).ifPresent(address -> json.writeStringProperty("link", address));
    names(json, "provinces", deal.region().provinces().stream().map(Enum::name).toList());
    names(json, "islands", deal.region().islands().stream().map(Enum::name).toList());
    names(json, "municipalities", deal.region().municipalities());
    deal.region().basis().ifPresent(basis -> json.writeStringProperty("areaBasis", basis.name()));
    names(json, "themes", deal.themes());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Its page on the site of the programme, else its own. */
  private Optional<String> link(Dossier dossier) {
    return Optional.ofNullable(pages.get(dossier.deal().id()))
        .or(
            () ->
                dossier.links().stream()
                    .filter(link -> link.kind() == LinkKind.SITE)
                    .map(Link::url)
                    .findFirst());
  }

  private static void geometry(JsonGenerator json, Deal deal) {
    List<Municipality> known =
        deal.region().municipalities().stream()
            .flatMap(code -> Municipalities.current().find(code).stream())
            .toList();
    if (known.isEmpty()) {
      json.writeNullProperty("geometry");
      return;
    }
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "MultiPoint");
    json.writeArrayPropertyStart("coordinates");
    for (Municipality municipality : known) {
      json.writeStartArray();
      json.writeNumber(municipality.longitude());
      json.writeNumber(municipality.latitude());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void money(JsonGenerator json, String name, Sourced<Money> amount) {
    json.writeNumberProperty(name, amount.value().euros());
  }

  private static void names(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
