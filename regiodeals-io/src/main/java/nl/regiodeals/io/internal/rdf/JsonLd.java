package nl.regiodeals.io.internal.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.internal.json.JsonText;
import nl.regiodeals.io.internal.rdf.Statements.Literal;
import nl.regiodeals.io.internal.rdf.Statements.Thing;
import nl.regiodeals.io.internal.rdf.Statements.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Writes statements as JSON-LD 1.1, with an embedded context. */
public final class JsonLd {
  private JsonLd() {}

  /** Writes a portfolio. */
  public static void write(Portfolio portfolio, String base, OutputStream out) throws IOException {
    write(LinkedData.of(portfolio, base), out);
  }

  /** Writes statements; the stream stays open. */
  static void write(Statements statements, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.compact(out)) {
      json.writeStartObject();
      json.writeObjectPropertyStart("@context");
      statements.prefixes().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeArrayPropertyStart("@graph");
      statements.things().forEach((thing, said) -> thing(json, thing, said));
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw JsonText.failure(e);
    }
  }

  /** Writes each thing on its own line, for people and for diff tools. */
  private static void thing(JsonGenerator json, String thing, Map<String, List<Value>> said) {
    Interruption.check();
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("@id", thing);
    said.forEach(
        (property, values) -> {
          boolean types = property.equals("rdf:type");
          json.writeArrayPropertyStart(types ? "@type" : property);
          for (Value value : values) {
            if (value instanceof Thing other && types) {
              json.writeString(other.iri());
            } else {
              value(json, value);
            }
          }
          json.writeEndArray();
        });
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Value value) {
    json.writeStartObject();
    if (value instanceof Thing thing) {
      json.writeStringProperty("@id", thing.iri());
    } else if (value instanceof Literal literal) {
      json.writeStringProperty("@value", literal.text());
      if (!literal.type().isEmpty()) {
        json.writeStringProperty("@type", literal.type());
      } else if (!literal.language().isEmpty()) {
        json.writeStringProperty("@language", literal.language());
      }
    }
    json.writeEndObject();
  }
}
