package nl.regiodeals.examples.web;

import java.util.Map;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/** The notices about why a request is refused. */
final class WebNotices {
  private static final Messages TEXTS =
      Messages.load("web", name -> WebNotices.class.getResourceAsStream(name));

  static final NoticeType BAD_UPLOAD = type("bad-upload");
  static final NoticeType LARGE_UPLOAD = type("large-upload");
  static final NoticeType SLOW_UPLOAD = type("slow-upload");
  static final NoticeType NO_FILE = type("no-file");
  static final NoticeType BUSY = type("busy");
  static final NoticeType BAD_YEAR = type("bad-year");
  static final NoticeType NOT_THERE = type("not-there");
  static final NoticeType BAD_REQUEST = type("bad-request");
  static final NoticeType CANNOT_BE_KEPT = type("cannot-be-kept");
  static final NoticeType CANNOT_BE_MADE = type("cannot-be-made");
  static final NoticeType TOO_MUCH = type("too-much");
  static final NoticeType FAILED = type("failed");

  static final NoticeType NOT_SIGNED_IN = type("not-signed-in");
  static final NoticeType NO_VERSION = type("no-version");

  private WebNotices() {}

  /** A text of the data that are kept, which are in Dutch. */
  static String text(String key) {
    return text(Language.DUTCH, key);
  }

  /** A text of the data that are kept, with a value. */
  static String text(String key, String name, Object value) {
    return TEXTS.text(Language.DUTCH, key, Map.of(name, value));
  }

  /** A text of a page. */
  static String text(Language language, String key) {
    return TEXTS.text(language, key);
  }

  private static NoticeType type(String code) {
    return new NoticeType(code, Severity.ERROR, TEXTS);
  }
}
