package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The marks of figures in a part of a Word document, and tracked changes of what is in them. */
final class DocxMarks {
  private static final String ID = "w:id";
  private static final String NAME = "w:name";

  /** Where a tracked change cannot hold another by someone else. */
  private static final ImmutableSet<String> REVISED =
      ImmutableSet.of("w:ins", "w:moveTo", "w:moveFrom");

  private static final ImmutableSet<String> CHANGES =
      ImmutableSet.of("w:ins", "w:del", "w:moveTo", "w:moveFrom");

  private DocxMarks() {}

  /** The marks in a part, in the order of the source. */
  static List<Passage> passages(XmlSource part) {
    List<Passage> found = new ArrayList<>();
    Map<String, XmlElement> open = new HashMap<>();
    find(part, part.root(), open, found);
    Map<String, XmlElement> withoutEnd = new HashMap<>();
    open.values().forEach(start -> withoutEnd.put(part.attribute(start, NAME).orElse(""), start));
    found.replaceAll(each -> joined(each, withoutEnd));
    found.sort(Comparator.comparingInt(Passage::from));
    return found;
  }

  /**
   * LibreOffice begins a mark around a table again in the last cell, and only that beginning has an
   * end.
   */
  private static Passage joined(Passage passage, Map<String, XmlElement> withoutEnd) {
    XmlElement start = withoutEnd.get(MarkedTextBuilder.FIGURE + passage.id());
    return start != null && start.end() < passage.from()
        ? new Passage(passage.id(), passage.isCopy(), start, start.end(), passage.to())
        : passage;
  }

  private static void find(
      XmlSource part, XmlElement element, Map<String, XmlElement> open, List<Passage> found) {
    for (XmlElement child : element.children()) {
      if (child.is("w:bookmarkStart")) {
        open.put(part.attribute(child, ID).orElse(""), child);
      } else if (child.is("w:bookmarkEnd")) {
        XmlElement start = open.remove(part.attribute(child, ID).orElse(""));
        String name = start == null ? "" : part.attribute(start, NAME).orElse("");
        if (start != null && name.startsWith(MarkedTextBuilder.FIGURE)) {
          found.add(Passage.of(name, start, start.end(), child.start()));
        }
      } else {
        find(part, child, open, found);
      }
    }
  }

  /** The paragraph of a text box in the copy of it for older programs. */
  static Optional<XmlElement> twin(XmlElement paragraph) {
    Optional<XmlElement> choice = paragraph.nearest("mc:Choice");
    Optional<XmlElement> copy =
        choice.flatMap(XmlElement::parent).flatMap(both -> both.child("mc:Fallback"));
    if (choice.isEmpty() || copy.isEmpty()) {
      return Optional.empty();
    }
    List<XmlElement> paragraphs = new ArrayList<>();
    paragraphs(choice.get(), paragraphs);
    List<XmlElement> copies = new ArrayList<>();
    paragraphs(copy.get(), copies);
    int index = paragraphs.indexOf(paragraph);
    return index >= 0 && paragraphs.size() == copies.size()
        ? Optional.of(copies.get(index))
        : Optional.empty();
  }

  private static void paragraphs(XmlElement in, List<XmlElement> found) {
    for (XmlElement child : in.children()) {
      if (child.is("w:p")) {
        found.add(child);
      }
      paragraphs(child, found);
    }
  }

  /** How many insertions and deletions there are, without those in copies for older programs. */
  static int changes(XmlElement in) {
    int changes = 0;
    for (XmlElement child : in.children()) {
      if (!child.is("mc:Fallback")) {
        changes += CHANGES.contains(child.name()) ? 1 : changes(child);
      }
    }
    return changes;
  }

  static boolean canTrack(Line line, Hole hole) {
    for (int i = hole.from(); i < hole.to(); i++) {
      if (REVISED.stream().anyMatch(line.holder(i)::isWithin)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A deletion and an insertion.
   *
   * @param deletion the attributes of the deletion: its id, author and date
   * @param insertion those of the insertion
   */
  static String tracked(
      XmlSource part,
      Line line,
      Hole hole,
      String inserted,
      String[] deletion,
      String[] insertion) {
    XmlBuilder xml = XmlBuilder.fragment();
    if (hole.from() < hole.to()) {
      xml.open("w:del", deletion);
      deleted(part, line, hole, xml);
      xml.close();
    }
    return inserted.isEmpty()
        ? xml.whole()
        : xml.open("w:ins", insertion).raw(inserted).close().whole();
  }

  private static void deleted(XmlSource part, Line line, Hole hole, XmlBuilder xml) {
    int at = hole.from();
    while (at < hole.to()) {
      XmlElement holder = line.holder(at);
      int end = at + 1;
      while (end < hole.to() && line.holder(end) == holder) {
        end++;
      }
      XmlElement run = holder.parent().orElseThrow();
      xml.open("w:r").raw(run.child("w:rPr").map(part::of).orElse(""));
      if (holder.is("w:t")) {
        xml.element("w:delText", line.text().substring(at, end), "xml:space", "preserve");
      } else {
        xml.raw(part.of(holder));
      }
      xml.close();
      at = end;
    }
  }
}
