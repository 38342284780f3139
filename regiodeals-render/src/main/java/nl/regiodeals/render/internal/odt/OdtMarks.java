package nl.regiodeals.render.internal.odt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The marks of figures in a part of an OpenDocument text, and tracked changes of what is in them.
 * Not safe to share between threads.
 */
final class OdtMarks {
  private static final String NAME = "text:name";
  private static final String STYLE = "text:style-name";
  private static final String CHANGES = "text:tracked-changes";
  private static final String CHANGE = "text:change-id";

  private final StringBuilder regions = new StringBuilder();
  private final Map<XmlSource, NavigableMap<Integer, Integer>> revised = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private int changes;

  /** The marks in a part, in the order of the source. */
  static List<Passage> passages(XmlSource part) {
    List<Passage> found = new ArrayList<>();
    find(part, part.root(), new HashMap<>(), found);
    found.sort(Comparator.comparingInt(Passage::from));
    return found;
  }

  private static void find(
      XmlSource part, XmlElement element, Map<String, XmlElement> open, List<Passage> found) {
    for (XmlElement child : element.children()) {
      String name = part.attribute(child, NAME).orElse("");
      if (child.is(CHANGES) || !name.startsWith(MarkedTextBuilder.FIGURE)) {
        find(part, child, open, found);
      } else if (child.is("text:bookmark-start")) {
        open.put(name, child);
      } else if (child.is("text:bookmark-end") && open.containsKey(name)) {
        XmlElement start = open.remove(name);
        found.add(Passage.of(name, start, start.end(), child.start()));
      } else if (child.is("text:section")) {
        found.add(Passage.of(name, child, child.inner(), child.innerEnd()));
        find(part, child, open, found);
      }
    }
  }

  /** Whether nobody's insertion is around a passage. */
  boolean canTrack(XmlSource part, Line line, Hole hole) {
    NavigableMap<Integer, Integer> all =
        revised.computeIfAbsent(
            part,
            source -> {
              NavigableMap<Integer, Integer> ranges = new TreeMap<>();
              insertions(source, source.root(), new HashMap<>(), ranges);
              return ranges;
            });
    for (int i = hole.from(); i < hole.to(); i++) {
      Map.Entry<Integer, Integer> before = all.floorEntry(line.start(i));
      if (before != null && before.getValue() > line.start(i)) {
        return false;
      }
    }
    return true;
  }

  private static void insertions(
      XmlSource part,
      XmlElement element,
      Map<String, Integer> open,
      NavigableMap<Integer, Integer> ranges) {
    for (XmlElement child : element.children()) {
      if (child.is("text:change-start")) {
        open.put(part.attribute(child, CHANGE).orElse(""), child.end());
      } else if (child.is("text:change-end")) {
        Integer start = open.remove(part.attribute(child, CHANGE).orElse(""));
        if (start != null) {
          ranges.merge(start, child.start(), Math::max);
        }
      }
      insertions(part, child, open, ranges);
    }
  }

  /** A deletion and an insertion; what was deleted stands at the start of the text. */
  String tracked(XmlSource part, Line line, Hole hole, String inserted, Revision revision) {
    String deletion = nextId(part);
    String insertion = nextId(part);
    XmlBuilder deleted = region(deletion).open("text:deletion");
    info(deleted, revision);
    deleted
        .open("text:p", STYLE, part.attribute(line.paragraph(), STYLE).orElse("Standard"))
        .raw(deleted(part, line, hole))
        .close();
    regions.append(deleted.close().close().whole());
    XmlBuilder added = region(insertion).open("text:insertion");
    info(added, revision);
    regions.append(added.close().close().whole());
    return XmlBuilder.fragment()
        .empty("text:change", CHANGE, deletion)
        .empty("text:change-start", CHANGE, insertion)
        .raw(inserted)
        .empty("text:change-end", CHANGE, insertion)
        .whole();
  }

  private String nextId(XmlSource part) {
    if (ids.isEmpty()) {
      ids(part, part.root());
    }
    String id;
    do {
      changes++;
      id = "refreshed" + changes;
    } while (!ids.add(id));
    return id;
  }

  private void ids(XmlSource part, XmlElement element) {
    part.attribute(element, "text:id").ifPresent(ids::add);
    part.attribute(element, "xml:id").ifPresent(ids::add);
    element.children().forEach(child -> ids(part, child));
  }

  private static XmlBuilder region(String id) {
    return XmlBuilder.fragment().open("text:changed-region", "xml:id", id, "text:id", id);
  }

  private static void info(XmlBuilder to, Revision revision) {
    to.open("office:change-info", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .element("dc:creator", revision.author())
        .element("dc:date", revision.day().orElseThrow() + "T00:00:00")
        .close();
  }

  private static String deleted(XmlSource part, Line line, Hole hole) {
    XmlBuilder xml = XmlBuilder.fragment();
    int at = hole.from();
    while (at < hole.to()) {
      XmlElement holder = line.holder(at);
      int end = at + 1;
      while (end < hole.to() && line.holder(end) == holder) {
        end++;
      }
      Optional<XmlElement> span = holder.nearest("text:span");
      span.ifPresent(found -> xml.raw(part.startTag(found)));
      if (line.start(at) == holder.start()) {
        xml.raw(part.of(holder));
      } else {
        xml.text(line.text().substring(at, end));
      }
      span.ifPresent(found -> xml.raw("</text:span>"));
      at = end;
    }
    return xml.whole();
  }

  /** A part of the main text with the regions of its changes. */
  String finished(String text) throws XMLStreamException {
    if (regions.length() == 0) {
      return text;
    }
    XmlSource source = XmlSource.read(text.getBytes(StandardCharsets.UTF_8));
    Optional<XmlElement> body =
        source.root().child("office:body").flatMap(whole -> whole.child("office:text"));
    Optional<XmlElement> known = body.flatMap(main -> main.child(CHANGES));
    Optional<XmlElement> forms = body.flatMap(main -> main.child("office:forms"));
    if (known.isPresent() && known.get().inner() != known.get().end()) {
      return inserted(text, known.get().innerEnd(), regions.toString());
    } else if (known.isPresent()) {
      return text.substring(0, known.get().start())
          + source.startTag(known.get())
          + regions
          + "</"
          + CHANGES
          + ">"
          + text.substring(known.get().end());
    }
    int at = forms.map(XmlElement::end).orElseGet(() -> body.orElseThrow().inner());
    return inserted(text, at, "<" + CHANGES + ">" + regions + "</" + CHANGES + ">");
  }

  private static String inserted(String text, int at, String more) {
    return text.substring(0, at) + more + text.substring(at);
  }
}
