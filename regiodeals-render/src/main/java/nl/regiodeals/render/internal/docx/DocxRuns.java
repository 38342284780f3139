package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.Notes;
import nl.regiodeals.render.internal.XmlBuilder;

/**
 * Writes the text in the paragraphs of a document, and its notes. Not safe to share between
 * threads.
 */
final class DocxRuns {
  /** The prefix of a property that sets a language. */
  private static final String LANGUAGE = "w:lang ";

  /** The name of the bookmark at the place where a note is first cited, before its number. */
  private static final String NOTE = "_RefNote";

  /** The property that sets the style of a link. */
  private static final String LINK = "w:rStyle";

  private final DocxHost host;
  private final XmlBuilder xml;
  private final XmlBuilder notes;
  private final Notes numbers = new Notes();
  private boolean isInNote;

  DocxRuns(DocxHost host, XmlBuilder xml, XmlBuilder notes) {
    this.host = host;
    this.xml = xml;
    this.notes = notes;
  }

  /** Writes inline parts. */
  void write(ImmutableList<Inline> parts) {
    new Line(xml).write(parts);
  }

  /** Writes inline parts in bold. */
  void bold(ImmutableList<Inline> parts) {
    new Line(xml, "w:b").write(parts);
  }

  /** Writes a run of text with these properties. */
  void run(String text, String... looks) {
    run(xml, text, looks);
  }

  /** The name of a bookmark; Word allows at most 40 characters, the first of which is a letter. */
  static String bookmark(String id) {
    String name = "s_" + id.replaceAll("[^\\p{L}\\p{N}]", "_");
    return name.length() <= 40
        ? name
        : name.substring(0, 31) + "_" + Integer.toHexString(id.hashCode());
  }

  void field(String kind) {
    xml.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close();
  }

  void instruction(String words) {
    xml.open("w:r").element("w:instrText", " " + words + " ", "xml:space", "preserve").close();
  }

  /** Writes inline parts, each with the properties of the parts around it. */
  private final class Line implements Inline.Visitor {
    private final XmlBuilder to;
    private final String[] looks;

    Line(XmlBuilder to, String... looks) {
      this.to = to;
      this.looks = looks;
    }

    void write(ImmutableList<Inline> parts) {
      parts.forEach(part -> part.accept(this));
    }

    private Line and(String look) {
      return new Line(
          to, Stream.concat(Arrays.stream(looks), Stream.of(look)).toArray(String[]::new));
    }

    @Override
    public void text(Inline.Text text) {
      run(to, text.text(), looks);
    }

    @Override
    public void strong(Inline.Strong strong) {
      and("w:b").write(strong.content());
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      and("w:i").write(emphasis.content());
    }

    @Override
    public void link(Inline.Link link) {
      if (link.target().startsWith("#")) {
        to.open("w:hyperlink", "w:anchor", bookmark(link.target().substring(1)));
      } else {
        to.open("w:hyperlink", host.link(link.target(), isInNote));
      }
      new Line(to, LINK).write(link.content());
      to.close();
    }

    @Override
    public void figure(Inline.Figure figure) {
      String id = host.nextBookmark();
      to.empty("w:bookmarkStart", "w:id", id, "w:name", MarkedTextBuilder.FIGURE + figure.id());
      write(figure.content());
      to.empty("w:bookmarkEnd", "w:id", id);
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      and(LANGUAGE + foreign.language().tag()).write(foreign.content());
    }

    @Override
    public void note(Inline.Note note) {
      footnote(note);
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      to.open("w:r").empty("w:br").close();
    }
  }

  private void footnote(Inline.Note note) {
    boolean isNew = numbers.isNew(note);
    String number = Integer.toString(numbers.number(note));
    String id = host.note(numbers.number(note));
    if (!isNew) {
      citedAgain(number);
      return;
    }
    String bookmark = host.nextBookmark();
    xml.empty("w:bookmarkStart", "w:id", bookmark, "w:name", NOTE + number);
    xml.open("w:r")
        .open("w:rPr")
        .empty("w:rStyle", "w:val", host.style("FootnoteReference"))
        .close()
        .empty("w:footnoteReference", "w:id", id)
        .close();
    xml.empty("w:bookmarkEnd", "w:id", bookmark);
    notes
        .open("w:footnote", "w:id", id)
        .open("w:p")
        .open("w:pPr")
        .empty("w:pStyle", "w:val", host.style("FootnoteText"))
        .close()
        .open("w:r")
        .open("w:rPr")
        .empty("w:rStyle", "w:val", host.style("FootnoteReference"))
        .close()
        .empty("w:footnoteRef")
        .close();
    run(notes, " ");
    isInNote = true;
    new Line(notes).write(note.content());
    isInNote = false;
    notes.close().close();
  }

  /** A cross-reference to the number of a note, as Word makes it. */
  private void citedAgain(String number) {
    field("begin");
    instruction("NOTEREF " + NOTE + number + " \\f \\h");
    field("separate");
    xml.open("w:r")
        .open("w:rPr")
        .empty("w:rStyle", "w:val", host.style("FootnoteReference"))
        .close();
    words(xml, number);
    xml.close();
    field("end");
  }

  private void run(XmlBuilder to, String text, String... looks) {
    to.open("w:r");
    if (looks.length > 0) {
      to.open("w:rPr");
      for (String look : looks) {
        if (look.startsWith(LANGUAGE)) {
          to.empty("w:lang", "w:val", look.substring(LANGUAGE.length()));
        } else if (look.equals(LINK)) {
          to.empty(LINK, "w:val", host.style("Hyperlink"));
        } else {
          to.empty(look);
        }
      }
      to.close();
    }
    words(to, text);
    to.close();
  }

  private static void words(XmlBuilder to, String text) {
    to.element("w:t", text, "xml:space", "preserve");
  }
}
