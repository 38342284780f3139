package nl.regiodeals.render.internal.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The title of a Word document, and the levels of the headings below it. */
final class Titles {
  private static final Set<String> FRAMES = Set.of("headerReference", "footerReference");

  private Titles() {}

  /**
   * How many levels the headings are below those of Word: one if the document has a title of its
   * own, or more headings of the first level, for then none of these is the title.
   */
  static int shift(Element body, WordStyles styles) {
    int first = 0;
    NodeList all = body.getElementsByTagNameNS("*", "pStyle");
    for (int i = 0; i < all.getLength(); i++) {
      String style = XmlTree.attribute((Element) all.item(i), "val");
      if (styles.name(style).equals("title")) {
        return 1;
      }
      first += styles.level(style).equals(Optional.of(1)) ? 1 : 0;
    }
    return first > 1 ? 1 : 0;
  }

  /** The title in the properties of the document; blank if there is none. */
  static String title(PackageParts parts) throws IOException {
    String properties = "docProps/core.xml";
    return parts.has(properties)
        ? XmlTree.child(XmlTree.parse(parts.bytes(properties)), "title")
            .map(Element::getTextContent)
            .orElse("")
            .strip()
        : "";
  }

  /** The references to headers and footers, those of the first section first. */
  static List<Element> frames(Element body) {
    List<Element> frames = new ArrayList<>();
    NodeList sections = body.getElementsByTagNameNS("*", "sectPr");
    for (int i = 0; i < sections.getLength(); i++) {
      XmlTree.children((Element) sections.item(i)).stream()
          .filter(child -> FRAMES.contains(child.getLocalName()))
          .forEach(frames::add);
    }
    return frames;
  }
}
