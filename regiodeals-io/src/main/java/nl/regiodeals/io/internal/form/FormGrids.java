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
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.workbook.Grid;
import nl.regiodeals.io.internal.workbook.Grid.Area;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Look;
import nl.regiodeals.io.internal.workbook.Grid.Operation;
import nl.regiodeals.io.internal.workbook.Grid.Prompt;
import nl.regiodeals.io.internal.workbook.Grid.Shape;

/** The sheets of a form. For one form; not safe to share between threads. */
final class FormGrids {
  /** The name of the hidden sheet that identifies the form. */
  static final String STAMP = "_regiodeals";

  /** The name of the form on the hidden sheet. */
  static final String FORM = "regiodeals-progress-report";

  /** The header row of a table, from 0. */
  static final int HEADER_ROW = 3;

  private static final FormRow NOTHING_KNOWN = new FormRow(ImmutableMap.of(), false);

  private final ReportForm form;
  private final Language language;

  private FormGrids(ReportForm form, Language language) {
    this.form = form;
    this.language = language;
  }

  static ImmutableList<Grid> of(ReportForm form, Language language) {
    FormGrids grids = new FormGrids(form, language);
    ImmutableList<FormGrid> sheets =
        form.table().sheets().stream()
            .map(sheet -> sheet.asksOnce() ? grids.questions(sheet) : grids.table(sheet))
            .collect(toImmutableList());
    return ImmutableList.<Grid>builder()
        .add(new FirstSheet(form, language, sheets).grid())
        .addAll(sheets.stream().map(FormGrid::grid).iterator())
        .add(grids.stamp())
        .build();
  }

  private Grid stamp() {
    return Grid.hidden(
        STAMP,
        ImmutableMap.of(
            "form", FORM,
            "version", Integer.toString(form.table().version()),
            "deal", form.deal(),
            "year", Integer.toString(form.year()),
            "language", language.tag(),
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

  private FormGrid questions(FormSheet sheet) {
    List<ImmutableList<Cell>> rows = top(sheet);
    rows.add(
        ImmutableList.of(
            Cell.text(form.text(language, "question"), Look.HEAD),
            Cell.text(form.text(language, "answer"), Look.HEAD)));
    Optional<FormRow> known = form.rows().get(sheet.id()).stream().findFirst();
    ImmutableSet.Builder<Integer> tall = ImmutableSet.builder();
    ImmutableList.Builder<Prompt> prompts = ImmutableList.builder();
    for (FormColumn column : sheet.columns()) {
      prompt(column, 1, rows.size(), rows.size()).ifPresent(prompts::add);
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
    return made(
        sheet,
        grid(sheet, ImmutableList.of(44, answers), rows, prompts.build(), tall.build()),
        sheet.columns().size(),
        sheet.columns().size());
  }

  private static Look look(FormColumn column, Optional<FormRow> prefilled) {
    return column.isOpen(prefilled) ? Look.INPUT : Look.FIXED;
  }

  private FormGrid table(FormSheet sheet) {
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
    int answers = rows.size() - HEADER_ROW - 1;
    ImmutableList<Prompt> prompts = prompts(sheet, rows.size() - 1);
    if (sheet.isSummed()) {
      rows.addAll(sums(sheet, rows.size() - 1));
    }
    Grid grid =
        grid(
                sheet,
                sheet.columns().stream().map(FormColumn::width).collect(toImmutableList()),
                rows,
                prompts,
                ImmutableSet.of())
            .hiding(ids(sheet), nameAtLeft(sheet));
    return made(sheet, grid, form.rows().get(sheet.id()).size(), answers);
  }

  private static FormGrid made(FormSheet sheet, Grid grid, int known, int answers) {
    return new FormGrid(sheet, grid, HEADER_ROW + 1, HEADER_ROW + known, HEADER_ROW + answers);
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

  private ImmutableList<Prompt> prompts(FormSheet sheet, int lastRow) {
    ImmutableList.Builder<Prompt> prompts = ImmutableList.builder();
    for (int c = 0; c < sheet.columns().size() && lastRow > HEADER_ROW; c++) {
      prompt(sheet.columns().get(c), c, HEADER_ROW + 1, lastRow).ifPresent(prompts::add);
    }
    return prompts.build();
  }

  /** What is told at the cells of a column; empty if there is nothing to tell or to choose. */
  private Optional<Prompt> prompt(FormColumn column, int at, int firstRow, int lastRow) {
    ImmutableList<String> words = column.isByName() ? form.names(column) : column.words(language);
    String hint = column.isAsked() || column.isFillable() ? column.hint(language).orElse("") : "";
    return words.isEmpty() && hint.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Prompt(
                at,
                firstRow,
                lastRow,
                words,
                !column.isByName(),
                column.label(language, form.year()),
                hint));
  }

  /** The rows that add up the amounts of a table, and put the state contribution beside them. */
  private ImmutableList<ImmutableList<Cell>> sums(FormSheet sheet, int lastRow) {
    List<FormColumn> columns = sheet.columns();
    List<Integer> amounts =
        IntStream.range(0, columns.size())
            .filter(c -> columns.get(c).type() == ValueType.Scalar.MONEY)
            .boxed()
            .toList();
    if (amounts.isEmpty()) {
      return ImmutableList.of();
    }
    int label =
        IntStream.range(0, columns.size())
            .filter(c -> !ids(sheet).contains(c) && shape(columns.get(c).type()) == Shape.WORDS)
            .findFirst()
            .orElse(0);
    ImmutableMap.Builder<Integer, Cell> totals = ImmutableMap.builder();
    for (int c : amounts) {
      totals.put(
          c, sum(Operation.SUM, new Area(sheet.title(language), c, HEADER_ROW + 1, lastRow)));
    }
    ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
    ImmutableList<String> labels = form.sumLabels(language);
    rows.add(sums(columns.size(), label, labels.get(0), totals.buildOrThrow()));
    contribution()
        .ifPresent(
            area ->
                rows.add(
                    sums(
                        columns.size(),
                        label,
                        labels.get(1),
                        ImmutableMap.of(amounts.get(0), sum(Operation.SHOW, area)))));
    return rows.build();
  }

  private static Cell sum(Operation operation, Area area) {
    return new Cell(new Content.Formula(operation, ImmutableList.of(area)), Look.HEAD, Shape.MONEY);
  }

  private static ImmutableList<Cell> sums(
      int width, int at, String label, ImmutableMap<Integer, Cell> amounts) {
    Cell nothing = Cell.text("", Look.HEAD);
    return IntStream.range(0, width)
        .mapToObj(c -> c == at ? Cell.text(label, Look.HEAD) : amounts.getOrDefault(c, nothing))
        .collect(toImmutableList());
  }

  /** The answer about the state contribution of the deal; empty if the form has none. */
  private Optional<Area> contribution() {
    return form.table()
        .sheet("deal")
        .flatMap(
            deal -> deal.column("stateContribution").map(column -> answer(deal, column, language)));
  }

  /** The cell with the answer to a question. */
  static Area answer(FormSheet sheet, FormColumn question, Language language) {
    int row = HEADER_ROW + 1 + sheet.columns().indexOf(question);
    return new Area(sheet.title(language), 1, row, row);
  }

  private Grid grid(
      FormSheet sheet,
      ImmutableList<Integer> widths,
      List<ImmutableList<Cell>> rows,
      ImmutableList<Prompt> prompts,
      ImmutableSet<Integer> tallRows) {
    return new Grid(
        sheet.title(language),
        false,
        true,
        widths,
        Optional.of(HEADER_ROW),
        ImmutableList.copyOf(rows),
        prompts,
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
