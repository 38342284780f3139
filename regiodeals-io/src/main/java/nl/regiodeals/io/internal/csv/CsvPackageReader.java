package nl.regiodeals.io.internal.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.BoundedNotices;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.bind.PortfolioTable;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.Strictness;
import nl.regiodeals.io.internal.file.TextFile;
import nl.regiodeals.io.internal.json.Profiles;

/**
 * Reads a folder or zip of CSV tables, including tables as Excel saves them. For one package; not
 * safe to share between threads.
 */
public final class CsvPackageReader {
  private static final int LARGEST_CELL = 16 << 20;

  private final ReadLimits limits;
  private final BoundedNotices notices;
  private int values;

  /** A reader with these limits. */
  public CsvPackageReader(ReadLimits limits) {
    this.limits = limits;
    this.notices = new BoundedNotices(limits);
  }

  /** Reads the package. */
  public Reading read(Input input) throws IOException {
    Place place = TextFile.whole(input);
    Map<String, String> files = CsvFiles.of(input, limits, notices);
    ImmutableList<PortfolioTable> tables = PortfolioTable.ofPortfolio();
    unknownFiles(files, tables, input);
    ImmutableMap.Builder<String, Node> lists = ImmutableMap.builder();
    for (PortfolioTable table : tables) {
      List<RawRow> rows = rows(table, files, input);
      for (PortfolioTable part : table.parts()) {
        attach(part, rows(part, files, input), table, rows);
      }
      ImmutableList<Node> items = rows.stream().map(RawRow::node).collect(toImmutableList());
      if (!table.isOneRow()) {
        lists.put(table.name(), new Node.Items(items, place));
      } else if (!items.isEmpty()) {
        lists.put(table.name(), items.get(0));
        items.stream()
            .skip(1)
            .forEach(row -> notices.accept(ReadNotices.EXTRA_ROW.notice().at(row.place())));
      }
    }
    return Profiles.named(
        PortfolioBinder.bind(
            new Node.Members(lists.buildOrThrow(), place), Strictness.LENIENT, notices));
  }

  private void unknownFiles(
      Map<String, String> files, ImmutableList<PortfolioTable> tables, Input input) {
    List<String> known =
        tables.stream().flatMap(PortfolioTable::withParts).map(PortfolioTable::file).toList();
    files.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                notices.accept(
                    ReadNotices.UNKNOWN_FILE
                        .notice()
                        .at(new Place.InFile(input.name() + "/" + name))
                        .with("file", ReadNotices.shown(name))
                        .with(
                            "nearest",
                            Nearest.of(name, known).orElseGet(() -> String.join(", ", known)))));
  }

  private List<RawRow> rows(PortfolioTable table, Map<String, String> files, Input input) {
    String text = files.get(table.file());
    if (text == null || text.isBlank()) {
      return List.of();
    }
    String file = input.name() + "/" + table.file();
    int[] line = {1};
    try {
      return rows(table, text, file, line);
    } catch (CsvParseException e) {
      throw CsvFaults.refusal(e, file, line[0]);
    }
  }

  /**
   * The rows of a table.
   *
   * @param at is kept at the line where the current row begins
   */
  private List<RawRow> rows(PortfolioTable table, String text, String file, int[] at) {
    CsvFlavour flavour = CsvFlavour.of(text);
    int below = flavour.start() > 0 ? 1 : 0;
    CsvEnd end = new CsvEnd(file);
    FieldModifier narrow =
        new FieldModifier() {
          @Override
          public String modify(long line, int column, boolean isQuoted, String cell) {
            at[0] = (int) line + below;
            if (end.hasEnded()) {
              throw end.refusal(at[0]);
            }
            if (column == 0) {
              end.begin(at[0]);
            }
            if (isQuoted) {
              end.quoted(cell.toCharArray(), 0, cell.length());
            }
            if (column >= limits.columns()) {
              throw CsvFaults.tooWide(file, at[0], column + 1, limits.columns());
            }
            if (!cell.isBlank() && values++ >= limits.values()) {
              throw ReadNotices.refusal(
                  ReadNotices.TOO_LARGE
                      .notice()
                      .at(new Place.InText(file, at[0], column + 1, ""))
                      .with("limit", "values " + limits.values()));
            }
            return cell;
          }
        };
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .fieldModifier(narrow)
            // only a safety net below our own limit
            .maxFields(limits.columns() + 1)
            .maxFieldSize(LARGEST_CELL)
            .maxRecordSize(2 * LARGEST_CELL)
            .build();
    List<RawRow> rows = new ArrayList<>();
    List<Optional<PortfolioTable.Column>> columns = null;
    for (CsvRecord record :
        flavour
            .reader(2 * LARGEST_CELL)
            .build(handler, CsvEnd.behind(text.substring(flavour.start())))) {
      int line = (int) record.getStartingLineNumber() + below;
      if (record.getFieldCount() == 1 && end.isEnd(record.getField(0))) {
        continue;
      }
      if (columns == null) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
          continue;
        }
        columns = columns(table, record.getFields(), file, line);
      } else if (record.getFieldCount() > columns.size()) {
        notices.accept(
            ReadNotices.TOO_LONG_ROW
                .notice()
                .at(new Place.InText(file, line, columns.size() + 1, ""))
                .with("found", record.getFieldCount())
                .with("expected", columns.size()));
      } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row(table, columns, record, new Place.InText(file, line, 0, ""), flavour));
      }
    }
    return rows;
  }

  private List<Optional<PortfolioTable.Column>> columns(
      PortfolioTable table, List<String> header, String file, int line) {
    Map<String, PortfolioTable.Column> known =
        table.columns().stream()
            .collect(
                Collectors.toMap(
                    column -> column.name().toLowerCase(Locale.ROOT), column -> column));
    List<String> names = table.columns().stream().map(PortfolioTable.Column::name).toList();
    List<Optional<PortfolioTable.Column>> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      PortfolioTable.Column column = known.get(name.toLowerCase(Locale.ROOT));
      if (column == null && !name.isEmpty()) {
        notices.accept(
            PortfolioBinder.unknown(name, names, new Place.InText(file, line, i + 1, name))
                .with("record", table.type().type()));
      } else if (columns.contains(Optional.ofNullable(column)) && column != null) {
        notices.accept(
            ReadNotices.DUPLICATE_FIELD
                .notice()
                .at(new Place.InText(file, line, i + 1, name))
                .with("field", ReadNotices.shown(name)));
        column = null;
      }
      columns.add(Optional.ofNullable(column));
    }
    return columns;
  }

  private static RawRow row(
      PortfolioTable table,
      List<Optional<PortfolioTable.Column>> columns,
      CsvRecord record,
      Place.InText place,
      CsvFlavour flavour) {
    RawRow row = new RawRow(place);
    for (int i = 0; i < record.getFieldCount(); i++) {
      String cell = record.getField(i);
      if (columns.get(i).isPresent() && !cell.isBlank()) {
        PortfolioTable.Column column = columns.get(i).get();
        Place at = new Place.InText(place.file(), place.line(), i + 1, column.name());
        row.cells.put(column.name(), cell);
        if (!table.isKeyOfOwner(column)) {
          row.put(column.path(), node(column.field(), cell, at, flavour));
        }
      }
    }
    return row;
  }

  private static Node node(Field field, String cell, Place place, CsvFlavour flavour) {
    Node.Kind kind = flavour.isDutch() ? Node.Kind.DUTCH_TEXT : Node.Kind.PLAIN_TEXT;
    String text = field.type() == ValueType.Scalar.TEXT ? CsvCell.unguarded(cell) : cell;
    if (!field.isMany()) {
      return new Node.Scalar(kind, text, place);
    }
    return new Node.Items(
        CsvCell.split(text).stream()
            .map(item -> new Node.Scalar(kind, item, place))
            .collect(toImmutableList()),
        place);
  }

  private void attach(
      PortfolioTable part, List<RawRow> rows, PortfolioTable table, List<RawRow> owners) {
    Map<List<String>, RawRow> byKey = new HashMap<>();
    owners.forEach(owner -> byKey.putIfAbsent(owner.key(table), owner));
    for (RawRow row : rows) {
      List<String> key = row.key(part);
      RawRow owner = byKey.get(key);
      if (owner == null) {
        notices.accept(
            ReadNotices.ORPHAN_ROW
                .notice()
                .at(row.place)
                .with("key", ReadNotices.shown(String.join("/", key)))
                .with("table", table.file()));
      } else {
        owner.add(part.path(), row);
      }
    }
  }

  /** A row before it becomes part of a tree. */
  private static final class RawRow {
    private final Place.InText place;
    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    RawRow(Place.InText place) {
      this.place = place;
    }

    List<String> key(PortfolioTable table) {
      return table.keys().stream().map(key -> cells.getOrDefault(key.name(), "")).toList();
    }

    void put(List<Field> path, Node node) {
      descend(path).put(path.get(path.size() - 1).name(), node);
    }

    void add(List<Field> path, RawRow item) {
      @SuppressWarnings("unchecked") // only this method stores values under the name of a list
      List<RawRow> list =
          (List<RawRow>)
              descend(path)
                  .computeIfAbsent(
                      path.get(path.size() - 1).name(), name -> new ArrayList<RawRow>());
      list.add(item);
    }

    private Map<String, Object> descend(List<Field> path) {
      Map<String, Object> level = values;
      for (Field field : path.subList(0, path.size() - 1)) {
        @SuppressWarnings("unchecked") // nested records are stored here as maps
        Map<String, Object> next =
            (Map<String, Object>)
                level.computeIfAbsent(field.name(), name -> new LinkedHashMap<String, Object>());
        level = next;
      }
      return level;
    }

    Node node() {
      return node(values, place);
    }

    private static Node node(Object value, Place place) {
      if (value instanceof Node node) {
        return node;
      } else if (value instanceof List<?> rows) {
        return new Node.Items(
            rows.stream().map(row -> ((RawRow) row).node()).collect(toImmutableList()), place);
      }
      ImmutableMap.Builder<String, Node> members = ImmutableMap.builder();
      ((Map<?, ?>) value).forEach((name, part) -> members.put((String) name, node(part, place)));
      return new Node.Members(members.buildOrThrow(), place);
    }
  }
}
