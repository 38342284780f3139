package nl.regiodeals.render.internal;

import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** The notices about why a publication cannot be made. */
public final class RenderNotices {
  private static final Messages TEXTS =
      Messages.load("rendering", RenderNotices.class::getResourceAsStream);

  /** There is no such publication. */
  public static final NoticeType UNKNOWN_PUBLICATION = type("unknown-publication");

  /** There is no such document format. */
  public static final NoticeType UNKNOWN_DOCUMENT_FORMAT = type("unknown-document-format");

  /** There is no such chart. */
  public static final NoticeType UNKNOWN_CHART = type("unknown-chart");

  /** There is no such deal. */
  public static final NoticeType UNKNOWN_DEAL = type("unknown-deal");

  /** A publication about one deal was requested without a deal. */
  public static final NoticeType WHICH_DEAL = type("which-deal");

  /** The data do not say which year to publish about. */
  public static final NoticeType WHICH_YEAR = type("which-year");

  /** A programme is put beside itself. */
  public static final NoticeType PROGRAMME_TWICE = type("programme-twice");

  /** The folder of templates does not exist. */
  public static final NoticeType NO_TEMPLATE_FOLDER = type("no-template-folder");

  /** The template of a publication does not exist. */
  public static final NoticeType NO_TEMPLATE = type("no-template");

  /** A template has an error. */
  public static final NoticeType BAD_TEMPLATE = type("bad-template");

  /** A template uses a text that does not exist, or leaves out one of its values. */
  public static final NoticeType NO_TEXT = type("no-text");

  /** A file of texts of the user has a broken character. */
  public static final NoticeType TEXT_CHARACTER = type("text-character");

  /** A text of the user asks for a noun that there is not. */
  public static final NoticeType TEXT_NOUN = type("text-noun");

  /** A text of the user asks for a value that there is not. */
  public static final NoticeType TEXT_VALUE = type("text-value");

  /** Nothing asks for a text of the user. */
  public static final NoticeType TEXT_UNUSED = type("text-unused", Severity.WARNING);

  /** Nothing asks for a file of texts of the user. */
  public static final NoticeType TEXTS_UNUSED = type("texts-unused", Severity.WARNING);

  /** A template uses something that does not exist. */
  public static final NoticeType NOT_THERE = type("not-there");

  /** The output of a template is not well-formed. */
  public static final NoticeType BAD_OUTPUT = type("bad-output");

  /** The output of a template is not in the vocabulary. */
  public static final NoticeType NOT_IN_VOCABULARY = type("not-in-vocabulary");

  /** The words of an author stand above the first heading. */
  public static final NoticeType WORDS_WITHOUT_PLACE = type("words-without-place");

  /** The words of an author are for a section that the publication does not have. */
  public static final NoticeType WORDS_NO_PLACE = type("words-no-place");

  /** The words of an author name a figure that does not exist. */
  public static final NoticeType WORDS_NO_FIGURE = type("words-no-figure");

  /** The words of an author have something that a publication cannot show. */
  public static final NoticeType WORDS_NOT_ALLOWED = type("words-not-allowed");

  /** The file with the words of an author is too large. */
  public static final NoticeType WORDS_TOO_LARGE = type("words-too-large");

  /** A publication cannot be final yet. */
  public static final NoticeType NOT_FINAL = type("not-final");

  /** No report over the year was processed. */
  public static final NoticeType NO_REPORTS = type("no-reports", Severity.WARNING);

  /** Deals have no name. */
  public static final NoticeType UNNAMED_DEALS = type("unnamed-deals", Severity.WARNING);

  /** The data have errors. */
  public static final NoticeType DATA_ERRORS = type("data-errors", Severity.WARNING);

  /** The house style has an error. */
  public static final NoticeType BAD_THEME = type("bad-theme");

  /** The file of the house style is not text. */
  public static final NoticeType THEME_BROKEN = type("theme-broken");

  /** The logo has no alternative text. */
  public static final NoticeType LOGO_WITHOUT_TEXT = type("logo-without-text");

  /** The file of the logo does not exist. */
  public static final NoticeType LOGO_NOT_THERE = type("logo-not-there");

  /** The logo is too large. */
  public static final NoticeType LOGO_TOO_LARGE = type("logo-too-large");

  /** The file of the logo is not a picture. */
  public static final NoticeType LOGO_NO_PICTURE = type("logo-no-picture");

  /** The file of a font does not exist. */
  public static final NoticeType FONT_NOT_THERE = type("font-not-there");

  /** The file of a font is not a TrueType file. */
  public static final NoticeType FONT_NO_TRUE_TYPE = type("font-no-truetype");

  /** The file of a font is damaged. */
  public static final NoticeType FONT_BROKEN = type("font-broken");

  /** The maker of a font does not allow it to be put into documents. */
  public static final NoticeType FONT_NOT_ALLOWED = type("font-not-allowed");

  /** The boundaries of municipalities are not JSON. */
  public static final NoticeType BOUNDARIES_BROKEN = type("boundaries-broken");

  /** The boundaries are neither GeoJSON nor TopoJSON. */
  public static final NoticeType BOUNDARIES_NONE = type("boundaries-none");

  /** No area of the boundaries has a code. */
  public static final NoticeType BOUNDARIES_NO_CODES = type("boundaries-no-codes");

  /** An area of the boundaries has no shape. */
  public static final NoticeType BOUNDARIES_EMPTY = type("boundaries-empty");

  /** An area of the boundaries has too few corners. */
  public static final NoticeType BOUNDARIES_CORNERS = type("boundaries-corners");

  /** An area of the boundaries has its longitude and latitude swapped. */
  public static final NoticeType BOUNDARIES_SWAPPED = type("boundaries-swapped");

  /** An area of the boundaries lies outside the Netherlands. */
  public static final NoticeType BOUNDARIES_ELSEWHERE = type("boundaries-elsewhere");

  /** An area of the boundaries refers to an arc that does not exist. */
  public static final NoticeType BOUNDARIES_ARC = type("boundaries-arc");

  /** The boundaries have too many points. */
  public static final NoticeType BOUNDARIES_POINTS = type("boundaries-points");

  /** A template takes too long. */
  public static final NoticeType TOO_SLOW = type("too-slow");

  /** A template uses a built-in whose cost cannot be limited. */
  public static final NoticeType TEMPLATE_BUILT_IN = type("template-built-in");

  /** A template uses a directive whose cost cannot be limited. */
  public static final NoticeType TEMPLATE_DIRECTIVE = type("template-directive");

  /** A template captures the output of a loop or call in a variable. */
  public static final NoticeType TEMPLATE_KEPT = type("template-kept");

  /** A template searches by a pattern. */
  public static final NoticeType TEMPLATE_PATTERN = type("template-pattern");

  /** A template adds hashes that cannot be flattened. */
  public static final NoticeType TEMPLATE_HASH_ADDED = type("template-hash-added");

  /** A template makes a text that is too long. */
  public static final NoticeType TEMPLATE_TEXT_TOO_LONG = type("template-text-too-long");

  /** A template makes a list that is too long. */
  public static final NoticeType TEMPLATE_LIST_TOO_LONG = type("template-list-too-long");

  /** A template makes a number that is too long. */
  public static final NoticeType TEMPLATE_NUMBER_TOO_LONG = type("template-number-too-long");

  /** The values that a template makes are too large together. */
  public static final NoticeType TEMPLATE_TOO_MUCH = type("template-too-much");

  /** A template writes too much. */
  public static final NoticeType TEMPLATE_WRITES_TOO_MUCH = type("template-writes-too-much");

  /** A macro or function calls itself endlessly. */
  public static final NoticeType TEMPLATE_WITHOUT_END = type("template-without-end");

  /** There is not enough memory for a template. */
  public static final NoticeType TEMPLATE_MEMORY = type("template-memory");

  /** A template refers to a file outside its folder. */
  public static final NoticeType TEMPLATE_ELSEWHERE = type("template-elsewhere");

  /** A file among the templates is a link to a file outside the folder. */
  public static final NoticeType TEMPLATE_LINK = type("template-link");

  /** A file among the templates is not a regular file. */
  public static final NoticeType TEMPLATE_NO_FILE = type("template-no-file");

  /** A template writes elements that are nested too deeply. */
  public static final NoticeType TEMPLATE_TOO_DEEP = type("template-too-deep");

  /** A template writes too many figures. */
  public static final NoticeType TEMPLATE_MANY_FIGURES = type("template-many-figures");

  /** A template passes a list of lists. */
  public static final NoticeType TEMPLATE_NESTED = type("template-nested");

  /** A file among the templates is too large. */
  public static final NoticeType TEMPLATE_FILE_TOO_LARGE = type("template-file-too-large");

  /** A file is not a document made by this library. */
  public static final NoticeType NOT_MADE_HERE = type("not-made-here");

  /** A figure in a document differs from the data. */
  public static final NoticeType FIGURE_DIFFERS = type("figure-differs");

  /** A figure in a document is no longer in the data. */
  public static final NoticeType FIGURE_UNKNOWN =
      new NoticeType("figure-unknown", Severity.WARNING, TEXTS);

  /** The mark of a figure is gone, but its sentence is still there. */
  public static final NoticeType FIGURE_UNMARKED =
      new NoticeType("figure-unmarked", Severity.WARNING, TEXTS);

  /** A figure was copied with its mark, and is right in each place. */
  public static final NoticeType FIGURE_TWICE =
      new NoticeType("figure-twice", Severity.INFO, TEXTS);

  /** A figure was removed from a document with its sentence. */
  public static final NoticeType FIGURE_GONE = new NoticeType("figure-gone", Severity.INFO, TEXTS);

  /** A file to fill is not a document of a kind that can be filled. */
  public static final NoticeType FILL_NO_DOCUMENT = type("fill-no-document");

  /** A document to fill is encrypted, or of a kind that Word no longer writes. */
  public static final NoticeType FILL_ENCRYPTED = type("fill-encrypted");

  /** A document to fill has macros. */
  public static final NoticeType FILL_MACROS = type("fill-macros");

  /** A document to fill, or what is made of it, is too large. */
  public static final NoticeType FILL_LARGE = type("fill-large");

  /** A document to fill is damaged. */
  public static final NoticeType FILL_BROKEN = type("fill-broken");

  /** A placeholder has no end. */
  public static final NoticeType FILL_NOT_CLOSED = type("fill-not-closed");

  /** A document has a directive that there is not. */
  public static final NoticeType FILL_DIRECTIVE = type("fill-directive");

  /** A directive has no end. */
  public static final NoticeType FILL_NO_END = type("fill-no-end");

  /** A directive has no beginning. */
  public static final NoticeType FILL_NO_BEGIN = type("fill-no-begin");

  /** A directive ends in another place than it begins, such as another cell. */
  public static final NoticeType FILL_CROSSING = type("fill-crossing");

  /** A placeholder is not an expression. */
  public static final NoticeType FILL_SYNTAX = type("fill-syntax");

  /** A placeholder has a name that nothing has. */
  public static final NoticeType FILL_UNKNOWN = type("fill-unknown");

  /** A placeholder has no value in these data. */
  public static final NoticeType FILL_NO_VALUE = type("fill-no-value");

  /** A placeholder cannot be shown as text. */
  public static final NoticeType FILL_NOT_SHOWN = type("fill-not-shown");

  /** A table, chart or other block is not alone in its paragraph. */
  public static final NoticeType FILL_NOT_ALONE = type("fill-not-alone");

  /** A placeholder asks for something that cannot be. */
  public static final NoticeType FILL_WRONG = type("fill-wrong");

  /** A placeholder calculates with something that it cannot calculate with. */
  public static final NoticeType FILL_NOT_POSSIBLE = type("fill-not-possible");

  /** A publication has no section with this name. */
  public static final NoticeType FILL_NO_SECTION = type("fill-no-section");

  /** The place of the text in a house style is not alone in a paragraph, or there twice. */
  public static final NoticeType HOUSE_BODY = type("house-body");

  /** A house style is not for the format that is asked for. */
  public static final NoticeType HOUSE_OTHER_FORMAT = type("house-other-format");

  /** A house style is given for formats that take none. */
  public static final NoticeType HOUSE_NO_FORMAT = type("house-no-format");

  /** There are two house styles for a format. */
  public static final NoticeType HOUSE_TWICE = type("house-twice");

  /** A house style asks for data, and there are none. */
  public static final NoticeType HOUSE_NO_DATA = type("house-no-data");

  /** A house style lacks styles. */
  public static final NoticeType HOUSE_MISSING = type("house-missing", Severity.INFO);

  /** A house style is only for some of the formats. */
  public static final NoticeType HOUSE_ONLY = type("house-only", Severity.INFO);

  /** A table in Markdown has no caption. */
  public static final NoticeType FILL_NO_CAPTION = type("fill-no-caption");

  /** A publication is a document of the user, of which another format cannot be made. */
  public static final NoticeType FILL_ONE_FORMAT = type("fill-one-format");

  /** A document to refresh was not filled by this library, or does not say from what. */
  public static final NoticeType REFRESH_NOT_FILLED = type("refresh-not-filled");

  /** A figure of a document has another value. */
  public static final NoticeType REFRESH_CHANGED =
      new NoticeType("refresh-changed", Severity.INFO, TEXTS);

  /** A figure of a document has another value than the data, because someone altered it. */
  public static final NoticeType REFRESH_ALTERED =
      new NoticeType("refresh-altered", Severity.WARNING, TEXTS);

  /** A figure was removed from a document, or lost its mark. */
  public static final NoticeType REFRESH_GONE =
      new NoticeType("refresh-gone", Severity.INFO, TEXTS);

  /** A figure in a document is a copy of another one, or comes from another document. */
  public static final NoticeType REFRESH_COPIED =
      new NoticeType("refresh-copied", Severity.WARNING, TEXTS);

  /** The record of the row that a figure stood in is not in these data. */
  public static final NoticeType REFRESH_NO_RECORD =
      new NoticeType("refresh-no-record", Severity.WARNING, TEXTS);

  /** A figure of a document became something that is not text, or was nothing. */
  public static final NoticeType REFRESH_NOT_TEXT =
      new NoticeType("refresh-not-text", Severity.WARNING, TEXTS);

  /** A figure stands where its change cannot be tracked. */
  public static final NoticeType REFRESH_NOT_TRACKED =
      new NoticeType("refresh-not-tracked", Severity.WARNING, TEXTS);

  /** A table, chart or list was removed from a document, or lost its mark. */
  public static final NoticeType REFRESH_BLOCKS_GONE =
      new NoticeType("refresh-blocks-gone", Severity.INFO, TEXTS);

  /** A table, chart or list of a document is left as it is. */
  public static final NoticeType REFRESH_BLOCKS =
      new NoticeType("refresh-blocks", Severity.WARNING, TEXTS);

  /** A row of a record that is new in the data was inserted. */
  public static final NoticeType REFRESH_ROW_ADDED =
      new NoticeType("refresh-row-added", Severity.INFO, TEXTS);

  /** A row of a record that is no longer in the data was removed. */
  public static final NoticeType REFRESH_ROW_REMOVED =
      new NoticeType("refresh-row-removed", Severity.INFO, TEXTS);

  /** A row of a record that is no longer in the data was left, because someone altered it. */
  public static final NoticeType REFRESH_ROW_KEPT =
      new NoticeType("refresh-row-kept", Severity.WARNING, TEXTS);

  /** Text, a table or a picture that is new in the data was inserted. */
  public static final NoticeType REFRESH_ADDED =
      new NoticeType("refresh-added", Severity.INFO, TEXTS);

  /** Text, a table or a picture that is no longer in the data was removed. */
  public static final NoticeType REFRESH_REMOVED =
      new NoticeType("refresh-removed", Severity.INFO, TEXTS);

  /** Text, a table or a picture that is no longer in the data was left: someone altered it. */
  public static final NoticeType REFRESH_KEPT =
      new NoticeType("refresh-kept", Severity.WARNING, TEXTS);

  /** Someone removed a row or text that is still in the data. */
  public static final NoticeType REFRESH_MISSING =
      new NoticeType("refresh-missing", Severity.WARNING, TEXTS);

  /** There is no place for a row or text that is new in the data. */
  public static final NoticeType REFRESH_NO_PLACE =
      new NoticeType("refresh-no-place", Severity.WARNING, TEXTS);

  /** A table has other columns in the data. */
  public static final NoticeType REFRESH_COLUMNS =
      new NoticeType("refresh-columns", Severity.WARNING, TEXTS);

  /** A change of a whole row, paragraph or picture cannot be tracked in this kind of document. */
  public static final NoticeType REFRESH_WHOLE_NOT_TRACKED =
      new NoticeType("refresh-whole-not-tracked", Severity.WARNING, TEXTS);

  /** A chart or map was replaced by that of the data. */
  public static final NoticeType REFRESH_PICTURE =
      new NoticeType("refresh-picture", Severity.INFO, TEXTS);

  /** A chart or map was left, because someone put another picture in its place. */
  public static final NoticeType REFRESH_PICTURE_ALTERED =
      new NoticeType("refresh-picture-altered", Severity.WARNING, TEXTS);

  /** A figure stands in a document without its mark: someone typed it again. */
  public static final NoticeType REFRESH_UNMARKED =
      new NoticeType("refresh-unmarked", Severity.WARNING, TEXTS);

  /** A row, text or picture of the data is not in a document. */
  public static final NoticeType VERIFY_MISSING = type("verify-missing");

  /** A row, text or picture in a document is no longer in the data. */
  public static final NoticeType VERIFY_SURPLUS = type("verify-surplus");

  /** A chart or map in a document is not that of the data. */
  public static final NoticeType VERIFY_PICTURE = type("verify-picture");

  /** A figure that someone typed in a document is in no data. */
  public static final NoticeType VERIFY_NOT_IN_DATA =
      new NoticeType("verify-not-in-data", Severity.INFO, TEXTS);

  /** A document has tracked changes, which were read as if they were accepted. */
  public static final NoticeType VERIFY_OPEN_CHANGES =
      new NoticeType("verify-open-changes", Severity.INFO, TEXTS);

  private RenderNotices() {}

  private static NoticeType type(String code) {
    return type(code, Severity.ERROR);
  }

  private static NoticeType type(String code, Severity severity) {
    return new NoticeType(code, severity, TEXTS);
  }
}
