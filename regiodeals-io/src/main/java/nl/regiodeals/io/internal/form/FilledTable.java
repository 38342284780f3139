package nl.regiodeals.io.internal.form;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.NumberReader;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Merge;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;
import nl.regiodeals.io.internal.workbook.Grid;

/**
 * The rows that people filled in on a sheet of the form: columns may have been moved or slightly
 * renamed, rows inserted, cells merged. Immutable.
 *
 * @param sheet the sheet as it was read
 * @param columns the position of each column, from 0
 * @param rows the rows below the headers
 */
record FilledTable(
    Sheet sheet, ImmutableMap<FormColumn, Integer> columns, ImmutableList<FilledRow> rows) {
  /** The number of rows searched for the headers. */
  private static final int HEADERS_WITHIN = 30;

  /** No name of a column or question is as long; anything beyond is ignored. */
  private static final int LONGEST_NAME = 400;

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> TOTALS =
      Set.of("totaal", "total", "totalen", "totals", "som", "sum", "subtotaal", "subtotal");

  /** The maximum length of the label of a total, in characters. */
  private static final int LONGEST_SUM = 20;

  /** Words that may accompany such a label: the row is then still a total, and not a name. */
  private static final Set<String> BESIDE_TOTALS =
      Set.of("eind", "generaal", "algemeen", "grand", "overall", "alle", "all", "jaar", "year");

  /**
   * A row.
   *
   * @param number from 0
   * @param cells the cells by their column, including merged cells
   */
  record FilledRow(int number, ImmutableMap<FormColumn, Cell> cells) {
    /** The text in the column with this id; empty if there is none. */
    Optional<String> text(String column) {
      return cells.entrySet().stream()
          .filter(entry -> entry.getKey().id().equals(column))
          .map(entry -> entry.getValue().text().strip())
          .findFirst();
    }
  }

  /** Finds the table on a sheet; empty, with a notice, if its headers are missing. */
  static Optional<FilledTable> of(
      Sheet sheet,
      FormSheet definition,
      FormWording edition,
      OwnTexts ownTexts,
      Consumer<Notice> notices) {
    ImmutableSetMultimap<FormColumn, String> names = names(definition, edition);
    int enough = Math.min(2, definition.columns().size());
    Optional<Row> headers =
        sheet.rows().stream()
            .limit(HEADERS_WITHIN)
            .map(row -> new Candidate(row, matches(row, names.inverse())))
            .filter(candidate -> candidate.matches() >= enough)
            .max(comparingInt(Candidate::matches))
            .map(Candidate::row);
    if (headers.isEmpty()) {
      notices.accept(
          FormNotices.NO_HEADERS
              .notice()
              .at(sheet.place(0, 0))
              .with("sheet", sheet.name())
              .with("expected", labels(definition, edition)));
      return Optional.empty();
    }
    return Optional.of(
        new Finding(sheet, definition, edition, names, ownTexts, notices).table(headers.get()));
  }

  /**
   * The table below a row of headers, when it is known which column is which.
   *
   * @param ignored the positions of the columns that are not read and not told of
   */
  static FilledTable below(
      Row headers,
      Sheet sheet,
      FormSheet definition,
      FormWording edition,
      Map<FormColumn, Integer> columns,
      Set<Integer> ignored,
      Consumer<Notice> notices) {
    Finding finding =
        new Finding(
            sheet, definition, edition, ImmutableSetMultimap.of(), OwnTexts.none(), notices);
    finding.columns.putAll(columns);
    headers.cells().stream()
        .filter(cell -> !cell.text().isBlank())
        .filter(cell -> !columns.containsValue(cell.column()) && !ignored.contains(cell.column()))
        .forEach(cell -> finding.extra(cell, headers.number()));
    finding.mergedCells(headers);
    return new FilledTable(sheet, ImmutableMap.copyOf(columns), finding.rows(headers));
  }

  /** The names of the columns in all languages, in the form for comparison. */
  private static ImmutableSetMultimap<FormColumn, String> names(
      FormSheet definition, FormWording edition) {
    ImmutableSetMultimap.Builder<FormColumn, String> names = ImmutableSetMultimap.builder();
    for (FormColumn column : definition.columns()) {
      edition.languages().stream()
          .flatMap(language -> column.labels(language, edition.year()).stream())
          .forEach(label -> names.put(column, plain(label)));
    }
    return names.build();
  }

  /** A row that may be the headers, and how many of the columns it names. */
  private record Candidate(Row row, int matches) {}

  private static int matches(Row row, ImmutableSetMultimap<String, FormColumn> columns) {
    return (int)
        row.cells().stream()
            .flatMap(cell -> columns.get(plain(cell.text())).stream())
            .distinct()
            .count();
  }

  /** The text without case, punctuation and bracketed parts. */
  static String plain(String text) {
    String lower =
        text.substring(0, Math.min(text.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
    String bare = lower.indexOf('(') < 0 ? lower : BRACKETS.matcher(lower).replaceAll("");
    return SIGNS.matcher(bare).replaceAll(" ").strip();
  }

  private static String labels(FormSheet definition, FormWording edition) {
    return String.join(", ", definition.columns().stream().map(edition::label).toList());
  }

  /** The search for one table. Not safe to share between threads. */
  private static final class Finding {
    private final Sheet sheet;
    private final FormSheet definition;
    private final FormWording edition;
    private final ImmutableSetMultimap<FormColumn, String> names;
    private final OwnTexts ownTexts;
    private final Strays strays;
    private final Consumer<Notice> notices;
    private final Map<FormColumn, Integer> columns = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Merge>> merges = new HashMap<>();
    private final Map<Integer, Row> byNumber = new HashMap<>();

    Finding(
        Sheet sheet,
        FormSheet definition,
        FormWording edition,
        ImmutableSetMultimap<FormColumn, String> names,
        OwnTexts ownTexts,
        Consumer<Notice> notices) {
      this.names = names;
      this.ownTexts = ownTexts;
      this.strays = new Strays(sheet, ownTexts, notices);
      this.sheet = sheet;
      this.definition = definition;
      this.edition = edition;
      this.notices = notices;
      sheet
          .merges()
          .forEach(
              merge ->
                  merges
                      .computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
                      .put(merge.firstRow(), merge));
      sheet.rows().forEach(row -> byNumber.put(row.number(), row));
    }

    FilledTable table(Row headers) {
      findColumns(headers);
      missingColumns(headers);
      mergedCells(headers);
      return new FilledTable(sheet, ImmutableMap.copyOf(columns), rows(headers));
    }

    private void mergedCells(Row headers) {
      sheet.merges().stream()
          .filter(merge -> merge.lastRow() > headers.number())
          .forEach(
              merge ->
                  notices.accept(
                      FormNotices.MERGED_CELLS
                          .notice()
                          .at(sheet.place(merge.firstColumn(), merge.firstRow()))
                          .with("last", Grid.cellName(merge.lastColumn(), merge.lastRow()))));
    }

    private void findColumns(Row headers) {
      List<Cell> unmatched = new ArrayList<>();
      for (Cell cell : headers.cells()) {
        Optional<FormColumn> column =
            definition.columns().stream()
                .filter(candidate -> names.containsEntry(candidate, plain(cell.text())))
                .findFirst();
        if (column.isEmpty()) {
          unmatched.add(cell);
        } else if (columns.putIfAbsent(column.get(), cell.column()) != null) {
          notices.accept(
              FormNotices.DOUBLE_COLUMN
                  .notice()
                  .at(sheet.place(cell.column(), headers.number()))
                  .with("found", ReadNotices.shown(cell.text()))
                  .with("cells", below(cell.column(), headers.number())));
        }
      }
      unmatched.forEach(cell -> findRenamed(cell, headers.number()));
    }

    /**
     * Matches a column whose name is slightly different; names with different numbers never match.
     */
    private void findRenamed(Cell cell, int row) {
      Map<String, FormColumn> free = new HashMap<>();
      for (FormColumn column : definition.columns()) {
        if (!columns.containsKey(column)) {
          names.get(column).forEach(name -> free.putIfAbsent(name, column));
        }
      }
      String plain = plain(cell.text());
      Optional<FormColumn> meant =
          Nearest.of(plain, free.keySet())
              .filter(name -> digits(name).equals(digits(plain)))
              .or(() -> longer(plain, free.keySet()))
              .map(free::get);
      if (meant.isPresent()) {
        columns.put(meant.get(), cell.column());
        notices.accept(
            FormNotices.RENAMED_COLUMN
                .notice()
                .at(sheet.place(cell.column(), row))
                .with("found", ReadNotices.shown(cell.text()))
                .with("meant", edition.label(meant.get())));
      } else if (!plain.isEmpty()) {
        extra(cell, row);
      }
    }

    private void extra(Cell header, int row) {
      notices.accept(
          FormNotices.EXTRA_COLUMN
              .notice()
              .at(sheet.place(header.column(), row))
              .with("found", ReadNotices.shown(header.text()))
              .with("cells", below(header.column(), row)));
    }

    /**
     * The names of the filled cells of a column below a row: {@code I5:I9, I12}; a dash for none.
     */
    private String below(int column, int above) {
      List<String> ranges = new ArrayList<>();
      int first = -1;
      int last = -1;
      for (Row row : sheet.rows()) {
        if (row.number() > above && row.cell(column).filter(c -> !c.text().isBlank()).isPresent()) {
          if (first >= 0 && row.number() > last + 1) {
            ranges.add(Grid.rangeName(column, first, last));
            first = -1;
          }
          first = first < 0 ? row.number() : first;
          last = row.number();
        }
      }
      if (first >= 0) {
        ranges.add(Grid.rangeName(column, first, last));
      }
      return ranges.isEmpty() ? "\u2013" : String.join(", ", ranges);
    }

    /** A name with words added before or after it. */
    private static Optional<String> longer(String plain, Set<String> names) {
      List<String> within =
          names.stream()
              .filter(name -> name.length() > 3)
              .filter(name -> (" " + plain + " ").contains(" " + name + " "))
              .filter(name -> digits(name).equals(digits(plain)))
              .toList();
      return within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty();
    }

    private static String digits(String text) {
      return text.replaceAll("\\D", "");
    }

    private void missingColumns(Row headers) {
      definition.columns().stream()
          .filter(column -> !columns.containsKey(column))
          .filter(column -> column.isAsked() || column.isId())
          .forEach(
              column ->
                  notices.accept(
                      FormNotices.MISSING_COLUMN
                          .notice()
                          .at(sheet.place(0, headers.number()))
                          .with("column", edition.label(column))));
    }

    private ImmutableList<FilledRow> rows(Row headers) {
      Set<Integer> known = new HashSet<>(columns.values());
      headers.cells().forEach(cell -> known.add(cell.column()));
      List<FilledRow> rows = new ArrayList<>();
      for (Row row : sheet.rows()) {
        if (row.number() < headers.number()) {
          row.cells().forEach(cell -> strays.tell(cell, row.number()));
        } else if (row.number() > headers.number()) {
          row.cells().stream()
              .filter(cell -> !known.contains(cell.column()))
              .forEach(cell -> strays.tell(cell, row.number()));
          FilledRow filled = new FilledRow(row.number(), cells(row));
          if (!filled.cells().isEmpty() && !isTotal(filled)) {
            rows.add(filled);
            if (row.isHidden()) {
              notices.accept(FormNotices.HIDDEN_ROW.notice().at(sheet.place(0, row.number())));
            }
          }
        }
      }
      return ImmutableList.copyOf(rows);
    }

    /**
     * Whether a row adds up others: it has figures, and no words but the label of a total. A notice
     * is given, unless it is a row of the form itself that nobody changed.
     */
    private boolean isTotal(FilledRow row) {
      Optional<Cell> own = row.cells().values().stream().filter(ownTexts::isSum).findFirst();
      if (own.isPresent()) {
        if (row.cells().values().stream()
            .anyMatch(cell -> !cell.isFormula() && !ownTexts.isSum(cell))) {
          tellOfTotal(own.get(), row);
        }
        return true;
      }
      Cell label = null;
      boolean hasFigure = false;
      for (Map.Entry<FormColumn, Cell> entry : row.cells().entrySet()) {
        Cell cell = entry.getValue();
        if (isSum(cell.text())) {
          label = label == null ? cell : label;
        } else if (isFigure(entry.getKey(), cell)) {
          hasFigure = true;
        } else {
          return false;
        }
      }
      if (label == null || !hasFigure) {
        return false;
      }
      tellOfTotal(label, row);
      return true;
    }

    private void tellOfTotal(Cell label, FilledRow row) {
      notices.accept(
          FormNotices.TOTAL_ROW
              .notice()
              .at(sheet.place(label.column(), row.number()))
              .with("found", ReadNotices.shown(label.text()))
              .with(
                  "cells",
                  row.cells().values().stream()
                      .map(
                          cell ->
                              Grid.cellName(cell.column(), row.number())
                                  + " ("
                                  + ReadNotices.shown(cell.text())
                                  + ")")
                      .collect(Collectors.joining(", "))));
    }

    private static boolean isFigure(FormColumn column, Cell cell) {
      return (column.type() == ValueType.Scalar.MONEY || column.type() == ValueType.Scalar.DECIMAL)
          && (cell.kind() != Node.Kind.DUTCH_TEXT || NumberReader.euros(cell.text()).isPresent());
    }

    private static boolean isSum(String text) {
      if (text.length() > LONGEST_SUM) {
        return false;
      }
      List<String> words = List.of(plain(text).split(" "));
      return words.stream().anyMatch(TOTALS::contains)
          && words.stream()
              .allMatch(
                  word ->
                      TOTALS.contains(word)
                          || BESIDE_TOTALS.contains(word)
                          || word.matches("\\d{1,4}"));
    }

    private ImmutableMap<FormColumn, Cell> cells(Row row) {
      ImmutableMap.Builder<FormColumn, Cell> cells = ImmutableMap.builder();
      for (FormColumn column : definition.columns()) {
        Integer at = columns.get(column);
        if (at != null) {
          row.cell(at)
              .or(() -> merged(column, at, row.number()))
              .filter(cell -> !cell.text().isBlank() || cell.isFormula())
              .ifPresent(cell -> cells.put(column, cell));
        }
      }
      return cells.buildOrThrow();
    }

    /**
     * The merged cell at a row. Text in merged cells belongs to all their rows; a figure belongs to
     * the first only, because it would otherwise be added several times.
     */
    private Optional<Cell> merged(FormColumn column, int at, int row) {
      return Optional.ofNullable(merges.get(at))
          .map(ofColumn -> ofColumn.lowerEntry(row))
          .map(Map.Entry::getValue)
          .filter(merge -> row <= merge.lastRow())
          .flatMap(merge -> Optional.ofNullable(byNumber.get(merge.firstRow())))
          .flatMap(first -> first.cell(at))
          .filter(cell -> cell.kind() == Node.Kind.DUTCH_TEXT)
          .filter(cell -> !column.isId());
    }
  }
}
