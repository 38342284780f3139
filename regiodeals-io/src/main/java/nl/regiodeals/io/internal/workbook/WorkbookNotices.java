package nl.regiodeals.io.internal.workbook;

import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** The notices about workbooks, independent of their content. */
public final class WorkbookNotices {
  private static final Messages TEXTS =
      Messages.load("workbook", WorkbookNotices.class::getResourceAsStream);

  public static final NoticeType BINARY_WORKBOOK = type("binary-workbook", Severity.ERROR);
  public static final NoticeType BROKEN_WORKBOOK = type("broken-workbook", Severity.ERROR);
  public static final NoticeType CELL_ERROR = type("cell-error", Severity.ERROR);
  public static final NoticeType FLAT_WORKBOOK = type("flat-workbook", Severity.ERROR);
  public static final NoticeType FORMULA = type("formula", Severity.INFO);
  public static final NoticeType FORMULA_WITHOUT_VALUE =
      type("formula-without-value", Severity.ERROR);
  public static final NoticeType NO_WORKBOOK = type("no-workbook", Severity.ERROR);
  public static final NoticeType NUMBERS_WORKBOOK = type("numbers-workbook", Severity.ERROR);
  public static final NoticeType OLD_WORKBOOK = type("old-workbook", Severity.ERROR);
  public static final NoticeType TEXT_DOCUMENT = type("text-document", Severity.ERROR);

  private WorkbookNotices() {}

  private static NoticeType type(String code, Severity severity) {
    return new NoticeType(code, severity, TEXTS);
  }
}
