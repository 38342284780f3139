package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Grid;
import nl.regiodeals.io.internal.workbook.Grid.Area;
import nl.regiodeals.io.internal.workbook.Grid.Cell;
import nl.regiodeals.io.internal.workbook.Grid.Content;
import nl.regiodeals.io.internal.workbook.Grid.Look;
import nl.regiodeals.io.internal.workbook.Grid.Operation;
import nl.regiodeals.io.internal.workbook.Grid.Shape;

/**
 * The first sheet of a form: what to do in short steps, and for each sheet a link, its task and
 * what is still empty. It only shows what other sheets say. For one form; not safe to share between
 * threads.
 */
final class FirstSheet {
  private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(26, 104, 10, 12);

  private final ReportForm form;
  private final Language language;
  private final ImmutableList<FormGrid> sheets;
  private final List<ImmutableList<Cell>> rows = new ArrayList<>();

  FirstSheet(ReportForm form, Language language, ImmutableList<FormGrid> sheets) {
    this.form = form;
    this.language = language;
    this.sheets = sheets;
  }

  Grid grid() {
    row(text("title", Look.TITLE));
    row();
    for (String line : form.explanation(language)) {
      ImmutableList<String> parts = form.step(line, language);
      row(Cell.text(parts.get(0), Look.TEXT), Cell.text(parts.get(1), Look.TEXT));
    }
    row();
    row(text("due", Look.HEAD), text("due.day", Look.FIXED));
    form.contact()
        .ifPresent(contact -> row(text("contact", Look.HEAD), Cell.text(contact, Look.FIXED)));
    shown("filledBy", Shape.NUMBER);
    shown("filledOn", Shape.DATE);
    row();
    row(
        text("sheet", Look.HEAD),
        text("task", Look.HEAD),
        text("rows", Look.HEAD),
        text("empty", Look.HEAD));
    sheets.forEach(this::sheet);
    return Grid.page(form.text(language, "explanation.title"), WIDTHS, ImmutableList.copyOf(rows));
  }

  /** Whether a cell is a formula of this sheet: one that stands beside a text of it. */
  static boolean isFormula(Book.Row row, Book.Cell cell, OwnTexts texts) {
    return cell.isFormula()
        && cell.column() < WIDTHS.size()
        && row.cell(0).filter(texts::has).isPresent();
  }

  private void row(Cell... cells) {
    rows.add(ImmutableList.copyOf(cells));
  }

  private Cell text(String key, Look look) {
    return Cell.text(form.text(language, key), look);
  }

  /** The answer to a question about the report, where the form asks it. */
  private void shown(String question, Shape shape) {
    form.table()
        .sheet("report")
        .ifPresent(
            sheet ->
                sheet
                    .column(question)
                    .ifPresent(
                        column ->
                            row(
                                text(question, Look.HEAD),
                                formula(
                                    Operation.SHOW,
                                    ImmutableList.of(FormGrids.answer(sheet, column, language)),
                                    shape))));
  }

  private void sheet(FormGrid made) {
    FormSheet sheet = made.sheet();
    ImmutableList<Area> open = made.open();
    row(
        new Cell(
            new Content.Link(sheet.title(language), made.grid().name()), Look.LINK, Shape.WORDS),
        Cell.text(sheet.explanation(language, form.year()), Look.FIXED),
        sheet.asksOnce()
            ? text("none", Look.FIXED)
            : formula(Operation.COUNT_FILLED, ImmutableList.of(made.names()), Shape.NUMBER),
        open.isEmpty()
            ? text("none", Look.FIXED)
            : formula(Operation.COUNT_EMPTY, open, Shape.NUMBER));
  }

  private static Cell formula(Operation operation, ImmutableList<Area> areas, Shape shape) {
    return new Cell(new Content.Formula(operation, areas), Look.FIXED, shape);
  }
}
