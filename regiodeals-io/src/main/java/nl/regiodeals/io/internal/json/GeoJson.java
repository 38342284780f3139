package nl.regiodeals.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.work.Interruption;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Writes deals as features. */
public final class GeoJson {
  private static final Messages TEXTS =
      Messages.load("formats", GeoJson.class::getResourceAsStream);

  private GeoJson() {}

  /** What it leaves out. */
  public static String omissions(Language language) {
    return TEXTS.text(language, "geojson.omissions");
  }

  /** Writes the features. */
  public static void write(Portfolio portfolio, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.listsOnALine(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (Dossier dossier : Dossiers.of(portfolio).all()) {
        Interruption.check();
        feature(json, dossier.deal());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw JsonText.failure(e);
    }
  }

  private static void feature(JsonGenerator json, Deal deal) {
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
    names(json, "provinces", deal.region().provinces().stream().map(Enum::name).toList());
    names(json, "islands", deal.region().islands().stream().map(Enum::name).toList());
    names(json, "municipalities", deal.region().municipalities());
    deal.region().basis().ifPresent(basis -> json.writeStringProperty("areaBasis", basis.name()));
    names(json, "themes", deal.themes());
    json.writeEndObject();
    json.writeEndObject();
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
