package nl.regiodeals.io.internal.workbook;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an Office Open XML file (ECMA-376, part 2). They are found through their
 * relationships and never by name. Kinds of relationships are recognised by the end of their type,
 * which is the same in the transitional and the strict form of the standard. Not safe to share
 * between threads.
 */
final class OfficeParts {
  /** The name for the package itself, whose relationships lead to the main part. */
  private static final String PACKAGE = "";

  private static final Splitter SLASHES = Splitter.on('/').omitEmptyStrings();

  /** Gives access to the parts. */
  interface Source {
    /** Opens a part; empty if there is none with this name. */
    Optional<InputStream> open(String name) throws IOException;
  }

  /**
   * A relationship from one part to another.
   *
   * @param id the id by which the part refers to it
   * @param kind the end of its type, such as {@code worksheet}
   * @param target the name of the other part
   */
  record Relation(String id, String kind, String target) {}

  private final Source source;
  private final Map<String, ImmutableList<Relation>> known = new HashMap<>();

  OfficeParts(Source source) {
    this.source = source;
  }

  /** Opens a part; empty if there is none with this name. */
  Optional<InputStream> open(String part) throws IOException {
    return source.open(part);
  }

  /** The name of the main part; empty if this is not such a file. */
  Optional<String> main() throws XMLStreamException, IOException {
    return related(PACKAGE, "officeDocument").findFirst();
  }

  /** The names of the parts of a kind that a part refers to. */
  Stream<String> related(String part, String kind) throws XMLStreamException, IOException {
    return relations(part).stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target);
  }

  /** The relationships of a part to other parts of the file. */
  ImmutableList<Relation> relations(String part) throws XMLStreamException, IOException {
    ImmutableList<Relation> relations = known.get(part);
    if (relations == null) {
      relations = read(part);
      known.put(part, relations);
    }
    return relations;
  }

  private ImmutableList<Relation> read(String part) throws XMLStreamException, IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    Optional<InputStream> list = open(listOf(part));
    if (list.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Relation> relations = ImmutableList.builder();
    XMLStreamReader in = BookReader.xml(list.get());
    while (BookReader.next(in, "Relationship")) {
      if (!BookReader.attribute(in, "TargetMode").equals("External")) {
        String type = BookReader.attribute(in, "Type");
        relations.add(
            new Relation(
                BookReader.attribute(in, "Id"),
                type.substring(type.lastIndexOf('/') + 1),
                resolved(folder, BookReader.attribute(in, "Target"))));
      }
    }
    return relations.build();
  }

  /** The name of the part with the relationships of a part. */
  static String listOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  private static String resolved(String folder, String target) {
    String slashed = target.replace('\\', '/');
    Deque<String> path = new ArrayDeque<>();
    for (String step : SLASHES.split(slashed.startsWith("/") ? slashed : folder + slashed)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }
}
