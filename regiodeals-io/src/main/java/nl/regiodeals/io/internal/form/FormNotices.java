package nl.regiodeals.io.internal.form;

import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** The notices about a workbook that a region filled in. */
final class FormNotices {
  private static final Messages TEXTS =
      Messages.load("form", FormNotices.class::getResourceAsStream);

  static final NoticeType AMBIGUOUS_NUMBER = type("ambiguous-number", Severity.ERROR);
  static final NoticeType COMMENT = type("cell-comment", Severity.INFO);
  static final NoticeType COPIED_ROW = type("copied-row", Severity.ERROR);
  static final NoticeType COPIED_SHEET = type("copied-sheet", Severity.WARNING);
  static final NoticeType DATE_AS_NUMBER = type("date-as-number", Severity.INFO);
  static final NoticeType DOUBLE_COLUMN = type("double-column", Severity.WARNING);
  static final NoticeType DOUBLE_ROW = type("double-row", Severity.ERROR);
  static final NoticeType EXTRA_COLUMN = type("extra-column", Severity.WARNING);
  static final NoticeType EXTRA_SHEET = type("extra-sheet", Severity.WARNING);
  static final NoticeType FIXED_CHANGED = type("fixed-changed", Severity.WARNING);
  static final NoticeType HIDDEN_ROW = type("hidden-row", Severity.WARNING);
  static final NoticeType HIDDEN_SHEET = type("hidden-sheet", Severity.WARNING);
  static final NoticeType HUGE_AMOUNT = type("huge-amount", Severity.ERROR);
  static final NoticeType INCOMPLETE_ROW = type("incomplete-row", Severity.ERROR);
  static final NoticeType KNOWN_BY_NAME = type("known-by-name", Severity.INFO);
  static final NoticeType LATER_FORM = type("later-form", Severity.ERROR);
  static final NoticeType MACROS = type("macros", Severity.WARNING);
  static final NoticeType MERGED_CELLS = type("merged-cells", Severity.WARNING);
  static final NoticeType MISSING_COLUMN = type("missing-column", Severity.WARNING);
  static final NoticeType MISSING_ROW = type("missing-row", Severity.INFO);
  static final NoticeType MISSING_SHEET = type("missing-sheet", Severity.WARNING);
  static final NoticeType NEW_ROW = type("new-row", Severity.INFO);
  static final NoticeType NO_FORM = type("no-form", Severity.ERROR);
  static final NoticeType NO_HEADERS = type("no-headers", Severity.ERROR);
  static final NoticeType NO_STAMP = type("no-stamp", Severity.WARNING);
  static final NoticeType NOT_ASKED = type("not-asked", Severity.ERROR);
  static final NoticeType NOT_KNOWN = type("not-known", Severity.INFO);
  static final NoticeType OLDER_FORM = type("older-form", Severity.INFO);
  static final NoticeType OUTSIDE_TABLE = type("outside-table", Severity.WARNING);
  static final NoticeType PERCENT_VALUE = type("percent-value", Severity.ERROR);
  static final NoticeType REMARK_WITHOUT_VALUE = type("remark-without-value", Severity.WARNING);
  static final NoticeType RENAMED_COLUMN = type("renamed-column", Severity.INFO);
  static final NoticeType RENAMED_SHEET = type("renamed-sheet", Severity.INFO);
  static final NoticeType SAME_ROW = type("same-row", Severity.WARNING);
  static final NoticeType SECOND_VALUE = type("second-value", Severity.ERROR);
  static final NoticeType STALE_FORM = type("stale-form", Severity.WARNING);
  static final NoticeType TOTAL_ROW = type("total-row", Severity.INFO);
  static final NoticeType UNKNOWN_DEAL = type("form-unknown-deal", Severity.ERROR);
  static final NoticeType UNKNOWN_ID = type("unknown-id", Severity.WARNING);
  static final NoticeType UNKNOWN_MUNICIPALITY = type("unknown-municipality", Severity.ERROR);
  static final NoticeType UNKNOWN_PROJECT = type("unknown-project", Severity.WARNING);
  static final NoticeType WHICH_PROJECT = type("which-project", Severity.WARNING);
  static final NoticeType WRONG_CHOICE = type("wrong-choice", Severity.ERROR);
  static final NoticeType WRONG_VALUE = type("wrong-value", Severity.ERROR);

  private FormNotices() {}

  private static NoticeType type(String code, Severity severity) {
    return new NoticeType(code, severity, TEXTS);
  }
}
