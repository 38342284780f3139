package nl.regiodeals.io.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/**
 * The shape of a table: one for each list of the portfolio, and one more for each list of records
 * within its records, which begins with the key of the record that it is part of.
 *
 * @param name the name of the file, without extension, such as {@code deals.phases}
 * @param type the record in each row
 * @param keys the columns that hold the key of the row, or of the row that it is part of
 * @param columns all columns, {@code keys} included
 * @param path from the record of the main table to the list of this table; empty for a main table
 * @param parts the tables of the lists within the records
 */
record CsvTable(
    String name,
    RecordType type,
    ImmutableList<Column> keys,
    ImmutableList<Column> columns,
    ImmutableList<Field> path,
    ImmutableList<CsvTable> parts) {

  /**
   * A column.
   *
   * @param name such as {@code region.provinces}
   * @param path from the record to the value
   */
  record Column(String name, ImmutableList<Field> path) {
    /** The field that holds the value. */
    Field field() {
      return path.get(path.size() - 1);
    }

    /** The values in a record. */
    List<Object> values(Record record) {
      return CsvTable.values(record, path);
    }
  }

  /** The tables of a portfolio: the programme, and its lists in their order. */
  static ImmutableList<CsvTable> ofPortfolio() {
    return RecordType.of(Portfolio.class).fields().stream()
        .map(list -> main(list.name(), ((ValueType.Nested) list.type()).type()))
        .collect(toImmutableList());
  }

  /** This table and its parts. */
  Stream<CsvTable> withParts() {
    return Stream.concat(Stream.of(this), parts.stream());
  }

  /** Whether a column only tells which record of the main table the row is part of. */
  boolean isKeyOfOwner(Column column) {
    return !path.isEmpty() && keys.contains(column);
  }

  /** The name of the file. */
  String file() {
    return name + ".csv";
  }

  /** The values at the end of a path. */
  static List<Object> values(Record record, List<Field> path) {
    List<Object> values = List.of(record);
    for (Field field : path) {
      values = values.stream().flatMap(value -> field.values((Record) value).stream()).toList();
    }
    return values;
  }

  private static CsvTable main(String name, RecordType type) {
    ImmutableList<Column> columns = columns(type, ImmutableList.of());
    ImmutableList<Column> keys =
        columns.stream().filter(column -> column.field().key()).collect(toImmutableList());
    return new CsvTable(
        name,
        type,
        keys,
        columns,
        ImmutableList.of(),
        lists(type, ImmutableList.of())
            .map(path -> part(name, type, keys, path))
            .collect(toImmutableList()));
  }

  private static CsvTable part(
      String owner,
      RecordType ownerType,
      ImmutableList<Column> ownerKeys,
      ImmutableList<Field> path) {
    RecordType type = ((ValueType.Nested) path.get(path.size() - 1).type()).type();
    if (lists(type, ImmutableList.of()).findAny().isPresent()) {
      throw new IllegalStateException("a table has no place for lists within lists: " + type);
    }
    String prefix =
        ownerType.name().substring(0, 1).toLowerCase(Locale.ROOT)
            + ownerType.name().substring(1)
            + ".";
    ImmutableList<Column> keys =
        ownerKeys.stream()
            .map(key -> new Column(prefix + key.name(), key.path()))
            .collect(toImmutableList());
    return new CsvTable(
        owner + "." + dotted(path),
        type,
        keys,
        ImmutableList.<Column>builder()
            .addAll(keys)
            .addAll(columns(type, ImmutableList.of()))
            .build(),
        path,
        ImmutableList.of());
  }

  /** The columns of a record: a record within it lies flat, its names behind a dot. */
  private static ImmutableList<Column> columns(RecordType type, ImmutableList<Field> before) {
    return type.fields().stream()
        .flatMap(
            field -> {
              ImmutableList<Field> path = append(before, field);
              if (!(field.type() instanceof ValueType.Nested nested)) {
                return Stream.of(new Column(dotted(path), path));
              }
              return field.isMany() ? Stream.empty() : columns(nested.type(), path).stream();
            })
        .collect(toImmutableList());
  }

  /** The paths to the lists of records within a record. */
  private static Stream<ImmutableList<Field>> lists(RecordType type, ImmutableList<Field> before) {
    return type.fields().stream()
        .flatMap(
            field ->
                field.type() instanceof ValueType.Nested nested
                    ? field.isMany()
                        ? Stream.of(append(before, field))
                        : lists(nested.type(), append(before, field))
                    : Stream.empty());
  }

  private static ImmutableList<Field> append(ImmutableList<Field> fields, Field field) {
    return ImmutableList.<Field>builder().addAll(fields).add(field).build();
  }

  private static String dotted(List<Field> path) {
    return path.stream().map(Field::name).collect(Collectors.joining("."));
  }
}
