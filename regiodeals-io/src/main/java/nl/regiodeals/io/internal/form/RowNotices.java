package nl.regiodeals.io.internal.form;

import java.util.function.Consumer;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** What is told of the rows of a form. */
final class RowNotices {
  private final FormWording edition;
  private final Consumer<Notice> notices;

  RowNotices(FormWording edition, Consumer<Notice> notices) {
    this.edition = edition;
    this.notices = notices;
  }

  /** A row is about a record that was not known. */
  void isNew(RowValues row, String name) {
    notices.accept(
        FormNotices.NEW_ROW.notice().at(row.place()).with("name", ReadNotices.shown(name)));
  }

  /** A row lacks the value of a column, without which there is no record. */
  void incomplete(RowValues row, FormColumn column) {
    notices.accept(
        FormNotices.INCOMPLETE_ROW
            .notice()
            .at(row.place())
            .with("column", edition.label(column))
            .with("cells", row.cells()));
  }

  /** A row is not read. */
  void leftOut(NoticeType type, RowValues row) {
    if (!row.values().isEmpty()) {
      notices.accept(type.notice().at(row.place()).with("cells", row.cells()));
    }
  }

  /** An answer in one column is nothing without that in another. */
  void withoutValue(FormColumn said, FormColumn open, RowValues row) {
    notices.accept(
        FormNotices.REMARK_WITHOUT_VALUE
            .notice()
            .at(row.placeOf(said.id()))
            .with("found", ReadNotices.shown(row.text(said.id()).orElse("")))
            .with("column", edition.label(open)));
  }

  /** A value differs from an earlier one for what there is one of. */
  void secondValue(FormColumn column, Node.Typed first, Node.Typed other) {
    notices.accept(
        FormNotices.SECOND_VALUE
            .notice()
            .at(other.place())
            .with("column", edition.label(column))
            .with("found", ReadNotices.shown(other.value().toString()))
            .with("first", ReadNotices.shown(first.value().toString())));
  }
}
