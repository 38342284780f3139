package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.core.text.Language;

/**
 * An inline part of a document. Every format can write every part that can be built: a note cannot
 * be in another note or in a link, nor a link in another link.
 */
public sealed interface Inline {
  /** Calls the visitor method for this kind of part. */
  void accept(Visitor visitor);

  /** The parts within it; empty for text and line breaks. */
  default ImmutableList<Inline> content() {
    return ImmutableList.of();
  }

  /**
   * A visitor with a method for each kind of part. There are no default methods, so that code does
   * not compile until every format can write a new kind.
   */
  interface Visitor {
    /** Text. */
    void text(Text text);

    /** Strongly emphasised text. */
    void strong(Strong strong);

    /** Emphasised text. */
    void emphasis(Emphasis emphasis);

    /** A link. */
    void link(Link link);

    /** Text in another language. */
    void foreign(Foreign foreign);

    /** A figure whose origin is known. */
    void figure(Figure figure);

    /** A footnote. */
    void note(Note note);

    /** A line break. */
    void lineBreak(LineBreak lineBreak);
  }

  /**
   * Text. It is never interpreted as markup.
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
   * Strongly emphasised text.
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
   * Emphasised text.
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
   * @param content its text, without links and notes
   */
  record Link(String target, ImmutableList<Inline> content) implements Inline {
    /** Rejects a link or note within a link. */
    public Link {
      if (holds(Link.class, content) || holds(Note.class, content)) {
        throw new IllegalArgumentException(
            "a link cannot contain another link or a note: " + target);
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.link(this);
    }
  }

  /**
   * Text in a language other than that of the document.
   *
   * @param language its language
   * @param content the text
   */
  record Foreign(Language language, ImmutableList<Inline> content) implements Inline {
    /** Rejects a locale without a language. */
    public Foreign {
      if (language.code().isEmpty()) {
        throw new IllegalArgumentException("text in another language needs its language");
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
   * A footnote, at the place of its number.
   *
   * @param content what the note says, without other notes
   */
  record Note(ImmutableList<Inline> content) implements Inline {
    /** Rejects a note within a note. */
    public Note {
      if (holds(Note.class, content)) {
        throw new IllegalArgumentException("a note cannot contain another note");
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.note(this);
    }
  }

  /** A line break within a paragraph. */
  record LineBreak() implements Inline {
    @Override
    public void accept(Visitor visitor) {
      visitor.lineBreak(this);
    }
  }

  /** The plain text of these parts, without notes. */
  static String plainText(List<Inline> parts) {
    StringBuilder text = new StringBuilder();
    PlainText plain = new PlainText(text);
    parts.forEach(part -> part.accept(plain));
    return text.toString();
  }

  /** The parts followed by more text. */
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
