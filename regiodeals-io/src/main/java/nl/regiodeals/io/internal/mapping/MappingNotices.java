package nl.regiodeals.io.internal.mapping;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/** The notices about mappings, and about sheets that are read by them. */
final class MappingNotices {
  static final Messages TEXTS = Messages.load("mapping", MappingNotices.class::getResourceAsStream);

  static final NoticeType EXTRA_SHEET = type("extra-sheet", Severity.WARNING);
  static final NoticeType FIELD_TWICE = type("mapping-field-twice", Severity.ERROR);
  static final NoticeType HEADER_TWICE = type("mapping-header-twice", Severity.ERROR);
  static final NoticeType MISSING_COLUMN = type("missing-column", Severity.WARNING);
  static final NoticeType MISSING_FIELD = type("mapping-missing-field", Severity.ERROR);
  static final NoticeType MISSING_KEY = type("mapping-missing-key", Severity.ERROR);
  static final NoticeType NO_HEADER = type("mapping-no-header", Severity.ERROR);
  static final NoticeType NO_LIST = type("mapping-no-list", Severity.ERROR);
  static final NoticeType NO_MEMBERS = type("mapping-no-members", Severity.ERROR);
  static final NoticeType NO_SHEET = type("mapping-no-sheet", Severity.ERROR);
  static final NoticeType NO_TEXT = type("mapping-no-text", Severity.ERROR);
  static final NoticeType OTHER_YEAR = type("other-year", Severity.WARNING);
  static final NoticeType TWO_MAPPINGS = type("mapping-two", Severity.ERROR);
  static final NoticeType UNKNOWN_DEAL = type("mapping-unknown-deal", Severity.ERROR);
  static final NoticeType UNKNOWN_FIELD = type("mapping-unknown-field", Severity.ERROR);
  static final NoticeType UNKNOWN_KEY = type("mapping-unknown-key", Severity.ERROR);
  static final NoticeType UNKNOWN_RECORD = type("mapping-unknown-record", Severity.ERROR);
  static final NoticeType UNKNOWN_WORD = type("mapping-unknown-word", Severity.ERROR);
  static final NoticeType WRONG_FIXED = type("mapping-wrong-fixed", Severity.ERROR);
  static final NoticeType WRONG_USE = type("mapping-wrong-use", Severity.ERROR);
  static final NoticeType WRONG_VALUE = type("mapping-wrong-value", Severity.ERROR);

  private MappingNotices() {}

  private static NoticeType type(String code, Severity severity) {
    return new NoticeType(code, severity, TEXTS);
  }

  /**
   * A notice of the form, in the words for sheets that are not a form. It keeps its code and its
   * values.
   */
  static Notice reworded(Notice notice) {
    return TEXTS.has(Language.DUTCH, notice.code() + ".message")
        ? new Notice(
            type(notice.code(), notice.severity()),
            notice.subject(),
            notice.place(),
            notice.values())
        : notice;
  }
}
