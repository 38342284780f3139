package nl.regiodeals.io.internal.bind;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into records, one after another, by the column headers. What does not fit becomes a
 * notice, as in {@link PortfolioBinder}: an optional value is then unknown, and a row without a
 * required value is left out. It is designed for millions of rows, and bypasses the tree and the
 * scalar reader for simple values, which most are. For one table; not safe to share between
 * threads.
 *
 * @param <R> the type of the records
 */
public final class RowMaker<R extends Record> {
  /** The place of the row as a whole. */
  private static final int WHOLE_ROW = 0;

  private final Class<R> type;
  private final RecordType shape;
  private final ImmutableList<Field> fields;
  private final ScalarReader scalars = new ScalarReader(Strictness.LENIENT);
  private final UnaryOperator<String> meaning;
  private final Consumer<Notice> notices;
  private final ValueType[] types;
  private final @Nullable Object[] unknown;
  private @Nullable Object[] values;
  private int[] columns = new int[0];
  private RepeatedText[] texts = new RepeatedText[0];
  private IntFunction<Place> where = position -> new Place.InFile("");
  private boolean isEmpty = true;
  private boolean isRefused;

  /**
   * A maker of records of a type whose fields are single values.
   *
   * @param meaning gives the meaning of a text of a table, which may be guarded against being a
   *     formula
   * @throws IllegalArgumentException if the type has fields that are lists or records
   */
  public RowMaker(Class<R> type, UnaryOperator<String> meaning, Consumer<Notice> notices) {
    this.meaning = meaning;
    this.type = type;
    this.shape = RecordType.of(type);
    this.fields = shape.fields();
    this.notices = notices;
    if (shape.keys().isEmpty() || fields.stream().anyMatch(RowMaker::isManifold)) {
      throw new IllegalArgumentException("no rows of single values: " + shape.name());
    }
    this.types = fields.stream().map(Field::type).toArray(ValueType[]::new);
    this.unknown =
        fields.stream()
            .map(field -> field.presence() == Field.Presence.OPTIONAL ? Optional.empty() : null)
            .toArray();
    this.values = unknown.clone();
  }

  private static boolean isManifold(Field field) {
    return field.isMany() || field.type() instanceof ValueType.Nested;
  }

  /** Whether the column headers are known. */
  public boolean hasHeader() {
    return columns.length > 0;
  }

  /** The number of columns with a header. */
  public int width() {
    return columns.length;
  }

  /**
   * Sets the column headers.
   *
   * @param header the names, including blank ones
   * @param at gives the place of a column, from 1
   * @throws nl.regiodeals.core.exchange.UnreadableException if none of them is the name of a field
   */
  public void header(List<String> header, IntFunction<Place> at) {
    ImmutableList<String> names = fields.stream().map(Field::name).collect(toImmutableList());
    Map<String, Integer> known = new HashMap<>();
    names.forEach(name -> known.put(name.toLowerCase(Locale.ROOT), known.size()));
    if (header.stream().noneMatch(name -> known.containsKey(plain(name)))) {
      throw ReadNotices.refusal(
          ReadNotices.NO_HEADER
              .notice()
              .at(at.apply(1))
              .with("record", type)
              .with("found", ReadNotices.shown(String.join(", ", header)))
              .with("expected", String.join(", ", names)));
    }
    int[] found = new int[header.size()];
    for (int i = 0; i < found.length; i++) {
      Integer field = known.remove(plain(header.get(i)));
      found[i] = field == null ? -1 : field;
      if (field == null && !header.get(i).isBlank()) {
        notices.accept(unused(header.get(i), names, at.apply(i + 1)));
      }
    }
    columns(found);
  }

  private void columns(int[] found) {
    columns = found;
    texts = new RepeatedText[found.length];
    Arrays.setAll(texts, column -> new RepeatedText(meaning));
  }

  /** Sets the column headers to those of another maker, which has already told of them. */
  public void headerOf(RowMaker<R> other) {
    columns(other.columns);
  }

  /** Whether the column headers are those of another maker. */
  public boolean hasHeaderOf(RowMaker<R> other) {
    return Arrays.equals(columns, other.columns);
  }

  private Notice unused(String name, List<String> names, Place place) {
    return names.stream().anyMatch(known -> known.equalsIgnoreCase(name.strip()))
        ? ReadNotices.DUPLICATE_FIELD
            .notice()
            .at(place)
            .with("field", ReadNotices.shown(name.strip()))
        : PortfolioBinder.unknown(name.strip(), names, place).with("record", type);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Begins a row.
   *
   * @param place gives the place of a column, from 1, or for 0 that of the row as a whole
   */
  public void begin(IntFunction<Place> place) {
    where = place;
    // a new array for each row: writing to an old one costs the garbage collector more
    values = unknown.clone();
    isEmpty = true;
    isRefused = false;
  }

  /**
   * Reports a row with more values than there are columns: it is left out, because its values may
   * have shifted.
   */
  public void tooLong(int found) {
    isEmpty = false;
    isRefused = true;
    notices.accept(
        ReadNotices.TOO_LONG_ROW
            .notice()
            .at(where.apply(columns.length + 1))
            .with("found", found)
            .with("expected", columns.length));
  }

  /**
   * Sets the value in a column, from 0. Blank is unknown, and a column without a header is not
   * read.
   */
  public void value(int column, char[] text, int offset, int length, boolean isDutch) {
    int from = offset;
    int to = offset + length;
    while (from < to && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] <= ' ') {
      to--;
    }
    if (from == to) {
      return;
    }
    isEmpty = false;
    int index = columns[column];
    if (index < 0) {
      return;
    }
    ValueType valueType = types[index];
    if (valueType == ValueType.Scalar.TEXT) {
      put(index, texts[column].of(text, offset, length));
      return;
    }
    Object simple = simple(valueType, text, from, to, isDutch);
    if (simple != null) {
      put(index, simple);
    } else {
      scalar(
          index,
          column,
          isDutch ? Node.Kind.DUTCH_TEXT : Node.Kind.PLAIN_TEXT,
          new String(text, offset, length));
    }
  }

  /** Sets the value in a column, from 0, and its kind according to the file. */
  public void value(int column, Node.Kind kind, String text) {
    if (text.isBlank()) {
      return;
    }
    isEmpty = false;
    int index = column < columns.length ? columns[column] : -1;
    if (index < 0) {
      return;
    }
    if (types[index] == ValueType.Scalar.TEXT && kind != Node.Kind.PERCENT) {
      put(index, text);
      return;
    }
    Object simple = kind == Node.Kind.NUMBER ? simple(types[index], text) : null;
    if (simple != null) {
      put(index, simple);
    } else {
      scalar(index, column, kind, text);
    }
  }

  /** The field in a column, from 0; empty if it is not read. */
  public Optional<String> field(int column) {
    return column < columns.length && columns[column] >= 0
        ? Optional.of(fields.get(columns[column]).name())
        : Optional.empty();
  }

  /** Ends a row: the record, or null if the row is empty or had to be left out. */
  public @Nullable R end() {
    if (isEmpty || isRefused || !isComplete()) {
      return null;
    }
    try {
      return type.cast(shape.createOf(values));
    } catch (IllegalArgumentException e) {
      notices.accept(
          ReadNotices.BAD_VALUE.notice().at(where.apply(WHOLE_ROW)).with("record", type));
      return null;
    }
  }

  private boolean isComplete() {
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        Field field = fields.get(i);
        if (field.type() == ValueType.Scalar.TRUTH) {
          values[i] = false;
        } else {
          complete = false;
          notices.accept(
              ReadNotices.MISSING_FIELD
                  .notice()
                  .at(where.apply(WHOLE_ROW))
                  .with("field", field.name())
                  .with("record", type));
        }
      }
    }
    return complete;
  }

  private void put(int index, Object value) {
    values[index] = unknown[index] == null ? value : Optional.of(value);
  }

  private void scalar(int index, int column, Node.Kind kind, String text) {
    Field field = fields.get(index);
    Node.Scalar node = new Node.Scalar(kind, text, where.apply(column + 1));
    Optional<Object> value =
        field.type() instanceof ValueType.Choice choice
            ? scalars.choice(choice, node)
            : scalars.read((ValueType.Scalar) field.type(), node);
    if (value.isPresent()) {
      put(index, value.get());
      return;
    }
    notices.accept(PortfolioBinder.wrong(field, node));
    if (field.presence() == Field.Presence.REQUIRED) {
      isRefused = true;
      notices.accept(PortfolioBinder.leftOut(type, field, where.apply(WHOLE_ROW)));
    }
  }

  private static @Nullable Object simple(ValueType type, String text) {
    return simple(type, text.toCharArray(), 0, text.length(), false);
  }

  /**
   * A number of plain digits, with a decimal point where that cannot be a group separator; null if
   * it is less simple.
   */
  private static @Nullable Object simple(
      ValueType type, char[] text, int from, int to, boolean isDutch) {
    if (type == ValueType.Scalar.INTEGER) {
      return PlainNumber.integer(text, from, to);
    }
    return type == ValueType.Scalar.DECIMAL ? PlainNumber.decimal(text, from, to, isDutch) : null;
  }
}
