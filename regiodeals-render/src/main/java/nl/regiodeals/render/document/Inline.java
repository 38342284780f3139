package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a line. What can be built, every format can write: a note stands in no other note and
 * in no link, and a link in no other link.
 */
public sealed interface Inline {
  /** Calls the method of the visitor for this kind of part. */
  void accept(Visitor visitor);

  /** What stands within it; empty for text and for a new line. */
  default ImmutableList<Inline> content() {
    return ImmutableList.of();
  }

  /**
   * Does something for each kind of part. There is no default, so that a new kind does not compile
   * until each format writes it.
   */
  interface Visitor {
    /** Text. */
    void text(Text text);

    /** Text with weight. */
    void strong(Strong strong);

    /** Text with emphasis. */
    void emphasis(Emphasis emphasis);

    /** A link. */
    void link(Link link);

    /** Text in another language. */
    void foreign(Foreign foreign);

    /** A figure whose origin is known. */
    void figure(Figure figure);

    /** A footnote. */
    void note(Note note);

    /** A new line. */
    void lineBreak(LineBreak lineBreak);
  }

  /**
   * Text. It never means anything but itself.
   *
   * @param text the text
   */
  record Text(String text) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.text(this);
    }
  }

  /**
   * Text with weight.
   *
   * @param content the text
   */
  record Strong(ImmutableList<Inline> content) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.strong(this);
    }
  }

  /**
   * Text with emphasis.
   *
   * @param content the text
   */
  record Emphasis(ImmutableList<Inline> content) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.emphasis(this);
    }
  }

  /**
   * A link.
   *
   * @param target an {@code https:}, {@code http:} or {@code mailto:} address, or {@code #id}
   * @param content its text, without links and notes, which lead elsewhere
   */
  record Link(String target, ImmutableList<Inline> content) implements Inline {
    /** Refuses a link or note within a link. */
    public Link {
      if (holds(Link.class, content) || holds(Note.class, content)) {
        throw new IllegalArgumentException("a link holds no other link and no note: " + target);
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.link(this);
    }
  }

  /**
   * Text in another language than the document.
   *
   * @param language its language
   * @param content the text
   */
  record Foreign(Locale language, ImmutableList<Inline> content) implements Inline {
    /** Refuses a locale that names no language. */
    public Foreign {
      if (language.getLanguage().isEmpty()) {
        throw new IllegalArgumentException("text in another language names it");
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.foreign(this);
    }
  }

  /**
   * A figure whose origin is known.
   *
   * @param id of its {@link TracedFigure} in the {@link Trail} of the document
   * @param content how it is shown
   */
  record Figure(String id, ImmutableList<Inline> content) implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.figure(this);
    }
  }

  /**
   * A footnote, at the place where its number stands.
   *
   * @param content what the note says, without other notes
   */
  record Note(ImmutableList<Inline> content) implements Inline {
    /** Refuses a note within a note. */
    public Note {
      if (holds(Note.class, content)) {
        throw new IllegalArgumentException("a note holds no other note");
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.note(this);
    }
  }

  /** A new line within a paragraph. */
  record LineBreak() implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.lineBreak(this);
    }
  }

  /** The text of some parts, without their looks and without notes. */
  static String plainText(List<Inline> parts) {
    StringBuilder text = new StringBuilder();
    PlainText plain = new PlainText(text);
    parts.forEach(part -> part.accept(plain));
    return text.toString();
  }

  /** The parts with more text behind them. */
  static ImmutableList<Inline> followedBy(ImmutableList<Inline> parts, String more) {
    int last = parts.size() - 1;
    return last >= 0 && parts.get(last) instanceof Text text
        ? ImmutableList.<Inline>builder()
            .addAll(parts.subList(0, last))
            .add(new Text(text.text() + more))
            .build()
        : ImmutableList.<Inline>builder().addAll(parts).add(new Text(more)).build();
  }

  private static boolean holds(Class<? extends Inline> kind, List<Inline> parts) {
    return parts.stream().anyMatch(part -> kind.isInstance(part) || holds(kind, part.content()));
  }
}
