package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Dictionary;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.bind.PortfolioTable;
import nl.regiodeals.io.internal.json.JsonText;
import tools.jackson.core.JsonGenerator;

/**
 * Describes the tables of a CSV package.
 *
 * @see <a href="https://datapackage.org/">the Data Package standard</a>
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  private DataPackage() {}

  /** The description of all tables. */
  static String of(Portfolio portfolio) {
    Language english = Language.ENGLISH.with(portfolio);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.indented(text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "https://datapackage.org/profiles/1.0/datapackage.json");
      json.writeStringProperty("name", "regiodeals");
      json.writeStringProperty("title", portfolio.programme().name());
      json.writeStringProperty("profile", "tabular-data-package");
      json.writeNumberProperty(PortfolioBinder.VERSION_FIELD, PortfolioBinder.VERSION);
      json.writeArrayPropertyStart("resources");
      ImmutableList<PortfolioTable> tables = PortfolioTable.of(portfolio);
      tables.stream()
          .flatMap(PortfolioTable::withParts)
          .forEach(table -> resource(table, tables, english, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void resource(
      PortfolioTable table, List<PortfolioTable> all, Language english, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", table.name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("path", table.file());
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("description", Dictionary.of(table.type(), english));
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeObjectPropertyStart("schema");
    json.writeArrayPropertyStart("fields");
    table.columns().forEach(column -> field(column, english, json));
    json.writeEndArray();
    boolean isMain = table.path().isEmpty();
    if (isMain && !table.keys().isEmpty()) {
      names("primaryKey", table.keys(), json);
    }
    foreignKeys(table, all, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void field(PortfolioTable.Column column, Language english, JsonGenerator json) {
    Field field = column.field();
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    json.writeStringProperty("type", type(field));
    json.writeStringProperty("description", description(column, english));
    boolean required = column.path().stream().noneMatch(Field::mayBeAbsent);
    if (required || field.type() instanceof ValueType.Choice) {
      json.writeObjectPropertyStart("constraints");
      if (required) {
        json.writeBooleanProperty("required", true);
      }
      if (field.type() instanceof ValueType.Choice choice && !field.isMany()) {
        json.writeArrayPropertyStart("enum");
        choice.names().forEach(json::writeString);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String description(PortfolioTable.Column column, Language english) {
    Field field = column.field();
    String text = Dictionary.of(field, english);
    return field.isMany() ? text + " A list, joined by bars." : text;
  }

  private static String type(Field field) {
    if (field.isMany() || !(field.type() instanceof ValueType.Scalar scalar)) {
      return "string";
    }
    return switch (scalar) {
      case INTEGER -> "integer";
      case DECIMAL, MONEY -> "number";
      case DATE -> "date";
      case TRUTH -> "boolean";
      case TEXT, PARTIAL_DATE -> "string";
    };
  }

  /** References of one column to a table in the package, with a key of one column. */
  private static void foreignKeys(
      PortfolioTable table, List<PortfolioTable> all, JsonGenerator json) {
    List<PortfolioTable.Column> references = table.references(all);
    if (references.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("foreignKeys");
    for (PortfolioTable.Column column : references) {
      PortfolioTable to = PortfolioTable.referredTo(column);
      json.writeStartObject();
      names("fields", List.of(column), json);
      json.writeObjectPropertyStart("reference");
      json.writeStringProperty("resource", to.name().toLowerCase(Locale.ROOT));
      names("fields", to.keys(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void names(
      String property, List<PortfolioTable.Column> columns, JsonGenerator json) {
    json.writeArrayPropertyStart(property);
    columns.forEach(column -> json.writeString(column.name()));
    json.writeEndArray();
  }
}
