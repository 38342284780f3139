package nl.regiodeals.core.text;

/** Text that XML 1.0 allows. */
public final class XmlText {
  /** Replaces a character that is not allowed. */
  private static final int REPLACEMENT = 0xfffd;

  private XmlText() {}

  /** The text, with a replacement character for each character that XML 1.0 does not allow. */
  public static String allowed(String text) {
    return isAllowed(text)
        ? text
        : text.codePoints()
            .map(c -> isAllowed(c) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isAllowed(String text) {
    int next = 0;
    while (next < text.length()) {
      int c = text.codePointAt(next);
      if (!isAllowed(c)) {
        return false;
      }
      next += Character.charCount(c);
    }
    return true;
  }

  /** Whether XML 1.0 allows the character with this code point. */
  public static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
