package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Dictionary;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;

/**
 * The meaning of the records and fields of the data, derived from the model, for people to read.
 */
final class Vocabulary {
  private Vocabulary() {}

  /** Each record with its fields: name, word and description. */
  static List<Map<String, Object>> of(Portfolio portfolio, Language language, Messages texts) {
    Set<RecordType> seen = new LinkedHashSet<>();
    Queue<RecordType> next = new ArrayDeque<>();
    next.add(RecordType.portfolio());
    while (!next.isEmpty()) {
      RecordType type = next.remove();
      if (seen.stream().noneMatch(known -> known.name().equals(type.name()))) {
        seen.add(type);
        fields(type, portfolio)
            .filter(field -> field.type() instanceof ValueType.Nested)
            .map(field -> ((ValueType.Nested) field.type()).type())
            .forEach(next::add);
      }
    }
    List<Map<String, Object>> terms = new ArrayList<>();
    for (RecordType type : seen) {
      terms.add(
          ImmutableMap.of(
              "name", type.name(),
              "word", Words.of(type.type(), language),
              "description", Dictionary.of(type, language),
              "fields",
                  fields(type, portfolio).map(field -> field(field, language, texts)).toList()));
    }
    return terms;
  }

  /** The fields of a record; of the portfolio without the profile, if it has none. */
  private static Stream<Field> fields(RecordType type, Portfolio portfolio) {
    return type.fields().stream()
        .filter(
            field ->
                !type.equals(RecordType.portfolio())
                    || field.presence() != Field.Presence.OPTIONAL
                    || !field.values(portfolio).isEmpty());
  }

  private static Map<String, String> field(Field field, Language language, Messages texts) {
    String type =
        field.type() instanceof ValueType.Nested nested
            ? nested.type().name()
            : field.type() instanceof ValueType.Choice choice
                ? Arrays.stream(choice.type().getEnumConstants())
                    .map(each -> each.name() + " (" + Words.of(each, language) + ")")
                    .collect(Collectors.joining(", "))
                : texts.text(language, "site.type." + field.type());
    return ImmutableMap.of(
        "name", field.name(),
        "word", Words.ofField(field.name(), language),
        "description", Dictionary.of(field, language),
        "type",
            field.isMany() ? texts.text(language, "site.type.many", Map.of("type", type)) : type);
  }
}
