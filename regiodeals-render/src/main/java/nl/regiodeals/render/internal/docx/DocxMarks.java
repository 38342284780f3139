package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    XmlBuilder xml = XmlBuilder.fragment().open("w:del", deletion);
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
    return xml.close().open("w:ins", insertion).raw(inserted).close().whole();
  }
}
