package nl.regiodeals.render.internal.pdf;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * The footnotes of one PDF: each at the foot of the page where it is first cited, and what does not
 * fit there at the foot of the next page. Not safe to share between threads.
 */
final class PdfNotes {
  /** The size of notes relative to that of text. */
  private static final float SMALLER = 0.86f;

  private static final float LINE = 1.25f;

  /** The space above the rule, and between the rule and the first note, in points. */
  private static final float ABOVE_RULE = 8;

  private static final float BELOW_RULE = 4;
  private static final float RULE = 0.5f;
  private static final float RULE_SHARE = 0.3f;

  /** The indent of the text of a note, beside its number. */
  private static final float INDENT = 14;

  /** The most of a page that goes to notes from the page before. */
  private static final float MOST_OF_PAGE = 0.6f;

  private final PdfPages pages;
  private final Theme theme;
  private final float size;
  private final Map<Integer, Note> known = new HashMap<>();
  private final Set<Integer> placed = new HashSet<>();
  private final List<Part> here = new ArrayList<>();
  private final Deque<Part> waiting = new ArrayDeque<>();
  private float height;

  /** A note as it is drawn. */
  private record Note(
      int number, Span label, float indent, ImmutableList<Line> lines, float height) {}

  /** One line of a note, with the tag of the note. */
  private record Part(Note note, PDStructureElement tag, int line) {
    boolean isFirst() {
      return line == 0;
    }
  }

  PdfNotes(PdfPages pages, Theme theme, float textSize) {
    this.pages = pages;
    this.theme = theme;
    this.size = textSize * SMALLER;
  }

  /**
   * Adds a note, before it is cited.
   *
   * @param back the link from the note to the place where it is first cited
   */
  void add(int number, LinkPlace back, List<Span> content) {
    Span label = new Span(number + ". ", Look.PLAIN.linked(back));
    float indent = Math.max(INDENT, pages.fonts().width(label.text(), label.look().face(), size));
    ImmutableList<Line> lines =
        LineBreaker.lines(content, pages.fonts(), size, pages.width() - indent);
    known.put(number, new Note(number, label, indent, lines, lines.size() * size * LINE));
  }

  /** The height of the notes of this page, from the bottom margin. */
  float height() {
    return height;
  }

  /** Whether notes go on at the next page. */
  boolean goOn() {
    return !waiting.isEmpty();
  }

  /** By how much the notes of this page become higher with those that lines cite. */
  float more(Iterable<Line> lines) {
    float more = 0;
    Set<Integer> seen = Set.of();
    for (Line line : lines) {
      for (int number : line.notes()) {
        Note note = known.get(number);
        if (note != null && !placed.contains(number) && !seen.contains(number)) {
          seen = new HashSet<>(seen);
          seen.add(number);
          more += note.height();
        }
      }
    }
    return more > 0 && here.isEmpty() ? more + ABOVE_RULE + BELOW_RULE : more;
  }

  /**
   * Places the notes that lines cite at the foot of this page.
   *
   * @param room the height that is free for them; what does not fit goes on at the next page
   */
  void place(Iterable<Line> lines, float room) {
    float most = height + room;
    for (Line line : lines) {
      for (int number : line.notes()) {
        Note note = known.get(number);
        if (note != null && placed.add(number)) {
          PDStructureElement tag = pages.tag("Note");
          tag.setElementIdentifier(id(number));
          for (int i = 0; i < note.lines().size(); i++) {
            waiting.add(new Part(note, tag, i));
          }
          fill(most);
        }
      }
    }
  }

  /** Begins a page with what did not fit on the page before. */
  void beginPage() {
    here.clear();
    height = 0;
    fill(pages.height() * MOST_OF_PAGE);
  }

  private void fill(float most) {
    while (!waiting.isEmpty()) {
      float higher = height + size * LINE + (here.isEmpty() ? ABOVE_RULE + BELOW_RULE : 0);
      if (higher > most) {
        return;
      }
      height = higher;
      here.add(waiting.remove());
    }
  }

  /** Draws the notes of this page. */
  void draw() throws IOException {
    if (here.isEmpty()) {
      return;
    }
    float y = pages.margin() + height - ABOVE_RULE;
    pages.fill(pages.left(), y, pages.width() * RULE_SHARE, RULE, theme.textColour());
    y -= BELOW_RULE;
    for (Part part : here) {
      Note note = part.note();
      if (part.isFirst()) {
        pages.rememberHere(id(note.number()), y);
        draw(pages.tag("Lbl", part.tag()), List.of(note.label()), 0, y);
      }
      draw(part.tag(), note.lines().get(part.line()).spans(), note.indent(), y);
      y -= size * LINE;
    }
  }

  private void draw(PDStructureElement tag, List<Span> spans, float indent, float y)
      throws IOException {
    pages.text(tag, spans, pages.left() + indent, y - size, size, theme.textColour());
  }

  /** The target of links to a note. */
  static String id(int number) {
    return "note-" + number;
  }

  /** The target of the link back from a note, which is where it is first cited. */
  static String placeOf(int number) {
    return "note-place-" + number;
  }
}
