package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedText;

/** The words of a paragraph that changed, so that what stands between them stays. */
final class Hunks {
  /** A word or figure with the spaces within it, or what stands between two. */
  private static final Pattern TOKEN = Pattern.compile("[ \\t\\n]+|[^ \\t\\n]+");

  private Hunks() {}

  /**
   * Characters that other text takes the place of.
   *
   * @param from the index of the first character
   * @param to the index after the last
   * @param content what takes their place
   */
  record Hunk(int from, int to, ImmutableList<Inline> content) {}

  private record Token(int from, int to, String text) {}

  /**
   * What changes in a text; empty if a note or link is within what changes.
   *
   * @param text the text as it stands
   * @param content what it becomes
   */
  static Optional<ImmutableList<Hunk>> of(String text, ImmutableList<Inline> content) {
    List<Token> old = tokens(text);
    List<Token> made = tokens(Inline.plainText(content));
    int[] pairs =
        Alignment.inOrder(
            old.stream().map(Token::text).toList(),
            made.stream().map(Token::text).toList(),
            (a, b) -> 0);
    ImmutableList.Builder<Hunk> hunks = ImmutableList.builder();
    int start = 0;
    int other = 0;
    for (int i = 0; i <= pairs.length; i++) {
      if (i < pairs.length && pairs[i] == Alignment.NONE) {
        continue;
      }
      int end = i < pairs.length ? pairs[i] : made.size();
      if (i > start || end > other) {
        // words can only take the place of others
        int before = i == start && start > 0 ? 1 : 0;
        int after = i == start && start == 0 && i < pairs.length ? 1 : 0;
        Optional<ImmutableList<Inline>> instead =
            Plain.range(content, offset(made, other - before), offset(made, end + after));
        if (instead.isEmpty()) {
          return Optional.empty();
        }
        hunks.add(new Hunk(offset(old, start - before), offset(old, i + after), instead.get()));
      }
      start = i + 1;
      other = end + 1;
    }
    return Optional.of(hunks.build());
  }

  private static int offset(List<Token> tokens, int index) {
    return index < tokens.size()
        ? tokens.get(index).from()
        : tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).to();
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String plain = MarkedText.plain(token.group());
      tokens.add(new Token(token.start(), token.end(), plain.isEmpty() ? " " : plain));
    }
    return tokens;
  }
}
