package nl.regiodeals.render.internal.pdf;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.Notes;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import nl.regiodeals.render.internal.pdf.Span.Look;

/**
 * Turns the inline parts of one document into spans, and hands over its notes in the order in which
 * they are cited. Not safe to share between threads.
 */
final class InlineSpans {
  private static final CharMatcher BREAKS = CharMatcher.anyOf("\n\r\t");

  private final Document document;
  private final PdfFonts fonts;
  private final PdfNotes footnotes;
  private final Notes notes = new Notes();

  InlineSpans(Document document, PdfFonts fonts, PdfNotes footnotes) {
    this.document = document;
    this.fonts = fonts;
    this.footnotes = footnotes;
  }

  /** The spans of inline parts, in the look of the text around them. */
  List<Span> of(ImmutableList<Inline> content, Look look) {
    List<Span> spans = new ArrayList<>();
    new Parts(spans, look).add(content);
    return spans;
  }

  /** A span of text, with line feeds as spaces, as in every format. */
  Span span(String text, Look look) {
    return new Span(fonts.drawable(BREAKS.replaceFrom(text, ' '), look.face()), look);
  }

  /** Collects inline parts, each with the look of the parts around it. */
  private final class Parts implements Inline.Visitor {
    private final List<Span> spans;
    private final Look look;

    Parts(List<Span> spans, Look look) {
      this.spans = spans;
      this.look = look;
    }

    void add(ImmutableList<Inline> parts) {
      parts.forEach(part -> part.accept(this));
    }

    private void add(ImmutableList<Inline> parts, Look with) {
      new Parts(spans, with).add(parts);
    }

    @Override
    public void text(Inline.Text text) {
      spans.add(span(text.text(), look));
    }

    @Override
    public void strong(Inline.Strong strong) {
      add(strong.content(), look.bold());
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      add(emphasis.content(), look.italic());
    }

    @Override
    public void link(Inline.Link link) {
      String words = Inline.plainText(link.content());
      LinkPlace place = new LinkPlace(link.target(), words.isBlank() ? link.target() : words);
      add(link.content(), look.linked(place));
    }

    @Override
    public void figure(Inline.Figure figure) {
      add(figure.content());
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      add(foreign.content(), look.in(foreign.language()));
    }

    @Override
    public void note(Inline.Note note) {
      boolean isNew = notes.isNew(note);
      int number = notes.number(note);
      if (isNew) {
        LinkPlace back = LinkPlace.back(number, DocumentWords.of(document, "noteBack", number));
        footnotes.add(number, back, of(note.content(), Look.PLAIN));
      }
      LinkPlace place = LinkPlace.toNote(number, DocumentWords.of(document, "note", number));
      spans.add(span(Integer.toString(number), look.up().linked(place)));
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      spans.add(Span.lineBreak(look));
    }
  }
}
