package nl.regiodeals.render.internal.docx;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.XmlBuilder;

/** Writes a picture in a run. */
final class DocxPicture {
  static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** The number of picture units (EMU) in a point. */
  static final int EMU = 12_700;

  private static final String[] NONE = {};
  private static final String[] SPACES = {"distT", "0", "distB", "0", "distL", "0", "distR", "0"};

  private DocxPicture() {}

  /**
   * Writes a picture of a document that is made here.
   *
   * @param picture its number in the document, from 1
   * @param room the width of the text, in points
   */
  static void write(XmlBuilder xml, Block.Illustration illustration, int picture, double room) {
    write(xml, illustration, Integer.toString(picture), "picture" + picture, room, false);
  }

  /**
   * Writes a picture.
   *
   * @param number its number, unique in the document
   * @param relation the id of the relationship to its file
   * @param room the width of the text, in points
   * @param declares whether the prefixes are declared here, because the document may not have them
   */
  static void write(
      XmlBuilder xml,
      Block.Illustration illustration,
      String number,
      String relation,
      double room,
      boolean declares) {
    double scale = Math.min(1, room / illustration.drawing().width());
    String width = Long.toString(Math.round(illustration.drawing().width() * scale * EMU));
    String height = Long.toString(Math.round(illustration.drawing().height() * scale * EMU));
    String name = Inline.plainText(illustration.caption());
    String[] spaces =
        declares
            ? Stream.concat(Stream.of("xmlns:wp", WP), Arrays.stream(SPACES)).toArray(String[]::new)
            : SPACES;
    xml.open("w:r")
        .open("w:drawing")
        .open("wp:inline", spaces)
        .empty("wp:extent", "cx", width, "cy", height)
        .empty("wp:docPr", "id", number, "name", name, "descr", illustration.alternative())
        .open("a:graphic", declares ? new String[] {"xmlns:a", A} : NONE)
        .open("a:graphicData", "uri", PIC)
        .open("pic:pic", declares ? new String[] {"xmlns:pic", PIC} : NONE)
        .open("pic:nvPicPr")
        .empty("pic:cNvPr", "id", number, "name", name, "descr", illustration.alternative())
        .empty("pic:cNvPicPr")
        .close()
        .open("pic:blipFill")
        .empty(
            "a:blip",
            declares
                ? new String[] {"xmlns:r", DocxBody.R, "r:embed", relation}
                : new String[] {"r:embed", relation})
        .open("a:stretch")
        .empty("a:fillRect")
        .close()
        .close()
        .open("pic:spPr")
        .open("a:xfrm")
        .empty("a:off", "x", "0", "y", "0")
        .empty("a:ext", "cx", width, "cy", height)
        .close()
        .open("a:prstGeom", "prst", "rect")
        .empty("a:avLst")
        .close()
        .close()
        .close()
        .close()
        .close()
        .close()
        .close()
        .close();
  }
}
