package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.internal.RenderNotices;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The words that an author adds to a publication, in Markdown. Each heading of the first level says
 * where they go: before, after or instead of a section, in Dutch or English.
 *
 * <pre>{@code
 * # Na: opening
 * Met ${deals.gesloten} deals is Nederland bijna bedekt.
 *
 * # In plaats van: slot
 * Ik zie uit naar het debat.
 * }</pre>
 *
 * <p>A name of a figure between <code>${</code> and <code>}</code> gives its value, traced as any
 * figure. Immutable.
 *
 * @param file the name of the file
 * @param passages the passages, in the order of the file
 */
public record AuthorWords(String file, ImmutableList<Passage> passages) {
  /** The largest file that is read, in bytes. */
  private static final int LARGEST = 200_000;

  /**
   * A passage and its place.
   *
   * @param heading what its heading says, such as {@code Na: opening}
   * @param line the line of the heading, from 1
   * @param markdown the passage in Markdown
   */
  public record Passage(String heading, int line, String markdown) {}

  /**
   * Reads the words of an author.
   *
   * @throws RenderException if there are words above the first heading, which says no place
   * @throws IOException if reading fails
   */
  public static AuthorWords read(Input input) throws IOException {
    try (InputStream in = input.open()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(RenderNotices.WORDS_TOO_LARGE.notice().with("limit", LARGEST), input, 1);
      }
      return of(input, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static AuthorWords of(Input input, String text) {
    ImmutableList<String> lines = text.lines().collect(ImmutableList.toImmutableList());
    Node document =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(String.join("\n", lines));
    ImmutableList.Builder<Passage> passages = ImmutableList.builder();
    String heading = "";
    int at = 0;
    int from = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading place && place.getLevel() == 1) {
        int line = place.getSourceSpans().get(0).getLineIndex();
        add(passages, heading, at, lines.subList(from, line), input);
        heading = plain(place);
        at = line + 1;
        from = endOf(place) + 1;
      }
    }
    add(passages, heading, at, lines.subList(Math.min(from, lines.size()), lines.size()), input);
    return new AuthorWords(input.name(), passages.build());
  }

  private static int endOf(Node node) {
    return node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex();
  }

  private static void add(
      ImmutableList.Builder<Passage> passages,
      String heading,
      int line,
      Iterable<String> lines,
      Input input) {
    String words = String.join("\n", lines);
    if (words.isBlank()) {
      return;
    }
    if (line == 0) {
      throw refused(RenderNotices.WORDS_WITHOUT_PLACE.notice(), input, 1);
    }
    passages.add(new Passage(heading, line, words));
  }

  private static RenderException refused(Notice notice, Input input, int line) {
    return new RenderException(notice.at(new Place.InText(input.name(), line, 1, "")), null);
  }

  private static String plain(Node node) {
    StringBuilder plain = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            plain.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            plain.append(code.getLiteral());
          }
        });
    return plain.toString();
  }
}
