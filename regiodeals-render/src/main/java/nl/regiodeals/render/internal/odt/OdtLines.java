package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Line;
import nl.regiodeals.render.internal.publish.Raised;
import nl.regiodeals.render.internal.publish.Remarks;
import nl.regiodeals.render.internal.publish.TextStyle;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads the lines of text of an OpenDocument text: spans, links, notes, and the figures that are
 * marked in it. Not safe to share between threads.
 */
final class OdtLines {
  private static final int MOST_SPACES = 1_000;

  /** A field of Word that refers to a note. */
  private static final Pattern CITATION = Pattern.compile("\\s*NOTEREF\\s+(\\S+).*");

  /** Elements that say nothing that a reader sees, or that is read elsewhere. */
  private static final ImmutableSet<String> SILENT =
      ImmutableSet.of(
          "fieldmark-separator",
          "soft-page-break",
          "change",
          "change-start",
          "change-end",
          "annotation-end",
          "reference-mark",
          "reference-mark-start",
          "reference-mark-end",
          "toc-mark",
          "toc-mark-start",
          "toc-mark-end",
          "alphabetical-index-mark",
          "user-index-mark",
          "ruby-text",
          "hidden-text",
          "hidden-paragraph",
          "variable-set",
          "page-variable-set",
          "number");

  private final OdtStyleSheet styles;
  private final Remarks remarks;
  private final Map<String, Element> notes = new HashMap<>();
  private final List<Element> frames = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();
  private boolean isInNote;
  private boolean isCiting;

  OdtLines(OdtStyleSheet styles, Element text, Remarks remarks) {
    this.styles = styles;
    this.remarks = remarks;
    NodeList all = text.getElementsByTagNameNS("*", "note");
    for (int i = 0; i < all.getLength(); i++) {
      Element note = (Element) all.item(i);
      notes.put(XmlTree.attribute(note, "id"), note);
      bookmarkBefore(note).ifPresent(name -> notes.put(name, note));
    }
  }

  /** The bookmark of a note, to which cross-references that came from Word lead. */
  private static Optional<String> bookmarkBefore(Element note) {
    return note.getPreviousSibling() instanceof Element before
            && List.of("bookmark", "bookmark-start").contains(before.getLocalName())
        ? Optional.of(XmlTree.attribute(before, "name"))
        : Optional.empty();
  }

  /** Reads the text of a paragraph; its pictures are kept aside. */
  Line line(Element paragraph) {
    Line line = new Line();
    content(paragraph, TextStyle.PLAIN, Raised.NOT, line);
    return line;
  }

  /** The pictures and text boxes since the last time that they were asked for. */
  List<Element> frames() {
    List<Element> found = List.copyOf(frames);
    frames.clear();
    return found;
  }

  /** The names of places that were passed since the last time that they were asked for. */
  List<String> places() {
    List<String> found = List.copyOf(places);
    places.clear();
    return found;
  }

  private void content(Element parent, TextStyle style, Raised raised, Line line) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        element(element, style, raised, line);
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        // line ends in the file are space
        String text = isCiting ? "" : node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " ");
        line.text(raised.written(text), styled(style));
      }
    }
  }

  private TextStyle styled(TextStyle style) {
    return style.of(figures.stream().findFirst());
  }

  private void element(Element element, TextStyle style, Raised raised, Line line) {
    String name = element.getLocalName();
    switch (name) {
      case "span" -> span(element, style, line);
      case "a" ->
          content(
              element,
              style.linking(Optional.of(XmlTree.attribute(element, "href"))),
              raised,
              line);
      case "s" -> line.text(" ".repeat(spaces(element)), styled(style));
      case "tab" -> line.text(" ", styled(style));
      case "line-break" -> line.lineBreak(styled(style));
      case "note" -> note(element).ifPresent(line::note);
      case "note-ref" -> {
        Element cited = notes.get(XmlTree.attribute(element, "ref-name"));
        if (cited != null) {
          note(cited).ifPresent(line::note);
        }
      }
      case "fieldmark-start" -> {
        Optional<Element> cited = citedBy(element);
        cited.flatMap(this::note).ifPresent(line::note);
        isCiting = cited.isPresent();
      }
      case "fieldmark-end" -> isCiting = false;
      case "bookmark" -> places.add(XmlTree.attribute(element, "name"));
      case "bookmark-start" -> begin(XmlTree.attribute(element, "name"));
      case "bookmark-end" -> end(XmlTree.attribute(element, "name"));
      case "annotation" -> comment(element);
      case "ruby", "ruby-base", "meta", "meta-field", "conditional-text" ->
          content(element, style, raised, line);
      case "frame",
          "g",
          "custom-shape",
          "rect",
          "line",
          "ellipse",
          "polygon",
          "path",
          "connector" ->
          frames.add(element);
      default -> other(element, name, style, raised, line);
    }
  }

  /** Fields have their result as text; what has elements in it is not known. */
  private void other(Element element, String name, TextStyle style, Raised raised, Line line) {
    if (SILENT.contains(name) || element.getTextContent().isEmpty()) {
      return;
    }
    if (XmlTree.children(element).isEmpty()) {
      content(element, style, raised, line);
    } else {
      leftOut(FinalNotices.OTHER, element.getTextContent());
    }
  }

  private void span(Element span, TextStyle around, Line line) {
    String name = XmlTree.attribute(span, "style-name");
    if (styles.text("text", name, "display").filter(value -> value.equals("none")).isPresent()) {
      return;
    }
    boolean isStrong = is(name, "font-weight", around.strong());
    boolean isEmphasis = is(name, "font-style", around.emphasis());
    TextStyle style = around.set(isStrong, isEmphasis);
    Optional<String> position = styles.text("text", name, "text-position");
    content(
        span,
        styles.language(name).isPresent() ? style.in(styles.language(name)) : style,
        position.map(OdtLines::raised).orElse(Raised.NOT),
        line);
  }

  private boolean is(String style, String property, boolean around) {
    return styles
        .text("text", style, property)
        .map(value -> !value.equals("normal"))
        .orElse(around);
  }

  private static Raised raised(String position) {
    return position.startsWith("super")
        ? Raised.ABOVE
        : position.startsWith("sub") ? Raised.BELOW : Raised.NOT;
  }

  /** The note that a field of Word refers to. */
  private Optional<Element> citedBy(Element field) {
    for (Element parameter : XmlTree.children(field)) {
      Matcher citation = CITATION.matcher(XmlTree.attribute(parameter, "value"));
      if (citation.matches()) {
        return Optional.ofNullable(notes.get(citation.group(1)));
      }
    }
    return Optional.empty();
  }

  private static int spaces(Element space) {
    Integer count = Ints.tryParse(XmlTree.attribute(space, "c"));
    return count == null ? 1 : Math.max(1, Math.min(count, MOST_SPACES));
  }

  private Optional<ImmutableList<Inline>> note(Element note) {
    Optional<Element> body = XmlTree.child(note, "note-body");
    if (body.isEmpty() || isInNote) {
      return Optional.empty();
    }
    isInNote = true;
    ImmutableList.Builder<Inline> words = ImmutableList.builder();
    boolean isFirst = true;
    for (Element paragraph : XmlTree.children(body.get())) {
      Line line = line(paragraph);
      if (!line.isBlank()) {
        if (!isFirst) {
          words.add(new Inline.Text(" "));
        }
        words.addAll(line.inlines());
        isFirst = false;
      }
    }
    isInNote = false;
    return Optional.of(words.build()).filter(found -> !found.isEmpty());
  }

  private void begin(String name) {
    if (name.startsWith(MarkedTextBuilder.FIGURE)) {
      figures.add(0, MarkedTextBuilder.figure(name));
    } else {
      places.add(name);
    }
  }

  private void end(String name) {
    if (name.startsWith(MarkedTextBuilder.FIGURE)) {
      figures.remove(MarkedTextBuilder.figure(name));
    }
  }

  private void comment(Element comment) {
    StringBuilder words = new StringBuilder();
    for (Element part : XmlTree.children(comment)) {
      if ("p".equals(part.getLocalName()) || "list".equals(part.getLocalName())) {
        words.append(part.getTextContent()).append(' ');
      }
    }
    remarks.open(
        FinalNotices.OPEN_COMMENT,
        words.toString(),
        Map.of(
            "author", XmlTree.child(comment, "creator").map(Element::getTextContent).orElse("?")));
  }

  /** Tells that something is left out. */
  void leftOut(NoticeType type, String words) {
    remarks.add(type, words);
  }
}
