package nl.regiodeals.render.internal.odt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.PackageFiles;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The pictures that stand in an OpenDocument text. */
final class OdtPlaced {
  private static final String FILE = "xlink:href";
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)([a-z]{2})");

  /** A difference in shape that people see. */
  private static final double OTHER_SHAPE = 0.01;

  private OdtPlaced() {}

  /** The only picture in a paragraph. */
  static Optional<PlacedPicture> in(
      PackageFiles files, String name, XmlSource part, XmlElement paragraph) {
    List<XmlElement> images = new ArrayList<>();
    find(paragraph, images);
    if (images.size() != 1) {
      return Optional.empty();
    }
    XmlElement image = images.get(0);
    String file = part.attribute(image, FILE).orElse("");
    return Optional.of(new PlacedPicture(name, image, file, files.digest(file)));
  }

  private static void find(XmlElement in, List<XmlElement> found) {
    for (XmlElement child : in.children()) {
      if (child.is("draw:image")) {
        found.add(child);
      }
      find(child, found);
    }
  }

  /** Whether one place in the document shows a file. */
  static boolean isAlone(String text, String file) {
    int first = text.indexOf("\"" + file + "\"");
    return first >= 0 && first == text.lastIndexOf("\"" + file + "\"");
  }

  /** Names a file, with its alternative text unless someone typed another, and its shape. */
  static void replace(
      PlacedPicture picture,
      XmlSource part,
      Block.Illustration illustration,
      String before,
      String file,
      Edits edits) {
    tag(picture.element(), part.tagWith(picture.element(), FILE, file), edits);
    Optional<XmlElement> frame = picture.element().nearest("draw:frame");
    if (frame.isEmpty()) {
      return;
    }
    frame
        .get()
        .child("svg:desc")
        .filter(words -> MarkedText.plain(part.plain(words)).equals(before))
        .ifPresent(
            words ->
                edits.replace(
                    words.start(),
                    words.end(),
                    List.of(
                        new Piece.New(
                            XmlBuilder.fragment()
                                .element("svg:desc", illustration.alternative())
                                .whole()))));
    shape(frame.get(), part, illustration.drawing(), edits);
  }

  private static void shape(XmlElement frame, XmlSource part, Drawing drawing, Edits edits) {
    Matcher width = LENGTH.matcher(part.attribute(frame, "svg:width").orElse(""));
    Matcher height = LENGTH.matcher(part.attribute(frame, "svg:height").orElse(""));
    if (!width.matches() || !height.matches() || !width.group(2).equals(height.group(2))) {
      return;
    }
    double right = Double.parseDouble(width.group(1)) * drawing.height() / drawing.width();
    if (Math.abs(right - Double.parseDouble(height.group(1))) > OTHER_SHAPE * right) {
      String length = Math.round(right * 100) / 100.0 + width.group(2);
      tag(frame, part.tagWith(frame, "svg:height", length), edits);
    }
  }

  private static void tag(XmlElement of, String tag, Edits edits) {
    edits.replace(of.start(), of.inner(), List.of(new Piece.New(tag)));
  }
}
