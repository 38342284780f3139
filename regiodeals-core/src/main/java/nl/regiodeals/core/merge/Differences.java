package nl.regiodeals.core.merge;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** Compares two versions of a portfolio. Records are matched by key. */
public final class Differences {
  private final Portfolio before;
  private final Portfolio after;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

  private Differences(Portfolio before, Portfolio after) {
    this.before = before;
    this.after = after;
    Stream.of(before, after)
        .flatMap(portfolio -> portfolio.indicators().stream())
        .forEach(indicator -> indicators.put(indicator.id(), indicator));
  }

  /**
   * The changes, in the order of the lists of the portfolio; none if the two differ only in the
   * order of their records.
   */
  public static ImmutableList<Change> between(Portfolio before, Portfolio after) {
    Differences differences = new Differences(before, after);
    for (Field list : RecordType.portfolio().fields()) {
      recordOf(list).ifPresent(type -> differences.list(list, type));
    }
    return differences.changes.build();
  }

  /** The records of a field of the portfolio; empty if it holds none. */
  static Optional<RecordType> recordOf(Field field) {
    return field.type() instanceof ValueType.Nested nested
        ? Optional.of(nested.type())
        : Optional.empty();
  }

  private void list(Field list, RecordType type) {
    Map<String, Record> old = byKey(list, type, before);
    Map<String, Record> now = byKey(list, type, after);
    now.forEach(
        (key, record) -> {
          Record was = old.get(key);
          if (was == null) {
            changes.add(whole(record, Change.Kind.ADDED));
          } else if (!was.equals(record)) {
            fields(type, was, record);
          }
        });
    old.forEach(
        (key, record) -> {
          if (!now.containsKey(key)) {
            changes.add(whole(record, Change.Kind.REMOVED));
          }
        });
  }

  private static Map<String, Record> byKey(Field list, RecordType type, Portfolio portfolio) {
    Map<String, Record> byKey = new LinkedHashMap<>();
    for (Object value : list.values(portfolio)) {
      Record record = (Record) value;
      byKey.putIfAbsent(type.key(record), record);
    }
    return byKey;
  }

  private Change whole(Record record, Change.Kind kind) {
    return new Change(
        Subject.of(record),
        kind,
        deal(record),
        name(record),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private void fields(RecordType type, Record was, Record now) {
    for (Field field : type.fields()) {
      List<Object> old = field.values(was);
      List<Object> given = field.values(now);
      if (!old.equals(given)) {
        changes.add(
            new Change(
                Subject.of(now, field.name()),
                Change.Kind.CHANGED,
                deal(now),
                name(now),
                ImmutableList.copyOf(old),
                ImmutableList.copyOf(given)));
      }
    }
  }

  private Optional<String> deal(Record record) {
    if (record instanceof Deal deal) {
      return Optional.of(deal.id());
    } else if (record instanceof Measurement measurement) {
      return indicator(measurement.indicator()).map(Indicator::deal);
    }
    return text(record, "deal");
  }

  private Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /** The name of a record for people: its name, or else its key. */
  private String name(Record record) {
    if (record instanceof Deal deal) {
      return deal.label();
    } else if (record instanceof Measurement measurement) {
      return indicator(measurement.indicator()).map(Indicator::name).orElse(measurement.indicator())
          + ", "
          + measurement.year();
    }
    return text(record, "name")
        .or(() -> text(record, "title"))
        .or(() -> text(record, "description"))
        .orElseGet(() -> RecordType.of(record.getClass()).key(record));
  }

  private static Optional<String> text(Record record, String field) {
    return RecordType.of(record.getClass())
        .field(field)
        .flatMap(found -> found.values(record).stream().findFirst())
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Whether a record of the model is a single value, to be shown as such. */
  static boolean isScalar(Record record) {
    return record instanceof Money || record instanceof PartialDate;
  }
}
