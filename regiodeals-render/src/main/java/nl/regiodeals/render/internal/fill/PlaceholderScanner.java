package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.Placeholder.Kind;
import nl.regiodeals.render.internal.source.Line;

/**
 * Finds the placeholders of a line, in which a word processor may have put curly quotes and other
 * spaces. Not safe to share between threads.
 */
public final class PlaceholderScanner {
  private static final int LONGEST = 4_000;
  private static final String DOUBLE = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String SINGLE = "'\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4";

  /** A hyphen that is shown only at the end of a line, and other characters without width. */
  private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

  private static final ImmutableMap<String, Kind> DIRECTIVES =
      ImmutableMap.<String, Kind>builder()
          .put("#if", Kind.IF)
          .put("#list", Kind.LIST)
          .put("#elseif", Kind.ELSEIF)
          .put("#else", Kind.ELSE)
          .put("#sep", Kind.SEP)
          .put("#assign", Kind.ASSIGN)
          .put("/#if", Kind.END_IF)
          .put("/#list", Kind.END_LIST)
          .put("/#sep", Kind.END_SEP)
          .buildOrThrow();

  private final Mistakes mistakes;
  private final List<Placeholder> found = new ArrayList<>();

  PlaceholderScanner(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The placeholders of all lines so far, in order. */
  List<Placeholder> found() {
    return found;
  }

  /** Looks through a line; what follows a placeholder without an end is not looked at. */
  void scan(Line line) {
    String text = line.text();
    int at = 0;
    while (at >= 0 && at < text.length()) {
      int value = text.indexOf("${", at);
      int directive = directive(text, at);
      if (value < 0 && directive < 0) {
        return;
      }
      at =
          directive < 0 || (value >= 0 && value < directive)
              ? read(line, value, 2, '}')
              : read(line, directive, 1, ']');
    }
  }

  private static int directive(String text, int from) {
    int opens = text.indexOf("[#", from);
    int closes = text.indexOf("[/#", from);
    return opens < 0 ? closes : closes < 0 ? opens : Math.min(opens, closes);
  }

  /** Reads the placeholder at an index, and returns the index after it; -1 if it has no end. */
  private int read(Line line, int from, int opening, char closing) {
    StringBuilder code = new StringBuilder();
    int to =
        line.text().startsWith("[#--", from)
            ? comment(line.text(), from)
            : end(line.text(), from + opening, closing, code);
    if (to < 0) {
      mistakes.add(
          RenderNotices.FILL_NOT_CLOSED
              .notice()
              .with("sentence", Excerpts.sentence(line.text(), from, from))
              .with("typed", Excerpts.typed(line.text().substring(from)))
              .with("closing", String.valueOf(closing)));
      return -1;
    }
    add(line, from, to, closing == '}', code.toString());
    return to;
  }

  private static int comment(String text, int from) {
    int end = text.substring(from, Math.min(text.length(), from + LONGEST)).indexOf("--]");
    return end < 0 ? -1 : from + end + 3;
  }

  private void add(Line line, int from, int to, boolean isValue, String code) {
    String typed = line.text().substring(from, to);
    if (isValue) {
      found.add(new Placeholder(Kind.VALUE, typed, code.strip(), line, from, to));
    } else if (typed.startsWith("[#--")) {
      found.add(new Placeholder(Kind.COMMENT, typed, "", line, from, to));
    } else {
      int space = 0;
      while (space < code.length() && !Character.isWhitespace(code.charAt(space))) {
        space++;
      }
      String word = code.substring(0, space);
      Kind kind = DIRECTIVES.get(word);
      if (kind == null) {
        mistakes.add(unknown(line, from, to, word));
      } else {
        found.add(new Placeholder(kind, typed, code.substring(space).strip(), line, from, to));
      }
    }
  }

  private static Notice unknown(Line line, int from, int to, String word) {
    return Nearest.suggest(
        RenderNotices.FILL_DIRECTIVE
            .notice()
            .with("sentence", Excerpts.sentence(line.text(), from, to))
            .with("name", Excerpts.typed(word))
            .with("known", String.join(", ", DIRECTIVES.keySet())),
        word,
        DIRECTIVES.keySet());
  }

  /** What a value says that was typed, in plain quotes and spaces; empty if it is not a value. */
  public static Optional<String> code(String typed) {
    StringBuilder code = new StringBuilder();
    return typed.startsWith("${") && end(typed, 2, '}', code) == typed.length()
        ? Optional.of(code.toString().strip())
        : Optional.empty();
  }

  /** The index after the end of a placeholder, whose content is put in plain quotes and spaces. */
  private static int end(String text, int from, char closing, StringBuilder code) {
    int deep = 0;
    int at = from;
    int last = Math.min(text.length(), from + LONGEST);
    while (at < last) {
      char c = text.charAt(at);
      if (isQuote(c)) {
        int end = quoted(text, at, last, code);
        if (end < 0) {
          return -1;
        }
        at = end;
        continue;
      }
      if (deep == 0 && c == closing) {
        return at + 1;
      }
      deep += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (deep < 0) {
        return -1;
      }
      if (UNSEEN.indexOf(c) < 0) {
        code.append(plain(c));
      }
      at++;
    }
    return -1;
  }

  /** Copies a text between quotes; the other kind of quotes is part of it. */
  private static int quoted(String text, int from, int last, StringBuilder code) {
    String same = DOUBLE.indexOf(text.charAt(from)) >= 0 ? DOUBLE : SINGLE;
    code.append('"');
    for (int at = from + 1; at < last; at++) {
      char c = text.charAt(at);
      if (same.indexOf(c) >= 0) {
        code.append('"');
        return at + 1;
      } else if (c == '\\' && at + 1 < last) {
        code.append(c).append(text.charAt(at + 1));
        at++;
      } else {
        code.append(c == '"' ? "\\\"" : c == '\u00a0' ? " " : String.valueOf(c));
      }
    }
    return -1;
  }

  private static boolean isQuote(char c) {
    return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
  }

  private static char plain(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c)
        ? ' '
        : c == '\u2013' || c == '\u2212' || c == '\u2011' ? '-' : c;
  }
}
