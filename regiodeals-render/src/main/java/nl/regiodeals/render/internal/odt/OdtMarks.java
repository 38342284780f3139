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
import java.util.regex.Pattern;
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
  private static final Pattern HEADER = Pattern.compile("style:(header|footer)(-left|-first)?");

  private final Map<Integer, StringBuilder> regions = new HashMap<>();
  private final Map<XmlSource, List<XmlElement>> holdersOf = new HashMap<>();
  private final Map<XmlSource, NavigableMap<Integer, Integer>> revised = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<XmlSource> read = new HashSet<>();
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
    XmlBuilder xml = XmlBuilder.fragment();
    if (hole.from() < hole.to()) {
      String deletion = nextId(part);
      XmlBuilder deleted = region(deletion).open("text:deletion");
      info(deleted, revision);
      deleted
          .open("text:p", STYLE, part.attribute(line.paragraph(), STYLE).orElse("Standard"))
          .raw(deleted(part, line, hole))
          .close();
      regions(part, line).append(deleted.close().close().whole());
      xml.empty("text:change", CHANGE, deletion);
    }
    if (!inserted.isEmpty()) {
      String insertion = nextId(part);
      XmlBuilder added = region(insertion).open("text:insertion");
      info(added, revision);
      regions(part, line).append(added.close().close().whole());
      xml.empty("text:change-start", CHANGE, insertion)
          .raw(inserted)
          .empty("text:change-end", CHANGE, insertion);
    }
    return xml.whole();
  }

  private String nextId(XmlSource part) {
    if (read.add(part)) {
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

  /**
   * A part with the regions of its changes: those of the text at its start, and those of each
   * header and footer at the start of that. The changes of the next part begin again.
   */
  String finished(String text) throws XMLStreamException {
    if (regions.isEmpty()) {
      return text;
    }
    XmlSource source = XmlSource.read(text.getBytes(StandardCharsets.UTF_8));
    List<XmlElement> holders = holders(source.root());
    StringBuilder whole = new StringBuilder();
    int done = 0;
    for (int i = 0; i < holders.size(); i++) {
      StringBuilder changed = regions.get(i);
      if (changed != null) {
        done = changes(source, holders.get(i), changed, done, whole);
      }
    }
    regions.clear();
    return whole.append(text, done, text.length()).toString();
  }

  /** Writes the source up to the changes of a holder, with them, and gives how far that is. */
  private static int changes(
      XmlSource source, XmlElement holder, StringBuilder changed, int done, StringBuilder whole) {
    Optional<XmlElement> known = holder.child(CHANGES);
    if (known.isPresent() && known.get().inner() != known.get().end()) {
      whole.append(source.text(), done, known.get().innerEnd()).append(changed);
      return known.get().innerEnd();
    } else if (known.isPresent()) {
      whole
          .append(source.text(), done, known.get().start())
          .append(source.startTag(known.get()))
          .append(changed)
          .append("</" + CHANGES + ">");
      return known.get().end();
    }
    int at = holder.child("office:forms").map(XmlElement::end).orElseGet(holder::inner);
    whole
        .append(source.text(), done, at)
        .append("<" + CHANGES + ">")
        .append(changed)
        .append("</" + CHANGES + ">");
    return at;
  }

  /** What has changes of its own: the text, or each header and footer. */
  private static List<XmlElement> holders(XmlElement root) {
    List<XmlElement> holders = new ArrayList<>();
    holders(root, holders);
    return holders;
  }

  private static void holders(XmlElement in, List<XmlElement> holders) {
    for (XmlElement child : in.children()) {
      if (isHolder(child)) {
        holders.add(child);
      } else if (!child.name().startsWith("text:")) {
        holders(child, holders);
      }
    }
  }

  private static boolean isHolder(XmlElement element) {
    return element.is("office:text") || HEADER.matcher(element.name()).matches();
  }

  private StringBuilder regions(XmlSource part, Line line) {
    List<XmlElement> holders = holdersOf.computeIfAbsent(part, known -> holders(known.root()));
    int holder = 0;
    for (int i = 0; i < holders.size(); i++) {
      if (holders.get(i).start() < line.paragraph().start()) {
        holder = i;
      }
    }
    return regions.computeIfAbsent(holder, none -> new StringBuilder());
  }

  /** How many changes there are. */
  static int changes(XmlElement in) {
    int changes = 0;
    for (XmlElement child : in.children()) {
      changes += child.is("text:changed-region") ? 1 : changes(child);
    }
    return changes;
  }
}
