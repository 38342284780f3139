package nl.regiodeals.render.internal.odt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** On which page each paragraph of a text stands, and how wide the text is there. Immutable. */
final class OdtWidths {
  private static final String STANDARD = "Standard";

  private final XmlSource part;
  private final OdtPages pages;
  private final Map<XmlElement, String> masters = new HashMap<>();

  OdtWidths(XmlSource part, OdtPages pages) {
    this.part = part;
    this.pages = pages;
    String master = STANDARD;
    for (Line line : OdtTextLines.of(part)) {
      String style = part.attribute(line.paragraph(), "text:style-name").orElse(STANDARD);
      master = pages.begins(style).map(OdtPages.Page::name).orElse(master);
      masters.put(line.paragraph(), master);
    }
  }

  /** Whether it is of this part. */
  boolean isOf(XmlSource other) {
    return part == other;
  }

  /** The name of the master page of a paragraph: that of the last paragraph that begins one. */
  String master(XmlElement paragraph) {
    return masters.getOrDefault(paragraph, STANDARD);
  }

  /** The width of the text at a paragraph, in twentieths of a point; empty if it is not said. */
  Optional<Integer> width(XmlElement paragraph) {
    return pages.width(master(paragraph));
  }
}
