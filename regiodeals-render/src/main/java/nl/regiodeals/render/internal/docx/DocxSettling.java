package nl.regiodeals.render.internal.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * Makes a filled part valid again. What was repeated has its ids twice, what was dropped may leave
 * a cell without a paragraph, which Word refuses, or one end of a bookmark. Not safe to share
 * between threads.
 */
final class DocxSettling {
  private static final Set<String> HOLDERS =
      Set.of("w:tc", "w:txbxContent", "w:footnote", "w:endnote", "w:hdr", "w:ftr");

  /** Numbers for what has the number of something else. */
  private static final int FIRST = 2_000_000;

  private static final String ID = "w:id";
  private static final String NAME = "w:name";

  private final XmlSource source;
  private final Edits edits = new Edits();
  private final Map<String, String> open = new HashMap<>();
  private final Map<String, XmlElement> starts = new HashMap<>();
  private final Set<String> bookmarks = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> pictures = new HashSet<>();
  private final Set<String> controls = new HashSet<>();
  private final Set<String> paragraphs = new HashSet<>();
  private int number = FIRST;

  private final Set<String> twice = new HashSet<>();

  private DocxSettling(XmlSource source) {
    this.source = source;
  }

  /**
   * The part as it can be opened.
   *
   * @param before the part before it was filled: ids that were there twice already are left
   */
  static String of(XmlSource source, XmlSource before) {
    DocxSettling settling = new DocxSettling(source);
    settling.twice(before, before.root(), new HashSet<>());
    settling.visit(source.root());
    settling.starts.values().forEach(settling::drop);
    return settling.edits.text(source);
  }

  private void twice(XmlSource before, XmlElement element, Set<String> seen) {
    id(before, element).filter(id -> !seen.add(id)).ifPresent(twice::add);
    element.children().forEach(child -> twice(before, child, seen));
  }

  /** The id of a picture, control or paragraph, with what it is of. */
  private static Optional<String> id(XmlSource in, XmlElement element) {
    return switch (element.name()) {
      case "wp:docPr" -> in.attribute(element, "id").map(id -> "picture " + id);
      case "w:p" -> in.attribute(element, "w14:paraId").map(id -> "paragraph " + id);
      case "w:sdtPr" ->
          element.child(ID).flatMap(id -> in.attribute(id, "w:val")).map(id -> "control " + id);
      default -> Optional.empty();
    };
  }

  private boolean wasTwice(XmlElement element) {
    return id(source, element).filter(twice::contains).isPresent();
  }

  private void visit(XmlElement element) {
    switch (element.name()) {
      case "w:bookmarkStart" -> begin(element);
      case "w:bookmarkEnd" -> end(element);
      case "wp:docPr" -> unique(element, "id", pictures);
      case "w:p" -> paragraph(element);
      case "w:tbl" -> {
        if (isWithoutRows(element)) {
          drop(element);
          return;
        }
      }
      case "w:sdtPr" ->
          element
              .child(ID)
              .filter(id -> !controls.add(source.attribute(id, "w:val").orElse("")))
              .filter(id -> !wasTwice(element))
              .ifPresent(this::drop);
      default -> {}
    }
    element.children().forEach(this::visit);
    if (HOLDERS.contains(element.name())) {
      holds(element);
    }
  }

  private static boolean isWithoutRows(XmlElement table) {
    return table.children().stream()
        .noneMatch(child -> child.is("w:tr") || child.is("w:sdt") || child.is("w:customXml"));
  }

  private void begin(XmlElement mark) {
    String id = source.attribute(mark, ID).orElse("");
    String name = source.attribute(mark, NAME).orElse("");
    String newId = bookmarks.add(id) ? id : next();
    String newName = name;
    int again = 2;
    while (!names.add(newName)) {
      newName = (name.length() > 34 ? name.substring(0, 34) : name) + "_" + again;
      again++;
    }
    open.put(id, newId);
    starts.put(newId, mark);
    if (!newId.equals(id) || !newName.equals(name)) {
      String tag = with(source.of(mark), ID, newId);
      put(mark, with(tag, NAME, newName));
    }
  }

  private void end(XmlElement mark) {
    String id = source.attribute(mark, ID).orElse("");
    String newId = open.remove(id);
    if (newId == null) {
      drop(mark);
      return;
    }
    starts.remove(newId);
    if (!newId.equals(id)) {
      put(mark, with(source.of(mark), ID, newId));
    }
  }

  private void unique(XmlElement element, String attribute, Set<String> known) {
    String id = source.attribute(element, attribute).orElse("");
    if (!known.add(id) && !wasTwice(element)) {
      String tag = source.text().substring(element.start(), element.inner());
      edits.replace(
          element.start(), element.inner(), List.of(new Piece.New(with(tag, attribute, next()))));
    }
  }

  /**
   * The number of a paragraph is for programs that edit it together; one without gets a new one.
   */
  private void paragraph(XmlElement element) {
    Optional<String> id = source.attribute(element, "w14:paraId");
    if (id.isPresent() && !paragraphs.add(id.get()) && !wasTwice(element)) {
      String tag = source.text().substring(element.start(), element.inner());
      edits.replace(
          element.start(),
          element.inner(),
          List.of(new Piece.New(tag.replaceFirst("\\sw14:paraId\\s*=\\s*[\"'][^\"']*[\"']", ""))));
    }
  }

  private void holds(XmlElement holder) {
    Optional<XmlElement> last =
        holder.children().stream()
            .filter(child -> !child.name().startsWith("w:bookmark"))
            .filter(child -> !(child.is("w:tbl") && isWithoutRows(child)))
            .reduce((a, b) -> b);
    if (last.filter(child -> child.is("w:p") || child.is("w:sdt")).isEmpty()) {
      edits.insert(holder.innerEnd(), new Piece.New("<w:p/>"));
    }
  }

  private String next() {
    number++;
    return Integer.toString(number);
  }

  private void drop(XmlElement element) {
    edits.replace(element.start(), element.end(), List.of());
  }

  private void put(XmlElement element, String instead) {
    edits.replace(element.start(), element.end(), List.of(new Piece.New(instead)));
  }

  /** A tag with another value of an attribute that it has. */
  private static String with(String tag, String attribute, String value) {
    return tag.replaceFirst(
        "(\\s" + attribute + "\\s*=\\s*)(\"[^\"]*\"|'[^']*')",
        "$1\"" + Matcher.quoteReplacement(value) + "\"");
  }
}
