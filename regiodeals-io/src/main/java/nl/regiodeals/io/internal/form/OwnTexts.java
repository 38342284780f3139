package nl.regiodeals.io.internal.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.bind.Spaces;
import nl.regiodeals.io.internal.workbook.Book.Cell;

/**
 * The form's own texts on its sheets, in every language. Any other text there was typed by
 * somebody. Immutable.
 */
final class OwnTexts {
  private final ImmutableSet<String> texts;
  private final ImmutableSet<String> listed;
  private final ImmutableSet<String> sums;
  private final int longest;

  private OwnTexts(
      ImmutableSet<String> texts, ImmutableSet<String> listed, ImmutableSet<String> sums) {
    this.texts = texts;
    this.listed = listed;
    this.sums = sums;
    this.longest = texts.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The texts of a workbook that is not a form: none. */
  static OwnTexts none() {
    return new OwnTexts(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());
  }

  static OwnTexts of(ReportForm form, ImmutableList<Language> languages) {
    ImmutableSet.Builder<String> texts = ImmutableSet.builder();
    languages.forEach(language -> texts.addAll(form.ownTexts(language)));
    return new OwnTexts(
        texts.build().stream().map(Spaces::single).collect(ImmutableSet.toImmutableSet()),
        form.table().sheets().stream()
            .flatMap(sheet -> sheet.columns().stream())
            .flatMap(
                column ->
                    Stream.concat(
                        form.names(column).stream(),
                        languages.stream().flatMap(language -> column.words(language).stream())))
            .map(Spaces::single)
            .collect(ImmutableSet.toImmutableSet()),
        languages.stream()
            .flatMap(language -> form.sumLabels(language).stream())
            .collect(ImmutableSet.toImmutableSet()));
  }

  /** Whether the text of a cell is the form's own. */
  boolean has(Cell cell) {
    return cell.text().length() <= 2 * longest && texts.contains(Spaces.single(cell.text()));
  }

  /** Whether it is the label of a row of the form that adds up others. */
  boolean isSum(Cell cell) {
    return sums.contains(Spaces.single(cell.text()));
  }

  /** Whether it is a word of a drop-down list, on the sheet that stores such lists. */
  boolean lists(Cell cell) {
    return listed.contains(Spaces.single(cell.text()));
  }
}
