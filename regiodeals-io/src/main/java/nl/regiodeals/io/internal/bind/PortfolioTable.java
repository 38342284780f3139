package nl.regiodeals.io.internal.bind;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.work.Interruption;

/**
 * The schema of a table. There is one for each list of the portfolio, and one for each list of
 * records nested in its records, which begins with the key of the containing record.
 *
 * @param name the name of the file, without extension, such as {@code deals.phases}
 * @param type the record type of the rows
 * @param keys the columns with the key of the row, or of the row that contains it
 * @param columns all columns, {@code keys} included
 * @param path the path from the record of the main table to the list of this table; empty for a
 *     main table
 * @param parts the tables of the nested lists
 */
public record PortfolioTable(
    String name,
    RecordType type,
    ImmutableList<Column> keys,
    ImmutableList<Column> columns,
    ImmutableList<Field> path,
    ImmutableList<PortfolioTable> parts) {

  /**
   * A column.
   *
   * @param name such as {@code region.provinces}
   * @param path the path from the record to the value
   */
  public record Column(String name, ImmutableList<Field> path) {
    /** The field that holds the value. */
    public Field field() {
      return path.get(path.size() - 1);
    }

    /** The values in a record. */
    public List<Object> values(Record record) {
      return PortfolioTable.values(record, path);
    }
  }

  /** Made once, because each export asks for them, and a deal has an export of its own. */
  private static final Supplier<ImmutableList<PortfolioTable>> TABLES =
      Suppliers.memoize(PortfolioTable::tables);

  /** The tables of a portfolio: the programme, and its lists in their order. */
  public static ImmutableList<PortfolioTable> ofPortfolio() {
    return TABLES.get();
  }

  private static ImmutableList<PortfolioTable> tables() {
    return RecordType.of(Portfolio.class).fields().stream()
        .map(list -> main(list.name(), ((ValueType.Nested) list.type()).type()))
        .collect(toImmutableList());
  }

  /** The tables that a portfolio is written in: those that have rows, with parts that do. */
  public static ImmutableList<PortfolioTable> of(Portfolio portfolio) {
    return ofPortfolio().stream()
        .filter(table -> table.records(portfolio).findAny().isPresent())
        .map(table -> table.withPartsIn(portfolio))
        .collect(toImmutableList());
  }

  private PortfolioTable withPartsIn(Portfolio portfolio) {
    return new PortfolioTable(
        name,
        type,
        keys,
        columns,
        path,
        parts.stream()
            .filter(part -> rows(part, portfolio).findAny().isPresent())
            .collect(toImmutableList()));
  }

  /** Whether it has at most one row: there is one programme. */
  public boolean isOneRow() {
    return !list().isMany();
  }

  private Field list() {
    return RecordType.portfolio().field(name).orElseThrow();
  }

  /** The name of the table of records of a type, such as {@code measurements}. */
  public static String named(Class<? extends Record> type) {
    return ofPortfolio().stream()
        .filter(table -> table.type().type() == type)
        .map(PortfolioTable::name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table of " + type.getSimpleName()));
  }

  /**
   * The rows of a table of the portfolio, each with the values of its columns: none, one, or those
   * of a list.
   */
  public Stream<List<List<Object>>> rows(Portfolio portfolio) {
    return records(portfolio)
        .peek(record -> Interruption.check())
        .map(record -> columns.stream().map(c -> c.values(record)).toList());
  }

  /** The rows of a part of this table. */
  public Stream<List<List<Object>>> rows(PortfolioTable part, Portfolio portfolio) {
    List<Column> own = part.columns.subList(part.keys.size(), part.columns.size());
    return records(portfolio)
        .peek(record -> Interruption.check())
        .flatMap(
            owner ->
                values(owner, part.path).stream()
                    .map(
                        item ->
                            Stream.concat(
                                    part.keys.stream().map(key -> key.values(owner)),
                                    own.stream().map(c -> c.values((Record) item)))
                                .toList()));
  }

  private Stream<Record> records(Portfolio portfolio) {
    return list().values(portfolio).stream().map(Record.class::cast);
  }

  /** This table and its parts. */
  public Stream<PortfolioTable> withParts() {
    return Stream.concat(Stream.of(this), parts.stream());
  }

  /** Whether a column only identifies the record of the main table that contains the row. */
  public boolean isKeyOfOwner(Column column) {
    return !path.isEmpty() && keys.contains(column);
  }

  /** The columns that hold the key of one record of another of these tables. */
  public List<Column> references(List<PortfolioTable> tables) {
    return columns.stream()
        .filter(column -> !column.field().isMany())
        .filter(
            column ->
                column.field().references().stream()
                    .anyMatch(to -> tables.stream().anyMatch(table -> table.type().type() == to)))
        .toList();
  }

  /** The table that a column refers to. */
  public static PortfolioTable referredTo(Column column) {
    Class<? extends Record> target = column.field().references().orElseThrow();
    return ofPortfolio().stream()
        .filter(table -> table.type().type() == target)
        .findFirst()
        .orElseThrow();
  }

  /** The name of the file. */
  public String file() {
    return name + ".csv";
  }

  /** The values at the end of a path. */
  static List<Object> values(Record record, List<Field> path) {
    List<Object> values = path.get(0).values(record);
    for (Field field : path.subList(1, path.size())) {
      values = values.stream().flatMap(value -> field.values((Record) value).stream()).toList();
    }
    return values;
  }

  private static PortfolioTable main(String name, RecordType type) {
    ImmutableList<Column> columns = columns(type, ImmutableList.of());
    ImmutableList<Column> keys =
        columns.stream().filter(column -> column.field().key()).collect(toImmutableList());
    return new PortfolioTable(
        name,
        type,
        keys,
        columns,
        ImmutableList.of(),
        lists(type, ImmutableList.of())
            .map(path -> part(name, type, keys, path))
            .collect(toImmutableList()));
  }

  private static PortfolioTable part(
      String owner,
      RecordType ownerType,
      ImmutableList<Column> ownerKeys,
      ImmutableList<Field> path) {
    RecordType type = ((ValueType.Nested) path.get(path.size() - 1).type()).type();
    if (lists(type, ImmutableList.of()).findAny().isPresent()) {
      throw new IllegalStateException("a table does not support lists within lists: " + type);
    }
    String prefix =
        ownerType.name().substring(0, 1).toLowerCase(Locale.ROOT)
            + ownerType.name().substring(1)
            + ".";
    ImmutableList<Column> keys =
        ownerKeys.stream()
            .map(key -> new Column(prefix + key.name(), key.path()))
            .collect(toImmutableList());
    return new PortfolioTable(
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

  /** The columns of a record; a nested record is flattened, with its names after a dot. */
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

  /** The paths to the lists of records nested in a record. */
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
