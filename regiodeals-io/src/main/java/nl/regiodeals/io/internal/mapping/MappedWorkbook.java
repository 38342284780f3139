package nl.regiodeals.io.internal.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.OwnTable;
import nl.regiodeals.core.form.OwnTable.Target;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.NumberReader;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.SheetMapping;
import nl.regiodeals.io.SheetMapping.Table;
import nl.regiodeals.io.internal.bind.BoundedNotices;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.Spaces;
import nl.regiodeals.io.internal.bind.Strictness;
import nl.regiodeals.io.internal.csv.CsvBook;
import nl.regiodeals.io.internal.file.TextFile;
import nl.regiodeals.io.internal.form.MappedTables;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;
import nl.regiodeals.io.internal.workbook.BookReader;

/** Reads a workbook or table by a mapping. For one file; not safe to share between threads. */
public final class MappedWorkbook {
  /** The number of rows searched for the headers. */
  static final int HEADERS_WITHIN = 30;

  /** An amount with a word for its magnitude has said its unit itself. */
  private static final Pattern MAGNITUDE =
      Pattern.compile("\\b(?:miljard|mrd|miljoen|mln|mio|duizend)\\b");

  /** No real figure has more digits; some texts would exhaust memory as a number. */
  private static final int MOST_DIGITS = 60;

  private final Book book;
  private final SheetMapping mapping;
  private final Consumer<Notice> notices;
  private final FormTable form;

  private MappedWorkbook(
      Book book, SheetMapping mapping, FormTable form, Consumer<Notice> notices) {
    this.book = book;
    this.mapping = mapping;
    this.form = form;
    this.notices = notices;
  }

  /**
   * Opens a workbook or a CSV table, going by its content.
   *
   * @throws UnreadableException if it is neither
   */
  public static Book open(Input input, ReadLimits limits) throws IOException {
    return open(input.name(), TextFile.bytes(input, limits), limits);
  }

  private static Book open(String name, byte[] bytes, ReadLimits limits) throws IOException {
    // a spreadsheet program of another kind is refused with its own words
    return isText(bytes) ? CsvBook.read(name, bytes, limits) : BookReader.read(name, bytes, limits);
  }

  /** Whether a file is a plain table: no archive, no compound file, and no XML or PDF. */
  private static boolean isText(byte[] bytes) {
    int first = bytes[0] & 0xff;
    boolean isZip = bytes.length > 1 && first == 'P' && bytes[1] == 'K';
    boolean isCompound = first == 0xd0 && bytes.length > 1 && (bytes[1] & 0xff) == 0xcf;
    return !isZip && !isCompound && first != '<' && first != '%';
  }

  /** Reads a workbook or table by a mapping. */
  public static Submission read(
      Input input, SheetMapping mapping, Dossiers known, ReadLimits limits) throws IOException {
    byte[] bytes = TextFile.bytes(input, limits);
    Book book = open(input.name(), bytes, limits);
    Dossier dossier =
        known.find(mapping.deal()).orElseThrow(() -> unknownDeal(book, mapping, known));
    FormTable form = OwnTable.form(tables(mapping), known.portfolio(), mapping.year());
    BoundedNotices notices = new BoundedNotices(limits);
    Consumer<Notice> reworded = notice -> notices.accept(MappingNotices.reworded(notice));
    ImmutableList<MappedTables.Source> sources =
        new MappedWorkbook(book, mapping, form, reworded).sources();
    if (sources.isEmpty()) {
      throw new UnreadableException(notices.all().get(0));
    }
    MappedTables answers =
        new MappedTables(
            book,
            ReportForm.of(form, dossier, mapping.year()),
            dossier,
            known.portfolio(),
            MappingNotices.OTHER_YEAR,
            reworded);
    Node tree = answers.read(sources);
    Reading reading = PortfolioBinder.bind(tree, Strictness.LENIENT, notices);
    return new Submission(
        book.file(),
        mapping.deal(),
        mapping.year(),
        Submission.OWN_SHEETS,
        Optional.empty(),
        mapping.filledOn(),
        Optional.empty(),
        reading.portfolio(),
        answers.proposals(),
        reading.provenance().with(book.file(), Hashing.sha256().hashBytes(bytes).toString()),
        reading.notices());
  }

  /** The exception for a file that several mappings are for. */
  public static UnreadableException twoMappings(Input input) {
    return new UnreadableException(
        MappingNotices.TWO_MAPPINGS.notice().at(new Place.InFile(input.name())));
  }

  private static UnreadableException unknownDeal(Book book, SheetMapping mapping, Dossiers known) {
    List<String> ids = known.all().stream().map(dossier -> dossier.deal().id()).toList();
    return new UnreadableException(
        Nearest.suggest(
            MappingNotices.UNKNOWN_DEAL
                .notice()
                .at(new Place.InFile(book.file()))
                .with("deal", ReadNotices.shown(mapping.deal())),
            mapping.deal(),
            ids));
  }

  /** The tables of the form: one for each type of record, with the headers of all its sheets. */
  private static List<OwnTable> tables(SheetMapping mapping) {
    Map<Class<? extends Record>, Map<Target, String>> headers = new LinkedHashMap<>();
    for (Class<? extends Record> record : OwnTable.RECORDS) {
      for (Table table : mapping.tables()) {
        if (table.record().equals(Optional.of(record))) {
          Map<Target, String> named = headers.computeIfAbsent(record, one -> new LinkedHashMap<>());
          table
              .columns()
              .forEach(
                  (header, field) ->
                      target(mapping, record, field)
                          .ifPresent(target -> named.putIfAbsent(target, header)));
          table
              .fixed()
              .keySet()
              .forEach(
                  field ->
                      target(mapping, record, field)
                          .ifPresent(target -> named.putIfAbsent(target, field)));
        }
      }
    }
    return headers.entrySet().stream()
        .map(entry -> new OwnTable(entry.getKey(), ImmutableMap.copyOf(entry.getValue())))
        .toList();
  }

  /** The field that a column is for; empty if it is ignored. */
  private static Optional<Target> target(
      SheetMapping mapping, Class<? extends Record> record, String field) {
    return field.equals(SheetMapping.IGNORE)
        ? Optional.empty()
        : Optional.of(
            Targets.of(record, field, mapping.year())
                .orElseThrow(() -> new IllegalArgumentException("no field " + field)));
  }

  private ImmutableList<MappedTables.Source> sources() {
    Set<Sheet> named = new LinkedHashSet<>();
    ImmutableList.Builder<MappedTables.Source> sources = ImmutableList.builder();
    for (Table table : mapping.tables()) {
      Optional<Sheet> sheet = sheet(table);
      sheet.ifPresent(named::add);
      if (sheet.isPresent() && table.record().isPresent()) {
        source(table, sheet.get(), table.record().get()).ifPresent(sources::add);
      }
    }
    book.sheets().stream()
        .filter(sheet -> !named.contains(sheet) && !sheet.rows().isEmpty())
        .forEach(
            sheet ->
                notices.accept(
                    MappingNotices.EXTRA_SHEET
                        .notice()
                        .at(sheet.place(0, 0))
                        .with("sheet", ReadNotices.shown(sheet.name()))));
    return sources.build();
  }

  private Optional<Sheet> sheet(Table table) {
    if (table.sheet().isEmpty()) {
      return book.sheets().stream()
          .filter(sheet -> !sheet.isHidden())
          .findFirst()
          .or(() -> book.sheets().stream().findFirst());
    }
    String name = same(table.sheet().get());
    Optional<Sheet> found =
        book.sheets().stream().filter(sheet -> same(sheet.name()).equals(name)).findFirst();
    if (found.isEmpty()) {
      List<String> names = book.sheets().stream().map(Sheet::name).toList();
      notices.accept(
          MappingNotices.NO_SHEET
              .notice()
              .at(new Place.InFile(book.file()))
              .with("sheet", ReadNotices.shown(table.sheet().get()))
              .with(
                  "nearest",
                  Nearest.of(table.sheet().get(), names)
                      .orElseGet(() -> ReadNotices.shown(String.join(", ", names)))));
    }
    return found;
  }

  private Optional<MappedTables.Source> source(
      Table table, Sheet sheet, Class<? extends Record> record) {
    Map<String, String> fields = new LinkedHashMap<>();
    table.columns().forEach((header, field) -> fields.put(same(header), field));
    Optional<Row> headers = headers(table, sheet, fields.keySet());
    if (headers.isEmpty()) {
      notices.accept(
          MappingNotices.NO_HEADER
              .notice()
              .at(sheet.place(0, table.header().orElse(1) - 1))
              .with("sheet", sheet.name())
              .with("expected", ReadNotices.shown(String.join(", ", table.columns().keySet()))));
      return Optional.empty();
    }
    FormSheet definition =
        form.sheets().stream().filter(one -> one.record() == record).findFirst().orElseThrow();
    ImmutableMap.Builder<FormColumn, Integer> columns = ImmutableMap.builder();
    ImmutableSet.Builder<Integer> ignored = ImmutableSet.builder();
    Map<String, String> left = new HashMap<>(fields);
    for (Cell cell : headers.get().cells()) {
      String field = left.remove(same(cell.text()));
      if (field != null) {
        Optional<Target> target = target(mapping, record, field);
        target.ifPresent(found -> columns.put(column(definition, found), cell.column()));
        if (target.isEmpty()) {
          ignored.add(cell.column());
        }
      }
    }
    missing(table, sheet, headers.get(), left);
    ImmutableMap.Builder<FormColumn, Object> fixed = ImmutableMap.builder();
    table
        .fixed()
        .forEach(
            (field, text) -> {
              Target target = target(mapping, record, field).orElseThrow();
              fixed.put(
                  column(definition, target),
                  MappingFile.value(Targets.type(target), text)
                      .orElseThrow(() -> new IllegalArgumentException(field + ": " + text)));
            });
    Translation translation = translation(table, definition, record);
    return Optional.of(
        new MappedTables.Source(
            definition,
            sheet,
            headers.get(),
            columns.buildOrThrow(),
            ignored.build(),
            translation::of,
            fixed.buildOrThrow()));
  }

  private FormColumn column(FormSheet definition, Target target) {
    return OwnTable.column(definition, target, mapping.year()).orElseThrow();
  }

  /** The row with the headers: the one that the mapping names, or the one that has most of them. */
  private static Optional<Row> headers(Table table, Sheet sheet, Set<String> names) {
    if (table.header().isPresent()) {
      return sheet.rows().stream()
          .filter(row -> row.number() == table.header().get() - 1)
          .filter(row -> matches(row, names) > 0)
          .findFirst();
    }
    // of rows that have as many, the first
    return sheet.rows().stream()
        .limit(HEADERS_WITHIN)
        .filter(row -> matches(row, names) >= Math.min(2, names.size()))
        .sorted(Comparator.comparingLong((Row row) -> matches(row, names)).reversed())
        .findFirst();
  }

  private static long matches(Row row, Set<String> names) {
    return row.cells().stream()
        .map(cell -> same(cell.text()))
        .filter(names::contains)
        .distinct()
        .count();
  }

  private void missing(Table table, Sheet sheet, Row headers, Map<String, String> left) {
    List<String> there =
        headers.cells().stream()
            .map(cell -> Spaces.single(cell.text()))
            .filter(
                text ->
                    table.columns().keySet().stream().noneMatch(h -> same(h).equals(same(text))))
            .toList();
    table.columns().keySet().stream()
        .filter(
            header ->
                !left.getOrDefault(same(header), SheetMapping.IGNORE).equals(SheetMapping.IGNORE))
        .forEach(
            header ->
                notices.accept(
                    Nearest.suggest(
                        MappingNotices.MISSING_COLUMN
                            .notice()
                            .at(sheet.place(0, headers.number()))
                            .with("column", ReadNotices.shown(header)),
                        header,
                        there)));
  }

  private Translation translation(
      Table table, FormSheet definition, Class<? extends Record> record) {
    Map<FormColumn, Map<String, String>> words = new HashMap<>();
    table
        .words()
        .forEach(
            (field, meant) ->
                words.put(
                    column(definition, target(mapping, record, field).orElseThrow()),
                    meant.entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                entry -> same(entry.getKey()), Map.Entry::getValue, (a, b) -> a))));
    Map<FormColumn, Integer> units = new HashMap<>();
    table
        .units()
        .forEach(
            (field, factor) ->
                units.put(
                    column(definition, target(mapping, record, field).orElseThrow()), factor));
    return new Translation(words, units);
  }

  /**
   * What the words and numbers of a region stand for.
   *
   * @param words the words, by column
   * @param units the euros that 1 stands for, by column
   */
  private record Translation(
      Map<FormColumn, Map<String, String>> words, Map<FormColumn, Integer> units) {
    Cell of(FormColumn column, Cell cell) {
      String meant = words.getOrDefault(column, Map.of()).get(same(cell.text()));
      if (meant != null) {
        return new Cell(
            cell.column(), Node.Kind.DUTCH_TEXT, meant, cell.isFormula(), cell.isError());
      }
      Integer factor = units.get(column);
      return factor == null || column.type() != ValueType.Scalar.MONEY || cell.isError()
          ? cell
          : amount(cell)
              .map(
                  number ->
                      new Cell(
                          cell.column(),
                          Node.Kind.NUMBER,
                          number.multiply(BigDecimal.valueOf(factor)).toPlainString(),
                          cell.isFormula(),
                          false))
              .orElse(cell);
    }

    /** The number in a cell; empty if it is not a number, or says its unit itself. */
    private static Optional<BigDecimal> amount(Cell cell) {
      String text = cell.text().strip().toLowerCase(Locale.ROOT);
      return switch (cell.kind()) {
        case NUMBER -> Optional.of(new BigDecimal(text)).filter(Translation::isReal);
        case DUTCH_TEXT ->
            MAGNITUDE.matcher(text).find() ? Optional.empty() : NumberReader.euros(text);
        case PLAIN_TEXT ->
            NumberReader.hasThreeDecimals(text) ? Optional.empty() : NumberReader.plain(text);
        case TEXT, PERCENT, TRUTH, NOTHING -> Optional.empty();
      };
    }

    private static boolean isReal(BigDecimal number) {
      return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
    }
  }

  /** A text in the form in which headers, sheets and words are compared. */
  static String same(String text) {
    return Spaces.single(text).toLowerCase(Locale.ROOT);
  }
}
