package nl.regiodeals.io.internal.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.workbook.Grid;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.DropDown;
import nl.regiodeals.io.internal.workbook.Grid.Look;
import nl.regiodeals.io.internal.workbook.Grid.Shape;

/** The sheets of a form. For one form; not safe to share between threads. */
final class FormGrids {
  /** The name of the hidden sheet that identifies the form. */
  static final String STAMP = "_regiodeals";

  /** The name of the form on the hidden sheet. */
  static final String FORM = "regiodeals-progress-report";

  /** The header row of a table, from 0. */
  private static final int HEADER_ROW = 3;

  private static final FormRow NOTHING_KNOWN = new FormRow(ImmutableMap.of(), false);

  private final ReportForm form;
  private final Locale language;

  private FormGrids(ReportForm form, Locale language) {
    this.form = form;
    this.language = language;
  }

  static ImmutableList<Grid> of(ReportForm form, Locale language) {
    FormGrids grids = new FormGrids(form, language);
    return ImmutableList.<Grid>builder()
        .add(grids.explanation())
        .addAll(
            form.table().sheets().stream()
                .map(sheet -> sheet.asksOnce() ? grids.questions(sheet) : grids.table(sheet))
                .iterator())
        .add(grids.stamp())
        .build();
  }

  private Grid explanation() {
    List<ImmutableList<Cell>> rows = new ArrayList<>();
    rows.add(ImmutableList.of(Cell.text(form.text(language, "title"), Look.TITLE)));
    rows.add(ImmutableList.of(Cell.EMPTY));
    for (String line : form.explanation(language)) {
      rows.add(ImmutableList.of(Cell.text(line, Look.TEXT)));
    }
    rows.add(ImmutableList.of(Cell.EMPTY));
    for (FormSheet sheet : form.table().sheets()) {
      rows.add(
          ImmutableList.of(
              Cell.text(
                  sheet.title(language) + ": " + sheet.explanation(language, form.year()),
                  Look.TEXT)));
    }
    return Grid.page(form.text(language, "explanation.title"), 110, ImmutableList.copyOf(rows));
  }

  private Grid stamp() {
    return Grid.hidden(
        STAMP,
        ImmutableMap.of(
            "form", FORM,
            "version", Integer.toString(form.table().version()),
            "deal", form.deal(),
            "year", Integer.toString(form.year()),
            "language", language.toLanguageTag(),
            "fingerprint", form.fingerprint()));
  }

  /** The title and what to do, in the first column that people see. */
  private List<ImmutableList<Cell>> top(FormSheet sheet) {
    List<ImmutableList<Cell>> rows = new ArrayList<>();
    boolean isIndented = !sheet.asksOnce() && ids(sheet).contains(0);
    for (Cell cell :
        List.of(
            Cell.text(sheet.title(language), Look.TITLE),
            Cell.text(sheet.explanation(language, form.year()), Look.TEXT),
            Cell.EMPTY)) {
      rows.add(isIndented ? ImmutableList.of(Cell.EMPTY, cell) : ImmutableList.of(cell));
    }
    return rows;
  }

  private Grid questions(FormSheet sheet) {
    List<ImmutableList<Cell>> rows = top(sheet);
    rows.add(
        ImmutableList.of(
            Cell.text(form.text(language, "question"), Look.HEAD),
            Cell.text(form.text(language, "answer"), Look.HEAD)));
    Optional<FormRow> known = form.rows().get(sheet.id()).stream().findFirst();
    ImmutableSet.Builder<Integer> tall = ImmutableSet.builder();
    for (FormColumn column : sheet.columns()) {
      if (column.width() > 80 && column.type() == ValueType.Scalar.TEXT) {
        tall.add(rows.size());
      }
      rows.add(
          ImmutableList.of(
              Cell.text(column.label(language, form.year()), Look.HEAD),
              cell(
                  column,
                  known.flatMap(row -> row.value(column)),
                  look(column, known.or(() -> Optional.of(NOTHING_KNOWN))))));
    }
    int answers = sheet.columns().stream().mapToInt(FormColumn::width).max().orElse(40);
    return grid(sheet, ImmutableList.of(44, answers), rows, ImmutableList.of(), tall.build());
  }

  private static Look look(FormColumn column, Optional<FormRow> prefilled) {
    return column.isOpen(prefilled) ? Look.INPUT : Look.FIXED;
  }

  private Grid table(FormSheet sheet) {
    List<ImmutableList<Cell>> rows = top(sheet);
    rows.add(
        sheet.columns().stream()
            .map(column -> Cell.text(column.label(language, form.year()), Look.HEAD))
            .collect(toImmutableList()));
    for (FormRow row : form.rows().get(sheet.id())) {
      rows.add(
          sheet.columns().stream()
              .map(column -> cell(column, row.value(column), look(column, Optional.of(row))))
              .collect(toImmutableList()));
    }
    for (int i = 0; i < sheet.spareRows(); i++) {
      rows.add(
          sheet.columns().stream()
              .map(column -> cell(column, Optional.empty(), look(column, Optional.empty())))
              .collect(toImmutableList()));
    }
    return grid(
            sheet,
            sheet.columns().stream().map(FormColumn::width).collect(toImmutableList()),
            rows,
            dropDowns(sheet, rows.size() - 1),
            ImmutableSet.of())
        .hiding(ids(sheet), nameAtLeft(sheet));
  }

  /** The columns with ids, which are for the reader of the form, not for people. */
  private static ImmutableSet<Integer> ids(FormSheet sheet) {
    return IntStream.range(0, sheet.columns().size())
        .filter(
            c ->
                sheet.columns().get(c).isId() || sheet.columns().get(c).id().equals("organisation"))
        .boxed()
        .collect(ImmutableSet.toImmutableSet());
  }

  /** How many columns stay in sight: up to and including the name, on a sheet that is wide. */
  private static int nameAtLeft(FormSheet sheet) {
    int width = sheet.columns().stream().mapToInt(FormColumn::width).sum();
    return width > 120 && !sheet.nameColumns().isEmpty()
        ? sheet.columns().indexOf(sheet.nameColumns().get(0)) + 1
        : 0;
  }

  private ImmutableList<DropDown> dropDowns(FormSheet sheet, int lastRow) {
    ImmutableList.Builder<DropDown> dropDowns = ImmutableList.builder();
    for (int c = 0; c < sheet.columns().size(); c++) {
      FormColumn column = sheet.columns().get(c);
      ImmutableList<String> words = column.isByName() ? form.names(column) : column.words(language);
      if (!words.isEmpty() && lastRow > HEADER_ROW) {
        dropDowns.add(new DropDown(c, HEADER_ROW + 1, lastRow, words, !column.isByName()));
      }
    }
    return dropDowns.build();
  }

  private Grid grid(
      FormSheet sheet,
      ImmutableList<Integer> widths,
      List<ImmutableList<Cell>> rows,
      ImmutableList<DropDown> dropDowns,
      ImmutableSet<Integer> tallRows) {
    return new Grid(
        sheet.title(language),
        false,
        true,
        widths,
        Optional.of(HEADER_ROW),
        ImmutableList.copyOf(rows),
        dropDowns,
        tallRows,
        ImmutableSet.of(),
        0);
  }

  private Cell cell(FormColumn column, Optional<Object> value, Look look) {
    return new Cell(
        value.map(this::content).orElse(new Content.Words("")), look, shape(column.type()));
  }

  private static Shape shape(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      return switch (scalar) {
        case MONEY -> Shape.MONEY;
        case DATE -> Shape.DATE;
        case INTEGER, DECIMAL -> Shape.NUMBER;
        case TEXT, PARTIAL_DATE, TRUTH -> Shape.WORDS;
      };
    }
    return Shape.WORDS;
  }

  /** As the form asks for dates: day-month-year, month-year or a year. */
  private static String numeric(PartialDate date) {
    return String.join("-", Lists.reverse(Splitter.on('-').splitToList(date.toString())));
  }

  private Content content(Object value) {
    if (value instanceof Money money) {
      return new Content.Amount(money.euros());
    } else if (value instanceof BigDecimal number) {
      return new Content.Amount(number);
    } else if (value instanceof Integer number) {
      return new Content.Amount(BigDecimal.valueOf(number));
    } else if (value instanceof LocalDate date) {
      return new Content.Day(date);
    } else if (value instanceof PartialDate date) {
      return new Content.Words(numeric(date));
    } else if (value instanceof Boolean truth) {
      return new Content.Words(FormColumn.truth(truth, language));
    } else if (value instanceof Enum<?> word) {
      return new Content.Words(Words.of(word, language));
    }
    return new Content.Words(String.valueOf(value));
  }
}
