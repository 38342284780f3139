package nl.regiodeals.render.internal.docx;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.publish.DocumentBuilder;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Pictures;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/** Reads the pictures of a Word document. */
final class WordPictures {
  /** The number of picture units (EMU) in a point. */
  private static final double EMU = 12_700;

  private WordPictures() {}

  /** Adds a picture to the document, or tells that it is left out. */
  static void add(Element drawing, String part, WordSource source, DocumentBuilder builder)
      throws IOException {
    Optional<Element> decorative = XmlTree.find(drawing, "decorative");
    if (decorative.isPresent() && XmlTree.attribute(decorative.get(), "val").equals("1")) {
      builder.remarks().add(FinalNotices.DECORATION, builder.near());
      return;
    }
    Optional<Drawing> drawn = Optional.empty();
    Optional<byte[]> file = file(drawing, part, source);
    if (file.isPresent()) {
      Optional<Element> extent = XmlTree.find(drawing, "extent");
      drawn =
          Pictures.drawing(
              file.get(),
              extent.map(it -> points(XmlTree.attribute(it, "cx"))).orElse(0.0),
              extent.map(it -> points(XmlTree.attribute(it, "cy"))).orElse(0.0));
    }
    String alternative = alternative(drawing);
    if (drawn.isPresent()) {
      builder.picture(drawn.get(), alternative);
    } else {
      builder
          .remarks()
          .add(
              FinalNotices.PICTURE, alternative.isBlank() ? builder.near() : alternative, Map.of());
    }
  }

  private static Optional<byte[]> file(Element drawing, String part, WordSource source)
      throws IOException {
    String id =
        XmlTree.find(drawing, "blip")
            .map(blip -> XmlTree.attribute(blip, "embed"))
            .or(() -> XmlTree.find(drawing, "imagedata").map(it -> XmlTree.attribute(it, "id")))
            .orElse("");
    return source
        .relation(part, id)
        .filter(relation -> !relation.isOutside() && source.parts().has(relation.target()))
        .map(relation -> source.parts().bytes(relation.target()));
  }

  private static String alternative(Element drawing) {
    Optional<Element> properties = XmlTree.find(drawing, "docPr");
    if (properties.isPresent()) {
      String text = XmlTree.attribute(properties.get(), "descr");
      return text.isBlank() ? XmlTree.attribute(properties.get(), "title") : text;
    }
    return XmlTree.find(drawing, "shape").map(it -> XmlTree.attribute(it, "alt")).orElse("");
  }

  private static double points(String units) {
    return units.matches("\\d{1,9}") ? Long.parseLong(units) / EMU : 0;
  }
}
