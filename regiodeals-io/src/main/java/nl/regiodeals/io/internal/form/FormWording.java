package nl.regiodeals.io.internal.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Terms;

/**
 * The names of the columns and sheets of a form, in its language and for its year. Immutable.
 *
 * @param table its sheets and columns
 * @param year the calendar year that it reports on
 * @param language the language in which it was made
 */
record FormWording(FormTable table, int year, Language language) {
  /** The languages in which forms are made, in the words of a programme and without them. */
  static ImmutableList<Language> languages(Terms terms) {
    return Stream.of(Language.DUTCH, Language.ENGLISH)
        .flatMap(plain -> Stream.of(plain.with(terms), plain))
        .distinct()
        .collect(toImmutableList());
  }

  /** The languages in which a form of the same programme may be made. */
  ImmutableList<Language> languages() {
    return languages(language.terms());
  }

  /** The header of a column. */
  String label(FormColumn column) {
    return column.label(language, year);
  }

  /** The words of the list of a column. */
  ImmutableList<String> words(FormColumn column) {
    return column.words(language);
  }

  /** The name on the tab of a sheet. */
  String title(FormSheet sheet) {
    return sheet.title(language);
  }
}
