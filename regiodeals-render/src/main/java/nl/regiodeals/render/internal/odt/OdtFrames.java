package nl.regiodeals.render.internal.odt;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.publish.DocumentBuilder;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Pictures;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/**
 * Reads what is drawn in an OpenDocument text: pictures, and a picture in a box with its caption.
 */
final class OdtFrames {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(cm|mm|in|pt)");

  private final PackageParts parts;
  private final DocumentBuilder builder;

  OdtFrames(PackageParts parts, DocumentBuilder builder) {
    this.parts = parts;
    this.builder = builder;
  }

  /** Reads the paragraphs of a box. */
  interface Box {
    void read(Element box) throws IOException;
  }

  void read(Element frame, Box box) throws IOException {
    Optional<Element> text = XmlTree.child(frame, "text-box");
    if (XmlTree.attribute(frame, "decorative").equals("true")) {
      builder.remarks().add(FinalNotices.DECORATION, builder.near());
    } else if (XmlTree.child(frame, "object").isPresent()
        || XmlTree.child(frame, "object-ole").isPresent()
        || XmlTree.child(frame, "plugin").isPresent()) {
      builder.remarks().add(FinalNotices.OBJECT, name(frame));
    } else if (text.isPresent() && XmlTree.find(text.get(), "image").isPresent()) {
      box.read(text.get());
    } else if (XmlTree.child(frame, "image").isPresent()) {
      picture(frame);
    } else if (!frame.getTextContent().isBlank()) {
      builder.remarks().add(FinalNotices.TEXT_BOX, frame.getTextContent());
    }
  }

  private void picture(Element frame) {
    Optional<Drawing> drawing =
        XmlTree.children(frame).stream()
            .filter(child -> "image".equals(child.getLocalName()))
            .map(image -> PackageParts.target("", XmlTree.attribute(image, "href")))
            .filter(parts::has)
            .flatMap(
                file ->
                    Pictures.drawing(
                        parts.bytes(file),
                        points(XmlTree.attribute(frame, "width")),
                        points(XmlTree.attribute(frame, "height")))
                        .stream())
            .findFirst();
    String alternative = name(frame);
    if (drawing.isPresent()) {
      builder.picture(drawing.get(), alternative);
    } else {
      builder
          .remarks()
          .add(FinalNotices.PICTURE, alternative.isBlank() ? builder.near() : alternative);
    }
  }

  /** The alternative text. */
  private static String name(Element frame) {
    return XmlTree.child(frame, "desc")
        .map(Element::getTextContent)
        .filter(text -> !text.isBlank())
        .or(() -> XmlTree.child(frame, "title").map(Element::getTextContent))
        .orElse("")
        .strip();
  }

  private static double points(String length) {
    Matcher parts = LENGTH.matcher(length);
    if (!parts.matches()) {
      return 0;
    }
    double number = Double.parseDouble(parts.group(1));
    return switch (parts.group(2)) {
      case "cm" -> number * 72 / 2.54;
      case "mm" -> number * 72 / 25.4;
      case "in" -> number * 72;
      default -> number;
    };
  }
}
