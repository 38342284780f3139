package nl.regiodeals.render.internal.publish;

import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** The notices about a document that is to be published. */
public final class FinalNotices {
  private static final Messages TEXTS =
      Messages.load("final", FinalNotices.class::getResourceAsStream);

  /** The file is not a text document that can be read. */
  public static final NoticeType UNREADABLE = type("document-unreadable", Severity.ERROR);

  /** A tracked change is still open. */
  public static final NoticeType OPEN_CHANGE = type("open-change", Severity.ERROR);

  /** A comment is still there. */
  public static final NoticeType OPEN_COMMENT = type("open-comment", Severity.ERROR);

  // what cannot be taken over

  /** A SmartArt drawing. */
  public static final NoticeType SMART_ART = type("left-out-smart-art", Severity.WARNING);

  /** A chart of another program. */
  public static final NoticeType CHART = type("left-out-chart", Severity.WARNING);

  /** An embedded object. */
  public static final NoticeType OBJECT = type("left-out-object", Severity.WARNING);

  /** An equation. */
  public static final NoticeType EQUATION = type("left-out-equation", Severity.WARNING);

  /** A text box. */
  public static final NoticeType TEXT_BOX = type("left-out-text-box", Severity.WARNING);

  /** A table within a table; its text is in the cell. */
  public static final NoticeType NESTED_TABLE = type("left-out-nested-table", Severity.WARNING);

  /** A character of a symbol font. */
  public static final NoticeType SYMBOL = type("left-out-symbol", Severity.WARNING);

  /** A picture that cannot be read. */
  public static final NoticeType PICTURE = type("left-out-picture", Severity.WARNING);

  /** A picture in a cell; it stands below the table. */
  public static final NoticeType PICTURE_IN_CELL =
      type("left-out-picture-in-cell", Severity.WARNING);

  /** Something that is not known. */
  public static final NoticeType OTHER = type("left-out-other", Severity.WARNING);

  /** The header or footer of pages says something that is not in the text. */
  public static final NoticeType RUNNING_TEXT = type("running-text-left-out", Severity.INFO);

  /** A picture is only for decoration, and is left out. */
  public static final NoticeType DECORATION = type("decoration-left-out", Severity.INFO);

  /** The cells of a table are merged; each cell gets the text of the merged one. */
  public static final NoticeType MERGED = type("merged-cells", Severity.INFO);

  /** Lists are nested; their items are in one list. */
  public static final NoticeType NESTED_LIST = type("nested-list", Severity.INFO);

  /** A picture has no alternative text. */
  public static final NoticeType NO_ALTERNATIVE = type("image-without-text", Severity.WARNING);

  /** A level of headings is skipped. */
  public static final NoticeType HEADING_SKIPPED = type("heading-skipped", Severity.WARNING);

  /** A long document has no headings. */
  public static final NoticeType NO_HEADINGS = type("no-headings", Severity.WARNING);

  /** A table has no header row. */
  public static final NoticeType NO_HEADER = type("table-without-header", Severity.WARNING);

  /** Empty paragraphs make space. */
  public static final NoticeType EMPTY_PARAGRAPHS = type("empty-paragraphs", Severity.WARNING);

  /** Text stands out too little against its background. */
  public static final NoticeType LOW_CONTRAST = type("low-contrast", Severity.WARNING);

  /** The words of a link do not say where it leads. */
  public static final NoticeType VAGUE_LINK = type("vague-link", Severity.WARNING);

  /** The document has no title. */
  public static final NoticeType NO_TITLE = type("document-without-title", Severity.WARNING);

  /** The document does not say its language. */
  public static final NoticeType NO_LANGUAGE = type("document-without-language", Severity.WARNING);

  private FinalNotices() {}

  private static NoticeType type(String code, Severity severity) {
    return new NoticeType(code, severity, TEXTS);
  }
}
