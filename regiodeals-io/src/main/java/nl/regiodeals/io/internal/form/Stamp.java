package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The identification of a form on its hidden sheet. If a program has removed that sheet, the deal
 * and the year are taken from the visible sheets.
 *
 * @param deal the id of the deal
 * @param year the calendar year
 * @param version the version of the form
 * @param language the language in which it was made
 * @param fingerprint the fingerprint of the prefilled rows; empty if it is lost
 */
record Stamp(String deal, int year, int version, Language language, Optional<String> fingerprint) {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /** The names on the hidden sheet, each with its valid values. */
  private static final ImmutableMap<String, Pattern> VALUES =
      ImmutableMap.of(
          "form",
          Pattern.compile(FormGrids.FORM),
          "version",
          ANY,
          "deal",
          ANY,
          "year",
          ANY,
          "language",
          Pattern.compile("nl|en"),
          "fingerprint",
          Pattern.compile("[0-9a-f]{16}"));

  /** The valid years of a form. */
  private static final Range<Integer> YEARS = Range.closed(2000, 2199);

  private static final Pattern YEAR_IN_TITLE = Pattern.compile(".{0,100}\\b(20\\d\\d)\\b.{0,100}");

  /**
   * The stamp of a workbook.
   *
   * @param languages those in which it may be made
   * @throws UnreadableException if it is not a form, or has a later version
   */
  static Stamp of(
      Book book, FormTable table, ImmutableList<Language> languages, Consumer<Notice> notices) {
    Place place = new Place.InFile(book.file());
    Map<String, String> values = values(book);
    if (!FormGrids.FORM.equals(values.get("form"))) {
      Stamp seen =
          inSight(book, table, languages)
              .orElseThrow(() -> new UnreadableException(FormNotices.NO_FORM.notice().at(place)));
      notices.accept(FormNotices.NO_STAMP.notice().at(place).with("deal", seen.deal()));
      return seen;
    }
    int version = number(values.get("version"), place);
    if (version > ReportForm.VERSION) {
      throw new UnreadableException(
          FormNotices.LATER_FORM
              .notice()
              .at(place)
              .with("found", version)
              .with("known", ReportForm.VERSION));
    }
    if (version < ReportForm.VERSION) {
      notices.accept(
          FormNotices.OLDER_FORM
              .notice()
              .at(place)
              .with("found", version)
              .with("known", ReportForm.VERSION));
    }
    int year = number(values.get("year"), place);
    if (!YEARS.contains(year)) {
      throw new UnreadableException(FormNotices.NO_FORM.notice().at(place));
    }
    return new Stamp(
        String.valueOf(values.get("deal")),
        year,
        version,
        "en".equals(values.get("language")) ? Language.ENGLISH : Language.DUTCH,
        Optional.ofNullable(values.get("fingerprint")));
  }

  /**
   * Whether a cell of the hidden sheet is a name that the form put there, or its value. If the
   * sheet no longer identifies a form, no value on it is read.
   */
  static boolean isPart(Sheet sheet, Book.Row row, Cell cell) {
    List<Cell> cells = row.cells();
    Pattern values = VALUES.get(cells.get(0).text());
    return values != null
        && (cell.equals(cells.get(0))
            || (cells.indexOf(cell) == 1
                && values.matcher(cell.text()).matches()
                && FormGrids.FORM.equals(values(sheet).get("form"))));
  }

  private static Map<String, String> values(Book book) {
    return book.sheets().stream()
        .filter(sheet -> sheet.name().equals(FormGrids.STAMP))
        .findFirst()
        .map(Stamp::values)
        .orElse(Map.of());
  }

  private static Map<String, String> values(Sheet sheet) {
    Map<String, String> values = new HashMap<>();
    for (Book.Row row : sheet.rows()) {
      List<Cell> cells = row.cells();
      if (cells.size() >= 2) {
        values.putIfAbsent(cells.get(0).text(), cells.get(1).text());
      }
    }
    return values;
  }

  private static int number(@Nullable String text, Place place) {
    if (text != null && text.matches("\\d{1,6}")) {
      return Integer.parseInt(text);
    }
    throw new UnreadableException(
        FormNotices.NO_FORM.notice().at(place).with("found", ReadNotices.shown("" + text)));
  }

  /** The stamp from the id on the sheet of the deal and the year in a title. */
  private static Optional<Stamp> inSight(
      Book book, FormTable table, ImmutableList<Language> languages) {
    Optional<String> deal =
        book.sheets().stream()
            .flatMap(
                sheet ->
                    FilledQuestions.of(sheet, table.sheets().get(0), 0, languages)
                        .answer("id")
                        .stream())
            .map(answer -> answer.cell().text().strip())
            .findFirst();
    Optional<Integer> year =
        book.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream().limit(3))
            .flatMap(row -> row.cells().stream().limit(1))
            .map(Cell::text)
            .map(YEAR_IN_TITLE::matcher)
            .filter(Matcher::matches)
            .map(title -> Integer.valueOf(title.group(1)))
            .findFirst();
    return deal.flatMap(
        id ->
            year.map(
                found ->
                    new Stamp(id, found, ReportForm.VERSION, Language.DUTCH, Optional.empty())));
  }
}
