package nl.regiodeals.io.internal.rdf;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiodeals.core.work.Interruption;

/**
 * Statements about things, in the order in which they are first made. For one file; not safe to
 * share between threads.
 */
final class Statements {
  /** The vocabularies by their prefix. */
  static final ImmutableMap<String, String> PREFIXES =
      ImmutableMap.<String, String>builder()
          .put("dcat", "http://www.w3.org/ns/dcat#")
          .put("dcterms", "http://purl.org/dc/terms/")
          .put("foaf", "http://xmlns.com/foaf/0.1/")
          .put("org", "http://www.w3.org/ns/org#")
          .put("owl", "http://www.w3.org/2002/07/owl#")
          .put("prov", "http://www.w3.org/ns/prov#")
          .put("rd", "urn:regiodeals:def:")
          .put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
          .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .put("schema", "https://schema.org/")
          .put("skos", "http://www.w3.org/2004/02/skos/core#")
          .put("vcard", "http://www.w3.org/2006/vcard/ns#")
          .put("xsd", "http://www.w3.org/2001/XMLSchema#")
          .buildOrThrow();

  private static final int FEW = 8;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Map<String, Map<String, List<Value>>> things = new LinkedHashMap<>();

  /** The object of a statement. */
  sealed interface Value {}

  /**
   * A thing.
   *
   * @param iri its IRI
   */
  record Thing(String iri) implements Value {}

  /**
   * A literal.
   *
   * @param text its lexical form
   * @param type its type, such as {@code xsd:decimal}; blank for text
   * @param language its language; blank if it has none
   */
  record Literal(String text, String type, String language) implements Value {}

  /**
   * Adds a statement about a thing. Most properties occur once, so there is initially room for one
   * value.
   */
  void say(String thing, String property, Value value) {
    Interruption.check();
    things
        .computeIfAbsent(thing, of -> new LinkedHashMap<>(FEW))
        .computeIfAbsent(property, of -> new ArrayList<>(1))
        .add(value);
  }

  /** Adds a statement about a thing, unless it was made before. */
  void sayOnce(String thing, String property, Value value) {
    if (!things.getOrDefault(thing, Map.of()).getOrDefault(property, List.of()).contains(value)) {
      say(thing, property, value);
    }
  }

  /** The vocabularies that occur, by their prefix. */
  ImmutableMap<String, String> prefixes() {
    Set<String> used = new HashSet<>();
    for (Map<String, List<Value>> said : things.values()) {
      said.forEach(
          (property, values) -> {
            use(property, used);
            for (Value value : values) {
              if (value instanceof Thing thing) {
                use(thing.iri(), used);
              } else if (value instanceof Literal literal) {
                use(literal.type(), used);
              }
            }
          });
    }
    return PREFIXES.entrySet().stream()
        .filter(prefix -> used.contains(prefix.getKey()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void use(String name, Set<String> used) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      used.add(name.substring(0, colon));
    }
  }

  /** All statements: for each thing, by property. */
  Map<String, Map<String, List<Value>>> things() {
    return things;
  }

  /** An IRI for a thing; characters that an IRI does not allow are percent-encoded. */
  static String iri(String start, String id) {
    StringBuilder iri = new StringBuilder(start);
    for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xff);
      if (letter < 128 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0)) {
        iri.append(letter);
      } else {
        iri.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return iri.toString();
  }
}
