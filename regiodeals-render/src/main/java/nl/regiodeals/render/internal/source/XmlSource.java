package nl.regiodeals.render.internal.source;

import com.google.common.xml.XmlEscapers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.internal.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML part with its elements. It is parsed twice: by a parser that refuses what is
 * not well-formed, and then for the offsets, which it does not give. Immutable.
 */
public final class XmlSource {
  /** The maximum nesting of elements; the parser of JDK 25 itself stops at 100. */
  private static final int DEEPEST = 90;

  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final Charset charset;
  private final XmlElement root;

  private XmlSource(String text, Charset charset, XmlElement root) {
    this.text = text;
    this.charset = charset;
    this.root = root;
  }

  /** A text of lines, which is no XML; each line is an element, with the cells between its bars. */
  public static XmlSource ofLines(String text) {
    XmlElement root = new XmlElement("text", null, 0, 0);
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      XmlElement line = new XmlElement(text.startsWith("|", at) ? "row" : "line", root, at, at);
      line.end(end, end);
      int cell = at;
      for (int i = at; i < end && line.is("row"); i++) {
        if (text.charAt(i) == '|' || i == end - 1) {
          new XmlElement("cell", line, cell, cell).end(i, i);
          cell = i;
        }
      }
      at = end;
    }
    root.end(text.length(), text.length());
    return new XmlSource(text, StandardCharsets.UTF_8, root);
  }

  /**
   * Reads a part.
   *
   * @throws XMLStreamException if it is not well-formed, has a document type, which could name
   *     files or grow without bounds, or is nested too deeply
   */
  public static XmlSource read(byte[] part) throws XMLStreamException {
    Charset charset = check(part);
    String text = new String(part, charset);
    return new XmlSource(text, charset, elements(text));
  }

  /** Checks that a part is well-formed and modest, and returns its encoding. */
  public static Charset check(byte[] part) throws XMLStreamException {
    XMLStreamReader in = SafeXml.open(part);
    Charset charset = charset(in.getEncoding());
    int depth = 0;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > DEEPEST) {
            throw new XMLStreamException("nested deeper than " + DEEPEST, in.getLocation());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return charset;
  }

  private static Charset charset(@Nullable String encoding) throws XMLStreamException {
    return switch (encoding == null ? "UTF-8" : encoding.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "US-ASCII" -> StandardCharsets.UTF_8;
      case "UTF-16", "UTF-16LE", "UTF-16BE" -> StandardCharsets.UTF_16;
      default -> throw new XMLStreamException("the encoding " + encoding);
    };
  }

  private static XmlElement elements(String text) {
    XmlElement outer = new XmlElement("", null, 0, 0);
    XmlElement at = outer;
    for (int from = text.indexOf('<'); from >= 0; from = text.indexOf('<', from)) {
      Interruption.check();
      if (text.startsWith(COMMENT, from)) {
        from = text.indexOf("-->", from) + 3;
      } else if (text.startsWith(CDATA, from)) {
        from = text.indexOf("]]>", from) + 3;
      } else if (text.charAt(from + 1) == '?') {
        from = text.indexOf("?>", from) + 2;
      } else if (text.charAt(from + 1) == '/') {
        int end = text.indexOf('>', from) + 1;
        at.end(from, end);
        at = at.parent().orElse(outer);
        from = end;
      } else {
        int end = tagEnd(text, from);
        XmlElement element = new XmlElement(name(text, from + 1), at, from, end);
        at = text.charAt(end - 2) == '/' ? at : element;
        from = end;
      }
    }
    return outer.children().get(0);
  }

  private static int tagEnd(String text, int from) {
    char quote = 0;
    int at = from;
    while (quote != 0 || text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      at++;
    }
    return at + 1;
  }

  private static String name(String text, int from) {
    int end = from;
    while (" \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end).intern();
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Its encoding. */
  public Charset charset() {
    return charset;
  }

  /** The outermost element. */
  public XmlElement root() {
    return root;
  }

  /** The source of an element. */
  public String of(XmlElement element) {
    return text.substring(element.start(), element.end());
  }

  /** The start tag of an element, opened: not that of an empty element. */
  public String startTag(XmlElement element) {
    String tag = text.substring(element.start(), element.inner());
    return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
  }

  /** The tag of an element with another value of an attribute that it has. */
  public String tagWith(XmlElement element, String name, String value) {
    return text.substring(element.start(), element.inner())
        .replaceFirst(
            "(\\s" + name + "\\s*=\\s*)(\"[^\"]*\"|'[^']*')",
            "$1\""
                + Matcher.quoteReplacement(XmlEscapers.xmlAttributeEscaper().escape(value))
                + "\"");
  }

  /** The value of an attribute, by its name with its prefix; empty if absent. */
  public Optional<String> attribute(XmlElement element, String name) {
    return attribute(text.substring(element.start(), element.inner()), name);
  }

  /** The value of an attribute in a start tag; empty if absent. */
  public static Optional<String> attribute(String tag, String name) {
    int from = tag.indexOf(name + "=");
    while (from > 0 && !Character.isWhitespace(tag.charAt(from - 1))) {
      from = tag.indexOf(name + "=", from + 1);
    }
    if (from < 0) {
      return Optional.empty();
    }
    char quote = tag.charAt(from + name.length() + 1);
    int start = from + name.length() + 2;
    return Optional.of(decoded(tag.substring(start, tag.indexOf(quote, start))));
  }

  /** The text of an element that holds nothing else. */
  public String plain(XmlElement element) {
    return decoded(text.substring(element.inner(), element.innerEnd()));
  }

  private static String decoded(String raw) {
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      int next = next(raw, at);
      plain.append(decoded(raw, at, next));
      at = next;
    }
    return plain.toString();
  }

  /** The offset after the character at an offset, which may be written as a reference. */
  static int next(String raw, int at) {
    int end = raw.charAt(at) == '&' ? raw.indexOf(';', at) : -1;
    return end < 0 ? at + 1 : end + 1;
  }

  /** The character that is written between two offsets. */
  static String decoded(String raw, int from, int to) {
    if (raw.charAt(from) != '&' || to - from < 3) {
      return raw.substring(from, to);
    }
    String reference = raw.substring(from + 1, to - 1);
    return switch (reference) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default ->
          Character.toString(
              reference.startsWith("#x")
                  ? Integer.parseInt(reference.substring(2), 16)
                  : Integer.parseInt(reference.substring(1)));
    };
  }

  /** The offset after a comment or the mark of a literal passage; the same if there is none. */
  int skipped(int at, int end) {
    if (text.startsWith(COMMENT, at)) {
      return Math.min(end, text.indexOf("-->", at) + 3);
    } else if (text.startsWith(CDATA, at)) {
      return at + CDATA.length();
    } else if (text.startsWith("]]>", at)) {
      return at + 3;
    } else if (text.startsWith("<?", at)) {
      return Math.min(end, text.indexOf("?>", at) + 2);
    }
    return at;
  }
}
