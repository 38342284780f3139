package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Line;
import nl.regiodeals.render.internal.publish.Remarks;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The notes, comments and tracked changes of a Word document. Not safe to share between threads.
 */
final class WordNotes {
  private final WordSource source;
  private final Remarks remarks;
  private final Map<String, Element> footnotes;
  private final Map<String, Element> endnotes;
  private final Map<String, Element> comments;
  private final Map<String, String> citedBy;
  private final Set<String> commented = new HashSet<>();
  private boolean isInNote;

  WordNotes(WordSource source, Element text, Remarks remarks) throws IOException {
    this.source = source;
    this.remarks = remarks;
    this.footnotes = byId(source.part("footnotes"));
    this.endnotes = byId(source.part("endnotes"));
    this.comments = byId(source.part("comments"));
    this.citedBy = citations(text);
  }

  private static Map<String, Element> byId(Optional<Element> part) {
    Map<String, Element> byId = new HashMap<>();
    part.ifPresent(
        all ->
            XmlTree.children(all).forEach(each -> byId.put(XmlTree.attribute(each, "id"), each)));
    return byId;
  }

  /** The notes within bookmarks, to which cross-references lead. */
  private static Map<String, String> citations(Element text) {
    Map<String, String> open = new HashMap<>();
    Map<String, String> cited = new HashMap<>();
    NodeList all = text.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      switch (element.getLocalName()) {
        case "bookmarkStart" ->
            open.put(XmlTree.attribute(element, "id"), XmlTree.attribute(element, "name"));
        case "bookmarkEnd" -> open.remove(XmlTree.attribute(element, "id"));
        case "footnoteReference", "endnoteReference" ->
            open.values()
                .forEach(
                    name ->
                        cited.putIfAbsent(
                            name,
                            element.getLocalName().charAt(0) + XmlTree.attribute(element, "id")));
        default -> {}
      }
    }
    return cited;
  }

  /** Whether there is a note within a bookmark. */
  boolean isCited(String bookmark) {
    return citedBy.containsKey(bookmark);
  }

  /** The note within a bookmark. */
  Optional<ImmutableList<Inline>> cited(String bookmark) {
    String note = citedBy.get(bookmark);
    if (note == null) {
      return Optional.empty();
    }
    return note.startsWith("f") ? footnote(note.substring(1)) : endnote(note.substring(1));
  }

  /** The words of a footnote. */
  Optional<ImmutableList<Inline>> footnote(String id) {
    return words(footnotes.get(id), "footnotes");
  }

  /** The words of an endnote. */
  Optional<ImmutableList<Inline>> endnote(String id) {
    return words(endnotes.get(id), "endnotes");
  }

  private Optional<ImmutableList<Inline>> words(@Nullable Element note, String part) {
    if (note == null || isInNote) {
      return Optional.empty();
    }
    isInNote = true;
    try {
      WordLines lines = new WordLines(source, remarks, this);
      lines.from(source.partName(part));
      ImmutableList.Builder<Inline> words = ImmutableList.builder();
      boolean isFirst = true;
      for (Element paragraph : XmlTree.children(note)) {
        Line line = lines.line(paragraph, "", "ffffff");
        if (!line.isBlank()) {
          if (!isFirst) {
            words.add(new Inline.Text(" "));
          }
          words.addAll(line.inlines());
          isFirst = false;
        }
      }
      return Optional.of(words.build()).filter(found -> !found.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      isInNote = false;
    }
  }

  /** Tells of a comment. */
  void comment(String id) {
    Element comment = comments.get(id);
    if (comment != null && commented.add(id)) {
      remarks.open(
          FinalNotices.OPEN_COMMENT,
          comment.getTextContent(),
          Map.of("author", XmlTree.attribute(comment, "author")));
    }
  }

  /** Tells of a tracked change. */
  void change(Element change) {
    remarks.open(
        FinalNotices.OPEN_CHANGE,
        change.getTextContent(),
        Map.of("author", XmlTree.attribute(change, "author")));
  }
}
