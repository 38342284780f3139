package nl.regiodeals.io.internal.form;

import java.util.function.Consumer;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/** Reports text that somebody typed where the form asks nothing. For one sheet. */
final class Strays {
  private final Sheet sheet;
  private final OwnTexts ownTexts;
  private final Consumer<Notice> notices;

  Strays(Sheet sheet, OwnTexts ownTexts, Consumer<Notice> notices) {
    this.sheet = sheet;
    this.ownTexts = ownTexts;
    this.notices = notices;
  }

  /** Reports a cell that is not read, unless its text is the form's own. */
  void tell(Cell cell, int row) {
    if (!cell.text().isBlank() && !ownTexts.has(cell)) {
      notices.accept(
          FormNotices.OUTSIDE_TABLE
              .notice()
              .at(sheet.place(cell.column(), row))
              .with("found", ReadNotices.shown(cell.text())));
    }
  }
}
