package nl.regiodeals.render.internal.docx;

import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.XmlBuilder;

/** The markup of a picture in a line of text. */
final class DocxPicture {
  static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** The number of picture units (EMU) in a point. */
  private static final int EMU = 12_700;

  private DocxPicture() {}

  /**
   * Writes a picture.
   *
   * @param picture its number in the document, from 1
   * @param room the width of the text, in points
   */
  static void write(XmlBuilder xml, Block.Illustration illustration, int picture, double room) {
    String number = Integer.toString(picture);
    double scale = Math.min(1, room / illustration.drawing().width());
    String width = Long.toString(Math.round(illustration.drawing().width() * scale * EMU));
    String height = Long.toString(Math.round(illustration.drawing().height() * scale * EMU));
    String name = Inline.plainText(illustration.caption());
    xml.open("w:r")
        .open("w:drawing")
        .open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
        .empty("wp:extent", "cx", width, "cy", height)
        .empty("wp:docPr", "id", number, "name", name, "descr", illustration.alternative())
        .open("a:graphic")
        .open("a:graphicData", "uri", PIC)
        .open("pic:pic")
        .open("pic:nvPicPr")
        .empty("pic:cNvPr", "id", number, "name", name, "descr", illustration.alternative())
        .empty("pic:cNvPicPr")
        .close()
        .open("pic:blipFill")
        .empty("a:blip", "r:embed", "picture" + number)
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
