package nl.regiodeals.render.internal.template;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** On which lines of a properties file its texts stand, which Java does not say. */
final class TextLines {
  private static final Splitter LINES = Splitter.on(Pattern.compile("\\R"));

  /** A key at the start of a line that is no comment. */
  private static final Pattern KEY = Pattern.compile("^\\s*([^#!\\s=:][^\\s=:]*)");

  /** A line that goes on at the next one: it ends with an odd number of backslashes. */
  private static final Pattern GOES_ON = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

  /** A line, not a comment, with a character of fewer than four digits. */
  private static final Pattern BROKEN =
      Pattern.compile("^\\s*[^#!\\s].*?(?<!\\\\)(\\\\\\\\)*\\\\u(?!\\p{XDigit}{4})");

  private TextLines() {}

  /** The line of each key, in the order of the file; of a key that comes twice the last counts. */
  static ImmutableMap<String, Integer> of(String file) {
    ImmutableMap.Builder<String, Integer> found = ImmutableMap.builder();
    List<String> lines = LINES.splitToList(file);
    boolean isRest = false;
    for (int i = 0; i < lines.size(); i++) {
      Matcher key = KEY.matcher(lines.get(i));
      boolean isKey = !isRest && key.find();
      if (isKey) {
        found.put(key.group(1), i + 1);
      }
      isRest = (isKey || isRest) && GOES_ON.matcher(lines.get(i)).find();
    }
    return found.buildKeepingLast();
  }

  /** The line of a key; empty if it is not there. */
  static OptionalInt of(String file, String key) {
    Integer line = of(file).get(key);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** The first line with a character that is not written in full; empty if there is none. */
  static OptionalInt ofBroken(String file) {
    List<String> lines = LINES.splitToList(file);
    return IntStream.range(0, lines.size())
        .filter(line -> BROKEN.matcher(lines.get(line)).find())
        .map(line -> line + 1)
        .findFirst();
  }
}
