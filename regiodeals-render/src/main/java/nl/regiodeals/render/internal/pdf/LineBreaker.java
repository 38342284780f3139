package nl.regiodeals.render.internal.pdf;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import nl.regiodeals.render.internal.pdf.Span.Look;

/** Breaks text into lines that fit a width. For one text; not safe to share between threads. */
final class LineBreaker {
  private final PdfFonts fonts;
  private final float size;
  private final float width;
  private final ImmutableList.Builder<Line> lines = ImmutableList.builder();
  private final List<Span> line = new ArrayList<>();
  private final List<Span> word = new ArrayList<>();
  private float lineWidth;
  private float wordWidth;
  private boolean spaceBefore;
  private Look spaceLook = Look.PLAIN;

  /**
   * A line.
   *
   * @param spans its text, with a space at the end if it ends between two words
   * @param width its width without that space, in points
   */
  record Line(ImmutableList<Span> spans, float width) {
    /** Whether it cites a note; most lines do not, and this is asked of each. */
    boolean cites() {
      for (Span span : spans) {
        if (span.look().raised()) {
          return true;
        }
      }
      return false;
    }

    /** The numbers of the notes that it cites. */
    ImmutableList<Integer> notes() {
      return !cites()
          ? ImmutableList.of()
          : spans.stream()
              .flatMap(span -> span.look().link().stream())
              .map(LinkPlace::note)
              .filter(number -> number > 0)
              .collect(toImmutableList());
    }
  }

  private LineBreaker(PdfFonts fonts, float size, float width) {
    this.fonts = fonts;
    this.size = size;
    this.width = width;
  }

  /** The lines of a text; at least one. */
  static ImmutableList<Line> lines(List<Span> text, PdfFonts fonts, float size, float width) {
    return new LineBreaker(fonts, size, width).lines(text);
  }

  private ImmutableList<Line> lines(List<Span> text) {
    for (Span span : text) {
      int start = 0;
      String letters = span.text();
      for (int i = 0; i < letters.length(); i++) {
        char c = letters.charAt(i);
        if (c == ' ' || c == '\n') {
          add(letters.substring(start, i), span.look());
          endWord();
          start = i + 1;
          if (c == '\n') {
            endLineWithSpace(span.look());
          } else {
            spaceBefore = true;
            spaceLook = span.look();
          }
        }
      }
      add(letters.substring(start), span.look());
    }
    endWord();
    endLine();
    return lines.build();
  }

  private void add(String letters, Look look) {
    if (!letters.isEmpty()) {
      word.add(new Span(letters, look));
      wordWidth += measure(letters, look);
    }
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    float space = spaceBefore && !line.isEmpty() ? measure(" ", spaceLook) : 0;
    if (!line.isEmpty() && lineWidth + space + wordWidth > width) {
      endLineWithSpace(spaceLook);
      space = 0;
    }
    if (space > 0) {
      append(new Span(" ", spaceLook), space);
    }
    for (Span part : word) {
      float partWidth = measure(part.text(), part.look());
      if (lineWidth + partWidth > width) {
        cut(part);
      } else {
        append(part, partWidth);
      }
    }
    word.clear();
    wordWidth = 0;
    spaceBefore = false;
  }

  /** Cuts a word that is longer than a line at the end of the line. */
  private void cut(Span part) {
    StringBuilder letters = new StringBuilder();
    float lettersWidth = 0;
    for (int c : part.text().codePoints().toArray()) {
      String letter = Character.toString(c);
      float letterWidth = measure(letter, part.look());
      if (lineWidth + lettersWidth + letterWidth > width && lineWidth + lettersWidth > 0) {
        append(new Span(letters.toString(), part.look()), lettersWidth);
        endLine();
        letters.setLength(0);
        lettersWidth = 0;
      }
      letters.append(letter);
      lettersWidth += letterWidth;
    }
    append(new Span(letters.toString(), part.look()), lettersWidth);
  }

  private void append(Span span, float spanWidth) {
    int last = line.size() - 1;
    if (last >= 0 && line.get(last).look().equals(span.look())) {
      line.set(last, new Span(line.get(last).text() + span.text(), span.look()));
    } else {
      line.add(span);
    }
    lineWidth += spanWidth;
  }

  /**
   * Ends a line between words with a space, which is not seen: without it the words would be joined
   * where the text is read aloud or copied.
   */
  private void endLineWithSpace(Look look) {
    if (!line.isEmpty()) {
      append(new Span(" ", look), 0);
    }
    endLine();
  }

  private void endLine() {
    lines.add(new Line(ImmutableList.copyOf(line), lineWidth));
    line.clear();
    lineWidth = 0;
    spaceBefore = false;
  }

  private float measure(String letters, Look look) {
    return fonts.width(letters, look.face(), look.size(size));
  }
}
