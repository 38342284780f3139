package nl.regiodeals.render.internal.template;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import freemarker.core.Environment;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The records of the lists around what a document asks, by a text that stays the same in other
 * data. For one document; not safe to share between threads.
 */
final class RowRecords {
  /** The function that gives a record as a list of one; a name that nobody types. */
  static final String FUNCTION = "row__";

  private static final String DOSSIER = "Dossier";
  private static final String NUMBER = "number";
  private static final String TEXT = "text";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,99}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private final Dossiers dossiers;
  private final Map<String, Map<String, Record>> records = new HashMap<>();

  RowRecords(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** The records that these variables are now: alternating names and keys. */
  static ImmutableList<String> of(List<String> variables) throws TemplateModelException {
    ImmutableList.Builder<String> rows = ImmutableList.builder();
    for (String variable : variables) {
      TemplateModel model = Environment.getCurrentEnvironment().getVariable(variable);
      key(model == null ? null : DeepUnwrap.permissiveUnwrap(model))
          .ifPresent(key -> rows.add(variable, key));
    }
    return rows.build();
  }

  private static Optional<String> key(@Nullable Object value) {
    if (value instanceof Dossier dossier) {
      return Optional.of(DOSSIER + "/" + dossier.deal().id());
    } else if (value instanceof Record record
        && RecordType.isOfPortfolio(record.getClass())
        && !RecordType.of(record.getClass()).keys().isEmpty()) {
      RecordType type = RecordType.of(record.getClass());
      return Optional.of(type.name() + "/" + type.key(record));
    } else if (value instanceof String) {
      return Optional.of(TEXT + "/" + value);
    }
    return value instanceof Number ? Optional.of(NUMBER + "/" + value) : Optional.empty();
  }

  /** A line of a script with the lists around it again, each of one record. */
  static String around(int index, ImmutableList<String> rows, String line) {
    String whole = line;
    for (int i = 0; i + 1 < rows.size(); i += 2) {
      if (NAME.matcher(rows.get(i)).matches()) {
        whole =
            "[#list "
                + FUNCTION
                + "("
                + index
                + ", "
                + i
                + ") as "
                + rows.get(i)
                + "]"
                + whole
                + "[/#list]";
      }
    }
    return whole;
  }

  /** Gives the record of what was noted. */
  TemplateMethodModelEx function(List<Expressions.Noted> noted) {
    return arguments -> {
      int index = ((Number) DeepUnwrap.unwrap((TemplateModel) arguments.get(0))).intValue();
      int row = ((Number) DeepUnwrap.unwrap((TemplateModel) arguments.get(1))).intValue();
      return find(noted.get(index).rows().get(row + 1)).map(List::of).orElse(List.of());
    };
  }

  private Optional<Object> find(String key) {
    List<String> parts = Splitter.on('/').limit(2).splitToList(key);
    String id = parts.size() > 1 ? parts.get(1) : "";
    return switch (parts.get(0)) {
      case DOSSIER -> dossiers.find(id).map(dossier -> dossier);
      case TEXT -> Optional.of(id);
      case NUMBER ->
          Optional.of(id).filter(value -> DECIMAL.matcher(value).matches()).map(BigDecimal::new);
      default -> Optional.ofNullable(records.computeIfAbsent(parts.get(0), this::all).get(id));
    };
  }

  private Map<String, Record> all(String name) {
    Map<String, Record> all = new HashMap<>();
    for (Field field : RecordType.portfolio().fields()) {
      for (Object value : field.isMany() ? field.values(dossiers.portfolio()) : List.of()) {
        if (!(value instanceof Record record) || !record.getClass().getSimpleName().equals(name)) {
          break;
        }
        all.put(RecordType.of(record.getClass()).key(record), record);
      }
    }
    return all;
  }
}
