package nl.regiodeals.render.internal.refresh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiodeals.render.internal.fill.Excerpts;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The lines of a part, in which marks are found. Not safe to share between threads. */
final class Lines {
  /** The length of a text that no value has; marks may overlap. */
  private static final int LONGEST = 20_000;

  /** The cells of a row that are told. */
  private static final int MOST_CELLS = 20;

  private static final String SEPARATORS = ".,'\u2019";

  private final MarkedDocument document;
  private final Map<XmlElement, Line> ofParagraph = new HashMap<>();
  private final NavigableMap<Integer, Line> inOrder = new TreeMap<>();
  private final NavigableMap<Integer, Integer> marked = new TreeMap<>();
  private final NavigableMap<Integer, Integer> blocks = new TreeMap<>();

  Lines(MarkedDocument document, XmlSource source, List<Passage> passages) {
    this.document = document;
    for (Line line : document.lines(source)) {
      ofParagraph.put(line.paragraph(), line);
      inOrder.put(line.paragraph().start(), line);
    }
    for (Passage each : passages) {
      marked.put(each.from(), each.to());
      if (each.id().startsWith("b")) {
        int from = document.paragraph(each.mark()).map(XmlElement::start).orElse(each.from());
        blocks.merge(from, each.to(), Math::max);
      }
    }
  }

  /** What stands in a mark. */
  Found find(Passage passage) {
    Line line =
        document
            .paragraph(passage.mark())
            .map(ofParagraph::get)
            .or(
                () ->
                    Optional.ofNullable(inOrder.ceilingEntry(passage.from()))
                        .map(Map.Entry::getValue))
            .orElse(null);
    if (line == null || line.paragraph().start() > passage.to()) {
      return Found.NOTHING;
    }
    int from = first(line, passage.from());
    int to = from;
    int last = Math.min(line.text().length(), from + LONGEST);
    while (to < last && line.end(to) <= passage.to()) {
      to++;
    }
    return new Found(
        Optional.of(line),
        from < to ? Optional.of(new Hole(0, from, to)) : Optional.empty(),
        line.text().substring(from, to),
        to < from + LONGEST && !goesOn(line, passage) && !isTypedAgainst(line, from, to),
        sentence(line, from, to));
  }

  /** The lines that begin between two offsets, up to a number. */
  List<Line> between(int from, int to, int most) {
    return inOrder.subMap(from, Math.max(from, to)).values().stream().limit(most).toList();
  }

  /** Whether an offset is within the paragraphs of a mark around blocks. */
  boolean isInBlock(int offset) {
    Map.Entry<Integer, Integer> block = blocks.floorEntry(offset);
    return block != null && block.getValue() > offset;
  }

  /** Adds the lines outside blocks to those in which people may have typed figures. */
  void addTo(Loose loose) {
    for (Line line : inOrder.values()) {
      if (!isInBlock(line.paragraph().start())
          && !line.text().isBlank()
          && !document.isCopy(line.paragraph())) {
        loose.add(line, number -> isMarked(line, number.from()) || isMarked(line, number.to() - 1));
      }
    }
  }

  /** The line of a paragraph. */
  Optional<Line> of(XmlElement paragraph) {
    return Optional.ofNullable(ofParagraph.get(paragraph));
  }

  /** The text of a line. */
  Found whole(Line line) {
    int length = line.text().length();
    return new Found(
        Optional.of(line),
        Optional.of(new Hole(0, 0, length)),
        line.text(),
        true,
        sentence(line, 0, length));
  }

  /** The sentence of a passage; of one in a table, its row. */
  private String sentence(Line line, int from, int to) {
    Optional<XmlElement> row = line.paragraph().nearest(document.row());
    return row.map(
            each ->
                inOrder.subMap(each.start(), each.end()).values().stream()
                    .limit(MOST_CELLS)
                    .map(Line::text)
                    .collect(Collectors.joining(" | ")))
        .map(Excerpts::typed)
        .orElseGet(() -> Excerpts.sentence(line.text(), from, to));
  }

  /** The index of the first character from an offset. */
  private static int first(Line line, int offset) {
    int low = 0;
    int high = line.text().length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (line.start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a mark goes on in another paragraph. */
  private boolean goesOn(Line line, Passage passage) {
    return passage.to() > line.paragraph().end()
        && inOrder.subMap(line.paragraph().end(), passage.to()).values().stream()
            .anyMatch(other -> !other.text().isEmpty());
  }

  /** Whether someone typed digits just before or after a number, so that it is another number. */
  private boolean isTypedAgainst(Line line, int from, int to) {
    if (from == to) {
      return false;
    }
    String text = line.text();
    int before = from - 1 - separators(text, from - 1);
    int after = to + separators(text, to);
    return (isDigit(text, from) && isDigit(text, before) && !isMarked(line, before))
        || (isDigit(text, to - 1) && isDigit(text, after) && !isMarked(line, after));
  }

  private static int separators(String text, int at) {
    return at >= 0 && at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isMarked(Line line, int at) {
    Map.Entry<Integer, Integer> before = marked.floorEntry(line.start(at));
    return before != null && before.getValue() >= line.end(at);
  }
}
