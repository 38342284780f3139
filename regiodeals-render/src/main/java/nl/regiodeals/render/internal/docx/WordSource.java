package nl.regiodeals.render.internal.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/**
 * The parts of a Word document that its text needs: styles, notes, comments, pictures and links.
 *
 * @param parts the package
 * @param main the name of the part with the text
 * @param styles its styles
 * @param numbering its lists
 * @param related what each relationship of a part leads to, by part and id
 */
record WordSource(
    PackageParts parts,
    String main,
    WordStyles styles,
    WordNumbering numbering,
    Map<String, Map<String, Relation>> related) {
  /**
   * A relationship.
   *
   * @param type its kind: the last segment of its type
   * @param target the name of a part, or an address
   * @param isOutside whether it leads out of the document
   */
  record Relation(String type, String target, boolean isOutside) {}

  /** A Word document; empty if the package is not one. */
  static Optional<WordSource> of(PackageParts parts) throws IOException {
    Optional<Relation> main =
        relations(parts, "").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .findFirst();
    if (main.isEmpty() || !parts.has(main.get().target())) {
      return Optional.empty();
    }
    String name = main.get().target();
    Map<String, Map<String, Relation>> related = new HashMap<>();
    related.put(name, relations(parts, name));
    return Optional.of(
        new WordSource(
            parts,
            name,
            WordStyles.of(part(parts, related.get(name), "styles")),
            new WordNumbering(part(parts, related.get(name), "numbering")),
            related));
  }

  private static Optional<Element> part(
      PackageParts parts, Map<String, Relation> relations, String type) throws IOException {
    for (Relation relation : relations.values()) {
      if (relation.type().equals(type) && parts.has(relation.target())) {
        return Optional.of(XmlTree.parse(parts.bytes(relation.target())));
      }
    }
    return Optional.empty();
  }

  /** The part of the main text's relationship of a type. */
  Optional<Element> part(String type) throws IOException {
    return part(parts, relations(main), type);
  }

  /**
   * The name of the part of the main text's relationship of a type; the main part if there is none.
   */
  String partName(String type) throws IOException {
    return relations(main).values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .findFirst()
        .orElse(main);
  }

  /** What a relationship leads to. */
  Optional<Relation> relation(String part, String id) throws IOException {
    return Optional.ofNullable(relations(part).get(id));
  }

  private Map<String, Relation> relations(String part) throws IOException {
    Map<String, Relation> known = related.get(part);
    if (known == null) {
      known = relations(parts, part);
      related.put(part, known);
    }
    return known;
  }

  private static Map<String, Relation> relations(PackageParts parts, String from)
      throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    int name = from.lastIndexOf('/') + 1;
    String part = from.substring(0, name) + "_rels/" + from.substring(name) + ".rels";
    if (!parts.has(part)) {
      return relations;
    }
    for (Element each : XmlTree.children(XmlTree.parse(parts.bytes(part)))) {
      String type = XmlTree.attribute(each, "Type");
      String target = XmlTree.attribute(each, "Target");
      boolean isOutside = XmlTree.attribute(each, "TargetMode").equals("External");
      relations.put(
          XmlTree.attribute(each, "Id"),
          new Relation(
              type.substring(type.lastIndexOf('/') + 1),
              isOutside ? target : PackageParts.target(from, target),
              isOutside));
    }
    return relations;
  }
}
