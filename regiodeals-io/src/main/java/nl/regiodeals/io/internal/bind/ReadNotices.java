package nl.regiodeals.io.internal.bind;

import java.util.regex.Pattern;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** The notices about files. */
public final class ReadNotices {
  private static final Messages TEXTS =
      Messages.load("reading", ReadNotices.class::getResourceAsStream);

  static final NoticeType AMBIGUOUS_NUMBER = type("ambiguous-number", Severity.ERROR);
  static final NoticeType BAD_VALUE = type("bad-value", Severity.ERROR);

  /** A zip is damaged. */
  public static final NoticeType BROKEN_ARCHIVE = type("broken-archive", Severity.ERROR);

  /** A file is damaged. */
  public static final NoticeType BROKEN_FILE = type("broken-file", Severity.ERROR);

  public static final NoticeType DUPLICATE_FIELD = type("duplicate-field", Severity.ERROR);

  /** A file is empty. */
  public static final NoticeType EMPTY_FILE = type("empty-file", Severity.ERROR);

  public static final NoticeType BROKEN_TEXT = type("broken-text", Severity.ERROR);

  /** An archive contains a file twice. */
  public static final NoticeType DUPLICATE_FILE = type("duplicate-file", Severity.ERROR);

  /** A file is protected by a password. */
  public static final NoticeType LOCKED_FILE = type("locked-file", Severity.ERROR);

  public static final NoticeType EXTRA_ROW = type("extra-row", Severity.ERROR);
  static final NoticeType HUGE_AMOUNT = type("huge-amount", Severity.ERROR);
  public static final NoticeType IS_FOLDER = type("is-folder", Severity.ERROR);
  static final NoticeType LEFT_OUT = type("left-out", Severity.ERROR);
  public static final NoticeType LONG_VALUE = type("long-value", Severity.ERROR);
  static final NoticeType MISSING_FIELD = type("missing-field", Severity.ERROR);
  static final NoticeType NO_HEADER = type("no-header", Severity.ERROR);
  public static final NoticeType NO_PORTFOLIO = type("no-portfolio", Severity.ERROR);

  public static final NoticeType NO_PROFILE = type("no-profile", Severity.ERROR);

  /** A workbook has no sheet for the table. */
  public static final NoticeType NO_SHEET = type("no-sheet", Severity.ERROR);

  static final NoticeType NOT_A_LIST = type("not-a-list", Severity.ERROR);
  static final NoticeType NOT_A_VALUE = type("not-a-value", Severity.ERROR);
  static final NoticeType NOT_AN_OBJECT = type("not-an-object", Severity.ERROR);
  public static final NoticeType OPEN_QUOTE = type("open-quote", Severity.ERROR);
  public static final NoticeType ORPHAN_ROW = type("orphan-row", Severity.ERROR);

  /** A file exceeds a limit. */
  public static final NoticeType TOO_LARGE = type("too-large", Severity.ERROR);

  /** The recorded places of values belong to another version. */
  public static final NoticeType STALE_PROVENANCE = type("stale-provenance", Severity.WARNING);

  public static final NoticeType TOO_LONG_ROW = type("too-long-row", Severity.ERROR);
  static final NoticeType UNKNOWN_FIELD = type("unknown-field", Severity.WARNING);
  public static final NoticeType UNKNOWN_FILE = type("unknown-file", Severity.WARNING);
  public static final NoticeType UNKNOWN_PROFILE = type("unknown-profile", Severity.ERROR);

  /** A portfolio says what its programme is like, and so does a file beside it. */
  public static final NoticeType PROFILE_TWICE = type("profile-twice", Severity.WARNING);

  static final NoticeType UNKNOWN_WORD = type("unknown-word", Severity.ERROR);
  static final NoticeType UNSUPPORTED_VERSION = type("unsupported-version", Severity.ERROR);
  public static final NoticeType WRONG_ENCODING = type("wrong-encoding", Severity.ERROR);
  static final NoticeType WRONG_TYPE = type("wrong-type", Severity.ERROR);
  public static final NoticeType YAML_ALIAS = type("yaml-alias", Severity.ERROR);

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int SHOWN = 60;

  /** The number of characters that can affect what is shown, however long the text. */
  private static final int MOST_LOOKED_AT = 1_000;

  private ReadNotices() {}

  private static NoticeType type(String code, Severity severity) {
    return new NoticeType(code, severity, TEXTS);
  }

  public static UnreadableException refusal(NoticeType type, Place place) {
    return new UnreadableException(type.notice().at(place));
  }

  public static UnreadableException refusal(Notice notice) {
    return new UnreadableException(notice);
  }

  /** A value in the form for a message: not too long, and on one line. */
  public static String shown(String text) {
    String start = text.length() > MOST_LOOKED_AT ? text.substring(0, MOST_LOOKED_AT) : text;
    String line = SPACES.matcher(start).replaceAll(" ");
    return line.codePointCount(0, line.length()) > SHOWN
        ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "\u2026"
        : line;
  }
}
