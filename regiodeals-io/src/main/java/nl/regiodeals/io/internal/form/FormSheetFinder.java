package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;
import nl.regiodeals.io.internal.workbook.XlsxWriter;

/** Finds the sheets of the form in a workbook, even if they were copied or slightly renamed. */
final class FormSheetFinder {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST_NAME = 100;

  private FormSheetFinder() {}

  static ImmutableMap<FormSheet, Sheet> find(
      Book book, FormWording edition, OwnTexts ownTexts, Consumer<Notice> notices) {
    List<Sheet> left = new ArrayList<>(book.sheets());
    ImmutableMap.Builder<FormSheet, Sheet> found = ImmutableMap.builder();
    for (FormSheet definition : edition.table().sheets()) {
      Optional<Sheet> sheet = take(left, definition, edition, notices);
      sheet.ifPresent(it -> found.put(definition, it));
      if (sheet.isEmpty() && definition.asks()) {
        notices.accept(
            FormNotices.MISSING_SHEET
                .notice()
                .at(new Place.InFile(book.file()))
                .with("sheet", edition.title(definition)));
      }
      sheet
          .filter(Sheet::isHidden)
          .ifPresent(
              hidden ->
                  notices.accept(
                      FormNotices.HIDDEN_SHEET
                          .notice()
                          .at(hidden.place(0, 0))
                          .with("sheet", hidden.name())));
    }
    ImmutableMap<FormSheet, Sheet> sheets = found.buildOrThrow();
    left.forEach(sheet -> leftOver(sheet, edition, ownTexts, notices));
    return sheets;
  }

  private static Optional<Sheet> take(
      List<Sheet> left, FormSheet definition, FormWording edition, Consumer<Notice> notices) {
    List<String> titles =
        edition.languages().stream().map(definition::title).map(FormSheetFinder::plain).toList();
    Optional<Sheet> exact =
        left.stream().filter(sheet -> titles.contains(plain(sheet.name()))).findFirst();
    Optional<Sheet> sheet =
        exact.or(
            () ->
                left.stream()
                    .filter(candidate -> !isNamedLikeAnother(candidate, definition, edition))
                    .filter(candidate -> isNear(candidate.name(), titles))
                    .findFirst());
    sheet.ifPresent(left::remove);
    if (exact.isEmpty()) {
      sheet.ifPresent(
          renamed ->
              notices.accept(
                  FormNotices.RENAMED_SHEET
                      .notice()
                      .at(renamed.place(0, 0))
                      .with("found", ReadNotices.shown(renamed.name()))
                      .with("meant", edition.title(definition))));
    }
    if (exact.isPresent()) {
      left.stream()
          .filter(copy -> !copy.rows().isEmpty() && isCopy(copy.name(), titles))
          .toList()
          .forEach(
              copy -> {
                left.remove(copy);
                notices.accept(
                    FormNotices.COPIED_SHEET
                        .notice()
                        .at(copy.place(0, 0))
                        .with("copy", ReadNotices.shown(copy.name()))
                        .with("sheet", exact.get().name()));
              });
    }
    return sheet;
  }

  private static boolean isNamedLikeAnother(
      Sheet sheet, FormSheet definition, FormWording edition) {
    return edition.table().sheets().stream()
        .filter(other -> !other.equals(definition))
        .flatMap(other -> edition.languages().stream().map(other::title))
        .anyMatch(title -> plain(title).equals(plain(sheet.name())));
  }

  private static boolean isNear(String name, List<String> titles) {
    String plain = plain(name);
    return isCopy(name, titles) || Nearest.of(plain, titles).isPresent();
  }

  /**
   * Whether a name is one that programs give to the copy of a sheet: {@code Projecten (2)}, {@code
   * Kopie van Projecten}.
   */
  private static boolean isCopy(String name, List<String> titles) {
    String plain = plain(name).replaceFirst("^(kopie van|copy of) ", "");
    return titles.stream()
        .anyMatch(
            title ->
                plain.equals(title)
                    || plain.matches(Pattern.quote(title) + " (\\d+|kopie|copy|oud|nieuw)"));
  }

  /** The name without case and punctuation, but with the number of a copy. */
  private static String plain(String name) {
    return SIGNS
        .matcher(name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip();
  }

  /**
   * Handles a sheet that asks nothing. Sheets of the form are searched for text that somebody typed
   * there.
   */
  private static void leftOver(
      Sheet sheet, FormWording edition, OwnTexts ownTexts, Consumer<Notice> notices) {
    Strays strays = new Strays(sheet, ownTexts, notices);
    if (isTitled(sheet, edition, FormSheet::explanationTitle)) {
      cells(sheet, (row, cell) -> !FirstSheet.isFormula(row, cell, ownTexts), strays);
    } else if (isTitled(sheet, edition, FormSheet::findingsTitle)) {
      int columns = FormSheet.findingsHeaders(Language.DUTCH).size();
      cells(sheet, (row, cell) -> cell.column() >= columns, strays);
    } else if (sheet.name().equals(FormGrids.STAMP)) {
      cells(sheet, (row, cell) -> !Stamp.isPart(sheet, row, cell), strays);
    } else if (sheet.name().equals(XlsxWriter.LISTS)) {
      cells(sheet, (row, cell) -> !ownTexts.lists(cell), strays);
    } else if (!sheet.rows().isEmpty()) {
      notices.accept(
          FormNotices.EXTRA_SHEET
              .notice()
              .at(sheet.place(0, 0))
              .with("sheet", ReadNotices.shown(sheet.name())));
    }
  }

  private static void cells(Sheet sheet, BiPredicate<Row, Cell> typed, Strays strays) {
    for (Row row : sheet.rows()) {
      row.cells().stream()
          .filter(cell -> typed.test(row, cell))
          .forEach(cell -> strays.tell(cell, row.number()));
    }
  }

  private static boolean isTitled(
      Sheet sheet, FormWording edition, Function<Language, String> title) {
    return edition.languages().stream()
        .map(title)
        .anyMatch(known -> plain(sheet.name()).matches(Pattern.quote(plain(known)) + "( \\d+)?"));
  }
}
