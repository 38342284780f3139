package nl.regiodeals.render.internal.publish;

/** Text above or below the line, such as the square in m², as the characters that exist for it. */
public enum Raised {
  /** Text on the line. */
  NOT("", ""),
  /** Text above the line. */
  ABOVE(
      "0123456789+-=()n",
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e\u207f"),
  /** Text below the line. */
  BELOW(
      "0123456789+-=()",
      "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e");

  private final String plain;
  private final String raised;

  Raised(String plain, String raised) {
    this.plain = plain;
    this.raised = raised;
  }

  /** As Word calls it: {@code superscript} or {@code subscript}. */
  public static Raised of(String vertical) {
    return switch (vertical) {
      case "superscript" -> ABOVE;
      case "subscript" -> BELOW;
      default -> NOT;
    };
  }

  /** The text, in these characters if there is one for each; otherwise as it is. */
  public String written(String text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = plain.indexOf(text.charAt(i));
      if (at < 0) {
        return text;
      }
      written.append(raised.charAt(at));
    }
    return written.toString();
  }
}
