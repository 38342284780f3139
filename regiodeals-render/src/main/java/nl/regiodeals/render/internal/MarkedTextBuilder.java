package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Builds a {@link MarkedText} from the content of a document in reading order. Content within a
 * paragraph that is read separately, such as a note or a text box, follows that paragraph. Not safe
 * to share between threads.
 */
public final class MarkedTextBuilder {
  /** The prefix of the name of a bookmark around a figure. */
  public static final String FIGURE = "rd_";

  /** What LibreOffice adds to the name of a bookmark that was copied. */
  private static final Pattern COPY = Pattern.compile(" Copy \\d+$");

  /** Invisible characters. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0000]");

  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r\\u000b\\u000c]");

  private final Deque<Strand> strands = new ArrayDeque<>(List.of(new Strand()));
  private final List<Strand> waiting = new ArrayList<>();
  private final List<MarkedText.Heading> headings = new ArrayList<>();
  private String heading = "";

  /** A run of text. */
  private static final class Strand {
    private final StringBuilder text = new StringBuilder();
    private final List<MarkedText.Mark> marks = new ArrayList<>();
    private final Map<String, MarkedText.Mark> open = new LinkedHashMap<>();
    private int rows;
    private int line;
  }

  /** A builder without text. */
  public MarkedTextBuilder() {}

  private Strand strand() {
    return strands.getFirst();
  }

  /** Adds text, without invisible characters. */
  public MarkedTextBuilder text(String text) {
    strand().text.append(BREAKS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" "));
    return this;
  }

  /** The id of the figure that a bookmark marks, by the name of the bookmark. */
  public static String figure(String name) {
    return COPY.matcher(name.substring(FIGURE.length())).replaceFirst("");
  }

  /**
   * Begins a bookmark.
   *
   * @param key the key that its end has too
   * @param name its name; a bookmark that is not of a figure is ignored
   */
  public void begin(String key, String name) {
    if (name.startsWith(FIGURE)) {
      String id = figure(name);
      int at = strand().text.length();
      strand().open.put(key, new MarkedText.Mark(id, at, at));
    }
  }

  /** Ends a bookmark. */
  public void end(String key) {
    for (Strand strand : strands) {
      MarkedText.Mark mark = strand.open.remove(key);
      if (mark != null) {
        strand.marks.add(new MarkedText.Mark(mark.id(), mark.start(), strand.text.length()));
        return;
      }
    }
  }

  /** Ends a paragraph. */
  public void endParagraph() {
    end(strand().rows == 0 ? '\n' : MarkedText.WITHIN_CELL);
  }

  /** Ends a paragraph that is a heading. */
  public void endHeading() {
    Strand strand = strand();
    String title = MarkedText.plain(strand.text.substring(strand.line));
    int at = strand.line;
    if (strands.size() == 1 && strand.rows == 0 && !title.isEmpty()) {
      under(title, at);
    }
    endParagraph();
  }

  /** The heading of the text so far; blank if there is none. */
  public String heading() {
    return heading;
  }

  /** Places what follows under a heading that was read earlier; blank for none. */
  public void under(String title) {
    under(title, strand().text.length());
  }

  private void under(String title, int at) {
    heading = title;
    headings.add(new MarkedText.Heading(at, title));
  }

  /** Begins a row. */
  public void beginRow() {
    strand().rows++;
  }

  /** Ends a cell. */
  public void endCell() {
    end(strand().rows == 1 ? MarkedText.CELL : MarkedText.WITHIN_CELL);
  }

  /** Ends a row. */
  public void endRow() {
    strand().rows = Math.max(0, strand().rows - 1);
    endParagraph();
  }

  /** Begins content that is read separately from the paragraph it is in. */
  public void beginAside() {
    strands.push(new Strand());
  }

  /** Ends content that is read separately. */
  public void endAside() {
    if (strands.size() > 1) {
      waiting.add(strands.pop());
    }
  }

  private void end(char sign) {
    Strand strand = strand();
    strand.text.append(sign);
    if (sign != '\n') {
      return;
    }
    if (strands.size() == 1) {
      List<Strand> asides = List.copyOf(waiting);
      waiting.clear();
      asides.forEach(aside -> append(strand, aside));
    }
    strand.line = strand.text.length();
  }

  private static void append(Strand to, Strand aside) {
    int at = to.text.length();
    to.text.append(aside.text);
    if (to.text.length() > at && to.text.charAt(to.text.length() - 1) != '\n') {
      to.text.append('\n');
    }
    for (MarkedText.Mark mark : whole(aside)) {
      to.marks.add(new MarkedText.Mark(mark.id(), at + mark.start(), at + mark.end()));
    }
  }

  /** The complete marks; a mark whose end is missing is empty, at its start. */
  private static List<MarkedText.Mark> whole(Strand strand) {
    List<MarkedText.Mark> marks = new ArrayList<>(strand.marks);
    marks.addAll(strand.open.values());
    return marks;
  }

  /** The text. */
  public MarkedText build() {
    while (strands.size() > 1) {
      endAside();
    }
    Strand strand = strand();
    strand.rows = 0;
    endParagraph();
    return new MarkedText(
        strand.text.toString(),
        whole(strand).stream()
            .sorted(Comparator.comparingInt(MarkedText.Mark::start))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.copyOf(headings));
  }
}
