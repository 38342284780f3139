package nl.regiodeals.render.internal.docx;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The pictures that stand in a Word document. */
final class DocxPlaced {
  private static final String EMBED = "r:embed";
  private static final Pattern RELATION = Pattern.compile("<Relationship\\s[^>]*>");

  /** A difference in shape that people see. */
  private static final double OTHER_SHAPE = 0.01;

  private DocxPlaced() {}

  /** The only picture in a paragraph. */
  static Optional<PlacedPicture> in(
      DocxPackage file, String name, XmlSource part, XmlElement paragraph) {
    List<XmlElement> blips = new ArrayList<>();
    find(paragraph, "a:blip", blips);
    if (blips.size() != 1) {
      return Optional.empty();
    }
    XmlElement blip = blips.get(0);
    String target = part.attribute(blip, EMBED).flatMap(id -> target(file, name, id)).orElse("");
    return Optional.of(new PlacedPicture(name, blip, target, file.digest(target)));
  }

  private static void find(XmlElement in, String name, List<XmlElement> found) {
    for (XmlElement child : in.children()) {
      if (child.is(name)) {
        found.add(child);
      }
      find(child, name, found);
    }
  }

  private static Optional<String> target(DocxPackage file, String part, String id) {
    Matcher each = RELATION.matcher(file.text(DocxPackage.relationsOf(part)).orElse(""));
    while (each.find()) {
      if (XmlSource.attribute(each.group(), "Id").filter(id::equals).isPresent()) {
        return XmlSource.attribute(each.group(), "Target")
            .map(target -> PackageParts.target(part, target));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether no other place in the document shows the file of a picture, so that it can be replaced.
   */
  static boolean isAlone(DocxPackage file, PlacedPicture picture, XmlSource part) {
    String id = part.attribute(picture.element(), EMBED).orElse("");
    String name = picture.file().substring(picture.file().lastIndexOf('/') + 1);
    int files = 0;
    for (String each : file.withText()) {
      files += count(file.text(DocxPackage.relationsOf(each)).orElse(""), "/" + name + "\"");
    }
    return files == 1 && count(part.text(), "\"" + id + "\"") == 1;
  }

  private static int count(String text, String what) {
    int times = 0;
    for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
      times++;
    }
    return times;
  }

  /** Names another file. */
  static void embed(PlacedPicture picture, XmlSource part, String relation, Edits edits) {
    edits.replace(
        picture.element().start(),
        picture.element().inner(),
        List.of(new Piece.New(part.tagWith(picture.element(), EMBED, relation))));
  }

  /** The alternative text of a picture that nobody typed another one for, and its shape. */
  static void describe(
      PlacedPicture picture,
      XmlSource part,
      Block.Illustration illustration,
      String before,
      Edits edits) {
    Optional<XmlElement> around = picture.element().nearest("w:drawing");
    if (around.isEmpty()) {
      return;
    }
    for (String name : List.of("wp:docPr", "pic:cNvPr")) {
      List<XmlElement> found = new ArrayList<>();
      find(around.get(), name, found);
      for (XmlElement each : found) {
        if (part.attribute(each, "descr")
            .map(MarkedText::plain)
            .filter(before::equals)
            .isPresent()) {
          tag(each, part.tagWith(each, "descr", illustration.alternative()), edits);
        }
      }
    }
    List<XmlElement> sizes = new ArrayList<>();
    find(around.get(), "wp:extent", sizes);
    find(around.get(), "a:ext", sizes);
    sizes.forEach(each -> shape(each, part, illustration.drawing(), edits));
  }

  private static void shape(XmlElement size, XmlSource part, Drawing drawing, Edits edits) {
    Optional<Long> width = number(part, size, "cx");
    Optional<Long> height = number(part, size, "cy");
    if (width.isEmpty() || height.isEmpty() || width.get() == 0) {
      return;
    }
    long right = Math.round((double) width.get() * drawing.height() / drawing.width());
    if (Math.abs(right - height.get()) > OTHER_SHAPE * right) {
      tag(size, part.tagWith(size, "cy", Long.toString(right)), edits);
    }
  }

  private static Optional<Long> number(XmlSource part, XmlElement of, String attribute) {
    return part.attribute(of, attribute)
        .filter(value -> value.matches("\\d{1,12}"))
        .map(Long::valueOf);
  }

  private static void tag(XmlElement of, String tag, Edits edits) {
    edits.replace(of.start(), of.inner(), List.of(new Piece.New(tag)));
  }

  /** A run with a picture, as wide as another. */
  static String run(
      PlacedPicture picture, XmlSource part, Block.Illustration illustration, OwnParts own) {
    List<XmlElement> sizes = new ArrayList<>();
    picture.element().nearest("w:drawing").ifPresent(around -> find(around, "wp:extent", sizes));
    double width =
        Optional.ofNullable(Iterables.getFirst(sizes, null))
            .flatMap(size -> number(part, size, "cx"))
            .map(cx -> cx / (double) DocxPicture.EMU)
            .orElse(own.textWidth() / 20.0);
    XmlBuilder xml = XmlBuilder.fragment();
    DocxPicture.write(
        xml,
        illustration,
        own.nextPicture(),
        own.picture(picture.name(), illustration.drawing()),
        width,
        true);
    return xml.whole();
  }
}
