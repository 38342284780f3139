package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import nl.regiodeals.core.form.FormSheet;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.io.internal.Spaces;
import nl.regiodeals.io.internal.sheet.Book.Cell;

/**
 * What a form says of itself on its sheets, in every language. What stands there besides was typed
 * by somebody. Immutable.
 */
final class OwnTexts {
  private final ImmutableSet<String> texts;

  private OwnTexts(ImmutableSet<String> texts) {
    this.texts = texts;
  }

  static OwnTexts of(ReportForm form) {
    ImmutableSet.Builder<String> texts = ImmutableSet.builder();
    for (Locale language : FilledTable.LANGUAGES) {
      texts.add(form.text(language, "title"));
      texts.add(form.text(language, "question"));
      texts.add(form.text(language, "answer"));
      texts.addAll(form.explanation(language));
      for (FormSheet sheet : ReportForm.sheets()) {
        texts.add(sheet.title(language));
        texts.add(sheet.explanation(language, form.year()));
        texts.add(sheet.title(language) + ": " + sheet.explanation(language, form.year()));
      }
    }
    return new OwnTexts(
        texts.build().stream().map(Spaces::single).collect(ImmutableSet.toImmutableSet()));
  }

  /** Whether the form says so itself. */
  boolean has(Cell cell) {
    return texts.contains(Spaces.single(cell.text()));
  }
}
