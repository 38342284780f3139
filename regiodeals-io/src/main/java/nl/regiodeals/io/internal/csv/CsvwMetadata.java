package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.List;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Dictionary;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.bind.PortfolioTable;
import nl.regiodeals.io.internal.json.JsonText;
import tools.jackson.core.JsonGenerator;

/**
 * Describes the tables of a CSV package as CSV on the Web. The file has the name under which CSVW
 * readers look for it beside a table.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
final class CsvwMetadata {
  static final String FILE = "csv-metadata.json";

  private CsvwMetadata() {}

  /** The description of all tables. */
  static String of(Portfolio portfolio) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonText.indented(text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("@context");
      json.writeString("http://www.w3.org/ns/csvw");
      json.writeStartObject();
      json.writeStringProperty("@language", "en");
      json.writeEndObject();
      json.writeEndArray();
      json.writeStringProperty("dc:title", portfolio.programme().name());
      json.writeArrayPropertyStart("tables");
      ImmutableList<PortfolioTable> tables = PortfolioTable.of(portfolio);
      tables.stream()
          .flatMap(PortfolioTable::withParts)
          .forEach(table -> table(table, tables, portfolio, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void table(
      PortfolioTable table, List<PortfolioTable> all, Portfolio portfolio, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("url", table.file());
    json.writeStringProperty(
        "dc:description", Dictionary.of(table.type(), Language.ENGLISH.with(portfolio)));
    json.writeObjectPropertyStart("tableSchema");
    json.writeArrayPropertyStart("columns");
    table.columns().forEach(column -> column(column, portfolio, json));
    json.writeEndArray();
    if (table.path().isEmpty() && !table.keys().isEmpty()) {
      names("primaryKey", table.keys(), json);
    }
    foreignKeys(table, all, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void column(
      PortfolioTable.Column column, Portfolio portfolio, JsonGenerator json) {
    Field field = column.field();
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    json.writeObjectPropertyStart("titles");
    json.writeStringProperty("en", column.name());
    json.writeStringProperty("nl", Words.ofField(field.name(), Language.DUTCH.with(portfolio)));
    json.writeEndObject();
    json.writeStringProperty(
        "dc:description", Dictionary.of(field, Language.ENGLISH.with(portfolio)));
    json.writeStringProperty("datatype", datatype(field));
    if (field.isMany()) {
      json.writeStringProperty("separator", "|");
    }
    if (column.path().stream().noneMatch(Field::mayBeAbsent)) {
      json.writeBooleanProperty("required", true);
    }
    json.writeEndObject();
  }

  private static String datatype(Field field) {
    if (!(field.type() instanceof ValueType.Scalar scalar)) {
      return "string";
    }
    return switch (scalar) {
      case INTEGER -> "integer";
      case DECIMAL, MONEY -> "decimal";
      case DATE -> "date";
      case TRUTH -> "boolean";
      case TEXT, PARTIAL_DATE -> "string";
    };
  }

  /** References to tables in the package. */
  private static void foreignKeys(
      PortfolioTable table, List<PortfolioTable> all, JsonGenerator json) {
    List<PortfolioTable.Column> references = table.references(all);
    if (references.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("foreignKeys");
    for (PortfolioTable.Column column : references) {
      PortfolioTable target = PortfolioTable.referredTo(column);
      json.writeStartObject();
      names("columnReference", List.of(column), json);
      json.writeObjectPropertyStart("reference");
      json.writeStringProperty("resource", target.file());
      names("columnReference", target.keys(), json);
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
