package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * What is left in a letterhead of the text that stood in it: notes, comments, pictures and a record
 * of what it was filled from. Nobody sees them, and they must not travel with every publication.
 * Not safe to share between threads.
 */
final class DocxRemains {
  /** Parts that belong to the document itself, whatever its text refers to. */
  private static final ImmutableSet<String> OF_DOCUMENT =
      ImmutableSet.of(
          "styles",
          "stylesWithEffects",
          "settings",
          "webSettings",
          "fontTable",
          "theme",
          "numbering",
          "footnotes",
          "endnotes",
          "glossaryDocument",
          "customXml",
          "attachedToolbars",
          "keyMapCustomizations");

  private static final String RELATIONSHIP = "Relationship";

  private final DocxPackage parts;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();
  private final Set<String> released = new LinkedHashSet<>();
  private final Set<String> dropped = new HashSet<>();

  DocxRemains(DocxPackage parts) {
    this.parts = parts;
  }

  /** The parts that changed. */
  Map<String, byte[]> changed() {
    return changed;
  }

  /** The parts that nothing refers to any more. */
  Set<String> dropped() {
    return dropped;
  }

  /**
   * Clears what is left.
   *
   * @param main the main part as it has become
   * @param isReplaced whether all of its text has gone
   */
  void clear(String main, boolean isReplaced) throws XMLStreamException {
    changed.put(parts.main(), DocxPackage.bytes(main));
    release(parts.main(), relation -> isLeft(relation, main, isReplaced));
    if (isReplaced) {
      notes("footnotes", "w:footnote");
      notes("endnotes", "w:endnote");
    }
    // what was signed and what is seen of the file in a folder is another text
    release(
        "",
        relation ->
            relation.kind().equals("origin")
                || (isReplaced && relation.kind().equals("thumbnail")));
    if (!released.isEmpty()) {
      dropped.addAll(reached(released));
      dropped.removeAll(reached(Set.of("")));
      forget();
    }
  }

  private boolean isLeft(Relation relation, String main, boolean isReplaced) {
    if (relation.kind().equals("customXml")) {
      return parts.text(relation.target()).orElse("").contains(Origin.NAMESPACE);
    }
    return isReplaced
        && !OF_DOCUMENT.contains(relation.kind())
        && !main.contains("\"" + relation.id() + "\"");
  }

  /** Clears the notes of the text; those that draw a line stay. */
  private void notes(String kind, String element) throws XMLStreamException {
    String name = parts.relatedName(kind).orElse("");
    if (!parts.has(name)) {
      return;
    }
    XmlSource notes = XmlSource.read(parts.content(name));
    Edits edits = new Edits();
    notes.root().children().stream()
        .filter(note -> note.is(element))
        .filter(note -> notes.attribute(note, "w:type").filter(t -> !t.equals("normal")).isEmpty())
        .forEach(note -> edits.replace(note.start(), note.end(), List.of()));
    if (!edits.isEmpty()) {
      String left = edits.text(notes);
      changed.put(name, DocxPackage.bytes(left));
      release(name, relation -> !left.contains("\"" + relation.id() + "\""));
    }
  }

  /**
   * A relationship of a part.
   *
   * @param kind the last segment of its type
   * @param target the name of the part that it leads to
   */
  private record Relation(String id, String kind, String target) {}

  private static Relation relation(XmlSource source, XmlElement element, String from) {
    String type = source.attribute(element, "Type").orElse("");
    return new Relation(
        source.attribute(element, "Id").orElse(""),
        type.substring(type.lastIndexOf('/') + 1),
        PackageParts.target(from, source.attribute(element, "Target").orElse("")));
  }

  private void release(String part, Predicate<Relation> isLeft) throws XMLStreamException {
    String name = DocxPackage.relationsOf(part);
    if (!parts.has(name)) {
      return;
    }
    XmlSource source = XmlSource.read(parts.content(name));
    Edits edits = new Edits();
    for (XmlElement element : source.root().children()) {
      if (element.is(RELATIONSHIP)) {
        Relation relation = relation(source, element, part);
        if (isLeft.test(relation)) {
          edits.replace(element.start(), element.end(), List.of());
          released.add(relation.target());
        }
      }
    }
    if (!edits.isEmpty()) {
      changed.put(name, DocxPackage.bytes(edits.text(source)));
    }
  }

  /** The parts that lead from others, with these and their relationships. */
  private Set<String> reached(Set<String> from) throws XMLStreamException {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String part = open.pop();
      String relations = DocxPackage.relationsOf(part);
      if (reached.add(part) && parts.has(relations)) {
        reached.add(relations);
        byte[] now = changed.get(relations);
        XmlSource source = XmlSource.read(now == null ? parts.content(relations) : now);
        source.root().children().stream()
            .filter(element -> element.is(RELATIONSHIP))
            .forEach(element -> open.push(relation(source, element, part).target()));
      }
    }
    return reached;
  }

  /** Takes the parts that are dropped out of the list of types. */
  private void forget() throws XMLStreamException {
    XmlSource types = XmlSource.read(parts.content(DocxPackage.TYPES));
    Edits edits = new Edits();
    for (XmlElement element : types.root().children()) {
      String name = types.attribute(element, "PartName").orElse("");
      if (name.startsWith("/") && dropped.contains(name.substring(1))) {
        edits.replace(element.start(), element.end(), List.of());
      }
    }
    if (!edits.isEmpty()) {
      changed.put(DocxPackage.TYPES, DocxPackage.bytes(edits.text(types)));
    }
  }

  /** Takes the marks of figures out of a part: only those of a publication can be verified. */
  static void unmark(XmlSource part, Edits edits) {
    unmark(part, part.root(), new HashSet<>(), edits);
  }

  private static void unmark(XmlSource part, XmlElement in, Set<String> ids, Edits edits) {
    for (XmlElement child : in.children()) {
      boolean isStart = child.is("w:bookmarkStart");
      if (isStart || child.is("w:bookmarkEnd")) {
        String id = part.attribute(child, "w:id").orElse("");
        boolean isMark =
            isStart
                ? part.attribute(child, "w:name").orElse("").startsWith(MarkedTextBuilder.FIGURE)
                    && ids.add(id)
                : ids.remove(id);
        if (isMark) {
          edits.replace(child.start(), child.end(), List.of());
        }
      } else {
        unmark(part, child, ids, edits);
      }
    }
  }
}
