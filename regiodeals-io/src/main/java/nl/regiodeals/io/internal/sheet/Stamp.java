package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.ReadNotices;
import nl.regiodeals.io.internal.sheet.Book.Cell;
import nl.regiodeals.io.internal.sheet.Book.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What the hidden sheet of a form tells. Where a program has thrown it away, the deal and the year
 * are taken from what stands in sight.
 *
 * @param deal the id of the deal
 * @param year the calendar year
 * @param version the version of the form
 * @param language the language in which it was made
 * @param fingerprint the mark of what was filled in beforehand; empty if it is lost
 */
record Stamp(String deal, int year, int version, Locale language, Optional<String> fingerprint) {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("form", "version", "deal", "year", "language", "fingerprint");

  private static final Pattern YEAR_IN_TITLE = Pattern.compile(".{0,100}\\b(20\\d\\d)\\b.{0,100}");

  /**
   * The stamp of a workbook.
   *
   * @throws UnreadableException if it is no form, or of a later version
   */
  static Stamp of(Book book, Consumer<Notice> notices) {
    Place place = new Place.InFile(book.file());
    Map<String, String> values = values(book);
    if (!FormGrids.FORM.equals(values.get("form"))) {
      Stamp seen =
          inSight(book)
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
    return new Stamp(
        String.valueOf(values.get("deal")),
        number(values.get("year"), place),
        version,
        Locale.forLanguageTag(values.getOrDefault("language", "nl")),
        Optional.ofNullable(values.get("fingerprint")));
  }

  /** Whether a cell of the hidden sheet is a name that the form put there, or its value. */
  static boolean isPart(Book.Row row, Cell cell) {
    List<Cell> cells = row.cells();
    return NAMES.contains(cells.get(0).text()) && cells.indexOf(cell) < 2;
  }

  private static Map<String, String> values(Book book) {
    Map<String, String> values = new HashMap<>();
    for (Sheet sheet : book.sheets()) {
      if (sheet.name().equals(FormGrids.STAMP)) {
        for (Book.Row row : sheet.rows()) {
          List<Cell> cells = row.cells();
          if (cells.size() >= 2) {
            values.putIfAbsent(cells.get(0).text(), cells.get(1).text());
          }
        }
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

  /** The id on the sheet of the deal, and the year in a title. */
  private static Optional<Stamp> inSight(Book book) {
    Optional<String> deal =
        book.sheets().stream()
            .flatMap(
                sheet ->
                    FilledQuestions.of(sheet, ReportForm.sheets().get(0), 0).answer("id").stream())
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
