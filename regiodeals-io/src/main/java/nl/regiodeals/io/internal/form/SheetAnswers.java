package nl.regiodeals.io.internal.form;

import java.util.Optional;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.FormSheet;

/** Makes records of the rows of a sheet. For one form; not safe to share between threads. */
interface SheetAnswers {
  /**
   * Takes a row.
   *
   * @param prefilled what was filled in beforehand, in which something may be changed; empty for a
   *     row that the region adds
   */
  void take(FormSheet sheet, RowValues row, Optional<FormRow> prefilled);
}
