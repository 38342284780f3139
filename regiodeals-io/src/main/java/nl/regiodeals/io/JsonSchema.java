package nl.regiodeals.io;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.schema.Dictionary;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.json.JsonText;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON Schemas (draft 2020-12) of the canonical form and of the profile of a programme,
 * generated from the model. They are published as {@code docs/portfolio.schema.json} and {@code
 * docs/programme.schema.json} in this module.
 */
public final class JsonSchema {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final JsonGenerator json;
  private final Language language;
  private final Queue<Definition> toWrite = new ArrayDeque<>();
  private final Set<String> referredTo = new HashSet<>();

  private record Definition(String name, RecordType type) {}

  private JsonSchema(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** The schema of a portfolio. */
  public static String text() {
    return text(Language.ENGLISH);
  }

  /**
   * The schema of a portfolio, whose titles and descriptions are in the words of a programme.
   *
   * @param language English in the words of the programme; descriptions are in English
   */
  public static String text(Language language) {
    return text(language, RecordType.portfolio());
  }

  /** The schema of the profile of a programme, in a file of its own. */
  public static String ofProfile() {
    return text(Language.ENGLISH, RecordType.of(ProgrammeProfile.class));
  }

  private static String text(Language language, RecordType type) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.indented(text)) {
      new JsonSchema(json, language).document(type);
    }
    return text.append('\n').toString();
  }

  private void document(RecordType type) {
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringProperty("title", Dictionary.title(type, language));
    object(type, true);
    json.writeObjectPropertyStart("$defs");
    while (!toWrite.isEmpty()) {
      Definition next = toWrite.remove();
      json.writeObjectPropertyStart(next.name());
      object(next.type(), false);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void object(RecordType type, boolean root) {
    json.writeStringProperty("description", Dictionary.of(type, language));
    json.writeStringProperty("type", "object");
    json.writeObjectPropertyStart("properties");
    if (root) {
      json.writeObjectPropertyStart("$schema");
      json.writeStringProperty("type", "string");
      json.writeEndObject();
    }
    if (type.type() == Portfolio.class) {
      json.writeObjectPropertyStart(PortfolioBinder.VERSION_FIELD);
      json.writeNumberProperty("const", PortfolioBinder.VERSION);
      json.writeEndObject();
    }
    for (Field field : type.fields()) {
      json.writeObjectPropertyStart(field.name());
      json.writeStringProperty("description", Dictionary.of(field, language));
      if (field.isMany()) {
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        value(field.type());
        json.writeEndObject();
      } else {
        value(field.type());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("required");
    type.fields().stream()
        .filter(field -> !field.mayBeAbsent())
        .forEach(field -> json.writeString(field.name()));
    json.writeEndArray();
    json.writeBooleanProperty("additionalProperties", false);
  }

  private void value(ValueType type) {
    if (type instanceof ValueType.Nested nested) {
      json.writeStringProperty("$ref", "#/$defs/" + definition(nested.type()));
    } else if (type instanceof ValueType.Choice choice) {
      json.writeArrayPropertyStart("enum");
      choice.names().forEach(json::writeString);
      json.writeEndArray();
    } else {
      scalar((ValueType.Scalar) type);
    }
  }

  /**
   * The name of the definition of a type: sourced amounts and sourced counts share a record, but
   * have separate definitions.
   */
  private String definition(RecordType type) {
    String name =
        type.type().getTypeParameters().length == 0
            ? type.name()
            : type.name() + name(type.field("value").map(Field::type).orElseThrow());
    if (referredTo.add(name)) {
      toWrite.add(new Definition(name, type));
    }
    return name;
  }

  private static String name(ValueType type) {
    return type instanceof ValueType.Choice choice
        ? choice.type().getSimpleName()
        : type.toString();
  }

  private void scalar(ValueType.Scalar type) {
    switch (type) {
      case TEXT -> json.writeStringProperty("type", "string");
      case INTEGER -> {
        json.writeStringProperty("type", "integer");
        json.writeNumberProperty("minimum", Integer.MIN_VALUE);
        json.writeNumberProperty("maximum", Integer.MAX_VALUE);
      }
      case DECIMAL -> json.writeStringProperty("type", "number");
      case MONEY -> {
        json.writeStringProperty("type", "number");
        json.writeNumberProperty("multipleOf", CENT);
      }
      case DATE -> {
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
      }
      case PARTIAL_DATE -> {
        json.writeStringProperty("type", "string");
        json.writeStringProperty("pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
      }
      case TRUTH -> json.writeStringProperty("type", "boolean");
    }
  }
}
