package nl.regiodeals.render.internal.template;

/** Text that XML 1.0 allows. */
final class XmlText {
  private XmlText() {}

  /** The text, with a replacement sign for each character that XML 1.0 does not allow. */
  static String allowed(String text) {
    return text.codePoints().allMatch(XmlText::isAllowed)
        ? text
        : text.codePoints()
            .map(c -> isAllowed(c) ? c : '\ufffd')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
