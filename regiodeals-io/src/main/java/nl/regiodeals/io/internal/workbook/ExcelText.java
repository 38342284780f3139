package nl.regiodeals.io.internal.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of an XLSX workbook, in which characters that XML does not allow are written as {@code
 * _x000D_} (ECMA-376, 22.9.2.19, ST_Xstring).
 */
final class ExcelText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private ExcelText() {}

  /** The text as people see it; a carriage return is a line break. */
  static String read(String text) {
    String read = text.indexOf("_x") < 0 ? text : unescaped(text);
    return read.indexOf('\r') < 0 ? read : read.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String unescaped(String text) {
    Matcher escaped = ESCAPED.matcher(text);
    StringBuilder read = new StringBuilder();
    while (escaped.find()) {
      char meant = (char) Integer.parseInt(escaped.group(1), 16);
      escaped.appendReplacement(read, Matcher.quoteReplacement(String.valueOf(meant)));
    }
    return escaped.appendTail(read).toString();
  }
}
