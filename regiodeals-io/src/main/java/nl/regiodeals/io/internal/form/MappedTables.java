package nl.regiodeals.io.internal.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.Proposal;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.form.FilledTable.FilledRow;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/**
 * Interprets tables that are not those of the form, once it is known which of their columns is
 * which column of a form: their answers are then read as those of a form. For one workbook; not
 * safe to share between threads.
 */
public final class MappedTables {
  /**
   * A table, and how it is read.
   *
   * @param definition the sheet of the form that holds its records
   * @param sheet the sheet that it is on
   * @param headers the row with its headers
   * @param columns the position of each column that is read
   * @param ignored the positions of the columns that are not read and not told of
   * @param translated replaces what somebody typed in a cell by what the form expects there
   * @param fixed the values that are the same in each row
   */
  public record Source(
      FormSheet definition,
      Sheet sheet,
      Row headers,
      ImmutableMap<FormColumn, Integer> columns,
      ImmutableSet<Integer> ignored,
      BiFunction<FormColumn, Cell, Cell> translated,
      ImmutableMap<FormColumn, Object> fixed) {}

  private final Book book;
  private final ReportForm form;
  private final FormWording edition;
  private final NoticeType otherYear;
  private final Consumer<Notice> notices;
  private final AnswerRecords records;
  private final Answers answers;

  /**
   * A reader of one workbook.
   *
   * @param form the form that the tables are read as
   * @param otherYear the notice about a row of another year than that of the form
   */
  public MappedTables(
      Book book,
      ReportForm form,
      Dossier dossier,
      Portfolio known,
      NoticeType otherYear,
      Consumer<Notice> notices) {
    this.book = book;
    this.form = form;
    this.otherYear = otherYear;
    this.notices = notices;
    this.edition = new FormWording(form.table(), form.year(), Language.DUTCH.with(known));
    this.records =
        new AnswerRecords(form, dossier, edition, known, new Place.InFile(book.file()), notices);
    this.answers =
        new Answers(
            book,
            form,
            dossier,
            edition,
            new CellReader(edition, book.epoch(), notices),
            records,
            OwnTexts.none(),
            notices);
  }

  /** The records in the tables, as a tree of a portfolio. */
  public Node read(List<Source> sources) {
    if (book.hasMacros()) {
      notices.accept(FormNotices.MACROS.notice().at(new Place.InFile(book.file())));
    }
    // tables of the same records are one: what is in one must not overwrite what is in another
    for (FormSheet definition : form.table().sheets()) {
      List<Source> tables =
          sources.stream().filter(source -> source.definition() == definition).toList();
      if (!tables.isEmpty()) {
        List<RowValues> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(rows(table)));
        List<RowValues> keyed = rows.stream().map(row -> keyed(definition, row)).toList();
        answers.rows(definition, tables.get(0).sheet(), recognised(definition, keyed));
      }
    }
    sources.stream().map(Source::sheet).distinct().forEach(this::aside);
    return records.tree();
  }

  /** The values for fields that the region does not decide on. */
  public ImmutableList<Proposal> proposals() {
    return records.proposals();
  }

  private List<RowValues> rows(Source source) {
    FilledTable table =
        FilledTable.below(
            source.headers(),
            source.sheet(),
            source.definition(),
            edition,
            source.columns(),
            source.ignored(),
            notices);
    List<RowValues> rows = new ArrayList<>();
    for (FilledRow filled : table.rows()) {
      ImmutableMap.Builder<FormColumn, Cell> cells = ImmutableMap.builder();
      filled
          .cells()
          .forEach((column, cell) -> cells.put(column, source.translated().apply(column, cell)));
      RowValues row =
          answers.values(
              source.definition(), table, new FilledRow(filled.number(), cells.buildOrThrow()));
      Map<String, Object> values = new LinkedHashMap<>(row.values());
      source.fixed().forEach((column, value) -> values.putIfAbsent(column.id(), value));
      rows.add(new RowValues(values, row.places(), row.place()));
    }
    return rows;
  }

  /**
   * A row with the known names of the records that are part of its key, so that two rows about the
   * same one are noticed, however it is written.
   */
  private RowValues keyed(FormSheet definition, RowValues row) {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    definition.keyColumns().stream()
        .filter(FormColumn::isByName)
        .forEach(
            column ->
                row.text(column.id())
                    .flatMap(text -> knownName(column, text))
                    .ifPresent(name -> values.put(column.id(), name)));
    return new RowValues(values, row.places(), row.place());
  }

  /** The name of the only known record with this name or id. */
  private Optional<String> knownName(FormColumn column, String text) {
    FormSheet named = form.table().sheetNamedBy(column).orElseThrow();
    String name = named.nameColumns().get(0).id();
    List<FormRow> rows = form.rows().get(named.id());
    return only(rows, name, row -> same(row.values(), name).equals(Keys.same(text)))
        .or(() -> only(rows, name, row -> text.equals(row.values().get("id"))))
        .or(
            () ->
                only(
                    rows,
                    name,
                    row ->
                        FilledTable.plain(same(row.values(), name))
                            .equals(FilledTable.plain(text))));
  }

  private static Optional<String> only(
      List<FormRow> rows, String name, Predicate<FormRow> condition) {
    List<FormRow> found = rows.stream().filter(condition).limit(2).toList();
    return found.size() == 1
        ? Optional.of(String.valueOf(found.get(0).values().get(name)))
        : Optional.empty();
  }

  /** The rows of the year of the form, with the ids of the known records that they name. */
  private ImmutableList<RowValues> recognised(FormSheet definition, List<RowValues> all) {
    boolean isNamed = definition.hasIds() && form.table().sheet(definition.id()).isPresent();
    boolean isOfYear =
        definition.hasYear()
            && (definition.hasIds() || definition.isOneForEachYear())
            && definition.column("year").isPresent();
    List<RowValues> rows = isOfYear ? all.stream().filter(row -> isOfYear(row)).toList() : all;
    if (definition.isOneForEachYear()) {
      return rows.stream().map(MappedTables::ofTheYear).collect(toImmutableList());
    } else if (!isNamed || definition.hasYear()) {
      return ImmutableList.copyOf(rows);
    }
    String name = definition.nameColumns().get(0).id();
    ListMultimap<String, RowValues> byName = LinkedListMultimap.create();
    rows.forEach(row -> byName.put(same(row.values(), name), row));
    ListMultimap<String, FormRow> known = LinkedListMultimap.create();
    form.rows().get(definition.id()).forEach(row -> known.put(same(row.values(), name), row));
    ImmutableList.Builder<RowValues> recognised = ImmutableList.builder();
    for (RowValues row : rows) {
      Map<String, Object> values = new LinkedHashMap<>(row.values());
      String named = same(values, name);
      if (!values.containsKey("id")
          && byName.get(named).size() == 1
          && known.get(named).size() == 1) {
        values.put("id", String.valueOf(known.get(named).get(0).values().get("id")));
      }
      recognised.add(new RowValues(values, row.places(), row.place()));
    }
    return recognised.build();
  }

  /** A row that is part of the record of the year: its year is no key by which it is known. */
  private static RowValues ofTheYear(RowValues row) {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    values.remove("year");
    return new RowValues(values, row.places(), row.place());
  }

  private static String same(Map<String, Object> values, String column) {
    return Keys.same(String.valueOf(values.getOrDefault(column, "")));
  }

  private boolean isOfYear(RowValues row) {
    Object year = row.values().getOrDefault("year", form.year());
    if (year.equals(form.year())) {
      return true;
    }
    notices.accept(
        otherYear
            .notice()
            .at(row.placeOf("year"))
            .with("found", year.toString())
            .with("year", Integer.toString(form.year()))
            .with("cells", row.cells()));
    return false;
  }

  /** Tells what a sheet has besides its rows. */
  private void aside(Sheet sheet) {
    if (sheet.isHidden()) {
      notices.accept(
          FormNotices.HIDDEN_SHEET.notice().at(sheet.place(0, 0)).with("sheet", sheet.name()));
    }
    for (Book.Comment comment : sheet.comments()) {
      if (!comment.text().isEmpty()) {
        notices.accept(
            FormNotices.COMMENT
                .notice()
                .at(new Place.InSheet(book.file(), sheet.name(), comment.cell()))
                .with("text", ReadNotices.shown(comment.text())));
      }
    }
  }
}
