package nl.regiodeals.render.internal.pdf;

import java.util.Optional;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.pdf.PdfFonts.Face;

/**
 * Text with a single look.
 *
 * @param text the text, drawable in the font
 * @param look its look
 */
record Span(String text, Look look) {
  /** The end of a line. */
  private static final String BREAK = "\n";

  /** The end of a line, in the look of the text around it. */
  static Span lineBreak(Look look) {
    return new Span(BREAK, look);
  }

  /** Whether it is the end of a line, which no font draws. */
  boolean isBreak() {
    return text.equals(BREAK);
  }

  /**
   * The look of text.
   *
   * @param face the font
   * @param raised whether it is raised, as the number of a note
   * @param link its link; empty if there is none
   * @param language its language; empty for the language of the document
   */
  record Look(Face face, boolean raised, Optional<LinkPlace> link, Optional<Language> language) {
    static final Look PLAIN = new Look(Face.REGULAR, false, Optional.empty(), Optional.empty());

    Look bold() {
      return new Look(face.bold(), raised, link, language);
    }

    Look italic() {
      return new Look(face.italic(), raised, link, language);
    }

    Look linked(LinkPlace place) {
      return new Look(face, raised, Optional.of(place), language);
    }

    Look up() {
      return new Look(face, true, link, language);
    }

    Look in(Language newLanguage) {
      return new Look(face, raised, link, Optional.of(newLanguage));
    }

    /** The font size, in text of this size. */
    float size(float of) {
      return raised ? of * 0.7f : of;
    }
  }

  /** A link in a document; each is distinct, even if it leads to the same page. */
  static final class LinkPlace {
    private static final int ENTRY = Integer.MIN_VALUE;

    private final String target;
    private final String description;
    private final int note;

    LinkPlace(String target, String description) {
      this(target, description, 0);
    }

    private LinkPlace(String target, String description, int note) {
      this.target = target;
      this.description = description;
      this.note = note;
    }

    /** The link of an entry in the list of contents, which is not coloured as a link in text. */
    static LinkPlace entry(String target, String description) {
      return new LinkPlace(target, description, ENTRY);
    }

    boolean isEntry() {
      return note == ENTRY;
    }

    /** The link to a note, from a place where it is cited. */
    static LinkPlace toNote(int number, String description) {
      return new LinkPlace("#" + PdfNotes.id(number), description, number);
    }

    /** The link from a note back to where it is first cited. */
    static LinkPlace back(int number, String description) {
      return new LinkPlace("#" + PdfNotes.placeOf(number), description, -number);
    }

    /** Whether it leads to a note, or back from one: its text is only a number. */
    boolean isOfNote() {
      return note != 0 && !isEntry();
    }

    /** The number of the note that it leads to; not above 0 if it does not lead to a note. */
    int note() {
      return note;
    }

    /** An address, or {@code #id}. */
    String target() {
      return target;
    }

    /** Its description, for readers who cannot see it. */
    String description() {
      return description;
    }
  }
}
