package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** The fields of the records of a portfolio, as named figures. */
final class FieldFigures {
  private final Portfolio portfolio;
  private final Supplier<ImmutableMap<Subject, Record>> records = Suppliers.memoize(this::records);
  private final Supplier<ImmutableListMultimap<Class<?>, Record>> owners =
      Suppliers.memoize(() -> Multimaps.index(records.get().values(), Record::getClass));
  private final Supplier<ImmutableList<NamedFigure>> all = Suppliers.memoize(this::everything);

  FieldFigures(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  ImmutableList<NamedFigure> all() {
    return all.get();
  }

  /** The figure of a field; empty if the portfolio does not have it. */
  Optional<NamedFigure> find(Subject subject) {
    Record owner = records.get().get(subject.whole());
    return owner == null
        ? Optional.empty()
        : subject
            .field()
            .flatMap(name -> RecordType.of(owner.getClass()).field(name))
            .filter(field -> unit(field).isPresent())
            .map(field -> figure(owner, field));
  }

  /** The records whose fields have names, by their kind. */
  ImmutableListMultimap<Class<?>, Record> owners() {
    return owners.get();
  }

  /** The fields of a record that have names: they have a single value, and are no key. */
  static ImmutableList<Field> fields(Record owner) {
    return RecordType.of(owner.getClass()).fields().stream()
        .filter(field -> !field.key() && unit(field).isPresent())
        .collect(toImmutableList());
  }

  private ImmutableList<NamedFigure> everything() {
    return records.get().values().stream()
        .flatMap(owner -> fields(owner).stream().map(field -> figure(owner, field)))
        .collect(toImmutableList());
  }

  /** The records that have a key, including those nested in another record. */
  private ImmutableMap<Subject, Record> records() {
    Map<Subject, Record> found = new LinkedHashMap<>();
    gather(portfolio, found);
    return ImmutableMap.copyOf(found);
  }

  private static void gather(Record owner, Map<Subject, Record> found) {
    for (Field field : RecordType.of(owner.getClass()).fields()) {
      if (field.isMany() && field.type() instanceof ValueType.Nested nested) {
        for (Object part : field.values(owner)) {
          if (!nested.type().keys().isEmpty()) {
            found.putIfAbsent(Subject.of((Record) part), (Record) part);
          }
          gather((Record) part, found);
        }
      }
    }
  }

  /** The figure of one of the fields that have names. */
  NamedFigure figure(Record owner, Field field) {
    return new NamedFigure(
        NamedFigure.Kind.FIGURE,
        Ascii.toLowerCase(owner.getClass().getSimpleName()),
        arguments(owner),
        owner.getClass().getSimpleName() + "." + field.name(),
        unit(field).orElseThrow(),
        field.values(owner).stream().findFirst().map(FieldFigures::bare),
        Lineage.of(owner, field.name()));
  }

  private static Object bare(Object value) {
    return value instanceof Sourced<?> sourced ? sourced.value() : value;
  }

  /** Periods are numbered; other records use the parts of their key. */
  private ImmutableList<Object> arguments(Record owner) {
    if (owner instanceof ProgrammePeriod period) {
      return ImmutableList.of(portfolio.periods().indexOf(period) + 1);
    }
    return RecordType.of(owner.getClass()).keys().stream()
        .map(key -> key.values(owner))
        .map(List::iterator)
        .<Object>map(Iterator::next)
        .collect(toImmutableList());
  }

  /** Empty for a field that is not a single value. */
  private static Optional<NamedFigure.Unit> unit(Field field) {
    if (field.isMany()) {
      return Optional.empty();
    }
    boolean isYear = field.name().equals("year") || field.name().endsWith("Year");
    return isYear ? Optional.of(NamedFigure.Unit.DATE) : unit(field.type());
  }

  /** Empty for a record, except for a value with its source. */
  private static Optional<NamedFigure.Unit> unit(ValueType type) {
    if (type instanceof ValueType.Nested nested) {
      return nested.type().type() == Sourced.class
          ? nested.type().field("value").flatMap(value -> unit(value.type()))
          : Optional.empty();
    }
    if (type instanceof ValueType.Choice) {
      return Optional.of(NamedFigure.Unit.TEXT);
    }
    return Optional.of(
        switch ((ValueType.Scalar) type) {
          case TEXT -> NamedFigure.Unit.TEXT;
          case INTEGER, DECIMAL -> NamedFigure.Unit.NUMBER;
          case MONEY -> NamedFigure.Unit.EUROS;
          case DATE, PARTIAL_DATE -> NamedFigure.Unit.DATE;
          case TRUTH -> NamedFigure.Unit.TRUTH;
        });
  }
}
