package nl.regiodeals.render.internal.odt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.drawing.Pixels;
import nl.regiodeals.render.internal.source.PackageFiles;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * What is added to an OpenDocument text that people made: styles and pictures. Not safe to share
 * between threads.
 */
final class OdtOwnParts {
  /** The space in a column that is not for text: two times 0.12 cm. */
  static final int PADDING = 136;

  private static final String STYLES = "styles.xml";

  private final PackageParts parts;
  private final PackageFiles files;
  private final Optional<XmlSource> sheet;
  private final OdtOwnStyles styles;
  private final Map<String, String> automatic = new LinkedHashMap<>();
  private final Map<Drawing, String> pictures = new LinkedHashMap<>();
  private final Map<String, Drawing> replaced = new LinkedHashMap<>();
  private int tables;
  private int notes;

  OdtOwnParts(PackageParts parts) throws XMLStreamException {
    this(parts, PackageFiles.of(parts));
  }

  OdtOwnParts(PackageParts parts, PackageFiles files) throws XMLStreamException {
    this.parts = parts;
    this.files = files;
    byte[] part = parts.parts().get(STYLES);
    this.sheet = part == null ? Optional.empty() : Optional.of(XmlSource.read(part));
    this.styles = new OdtOwnStyles(sheet);
  }

  /** The part with the styles of the whole document; empty if there is none. */
  Optional<XmlSource> sheet() {
    return sheet;
  }

  OdtOwnStyles styles() {
    return styles;
  }

  String nextTable() {
    tables++;
    return "Regiodeals" + tables;
  }

  String nextNote() {
    notes++;
    return "regiodeals" + notes;
  }

  /** The name of the file of a picture. */
  String picture(Drawing drawing) {
    return pictures.computeIfAbsent(drawing, none -> free());
  }

  /** Puts another picture in a file that is there already. */
  void replace(String name, Drawing drawing) {
    replaced.put(name, drawing);
  }

  private String free() {
    int number = pictures.size() + 1;
    while (files.has("Pictures/regiodeals" + number + ".png")
        || pictures.containsValue("Pictures/regiodeals" + number + ".png")) {
      number++;
    }
    return "Pictures/regiodeals" + number + ".png";
  }

  String tableStyle() {
    return automatic(
        "RegiodealsTable", "table", "table", "style:rel-width", "100%", "table:align", "margins");
  }

  String columnStyle(int width) {
    return automatic(
        "RegiodealsColumn" + width,
        "table-column",
        "table-column",
        "style:rel-column-width",
        width + "*");
  }

  String cellStyle(boolean head) {
    return automatic(
        head ? "RegiodealsHead" : "RegiodealsCell",
        "table-cell",
        "table-cell",
        "fo:padding",
        "0.12cm",
        "fo:background-color",
        head ? "#eeeeee" : "transparent",
        "fo:border-bottom",
        "0.5pt solid #808080");
  }

  /** A style that is as another, but with its text at the right. */
  String rightStyle(String parent) {
    String name = "Regiodeals" + parent + "Right";
    automatic.computeIfAbsent(
        name,
        none ->
            XmlBuilder.fragment()
                .open(
                    "style:style",
                    "style:name",
                    name,
                    "style:family",
                    "paragraph",
                    "style:parent-style-name",
                    parent)
                .empty("style:paragraph-properties", "fo:text-align", "end")
                .close()
                .whole());
    return name;
  }

  private String automatic(String name, String family, String kind, String... properties) {
    automatic.computeIfAbsent(
        name,
        none ->
            XmlBuilder.fragment()
                .open("style:style", "style:name", name, "style:family", family)
                .empty("style:" + kind + "-properties", properties)
                .close()
                .whole());
    return name;
  }

  /** The styles that the text of a part needs, as XML; blank if there are none. */
  String automatic() {
    return String.join("", automatic.values());
  }

  /** Adds an automatic style, unless there is one of that name. */
  void automatic(String name, String xml) {
    automatic.putIfAbsent(name, xml);
  }

  /** Adds the styles to the part with those of the whole document. */
  void addStyles(Map<String, byte[]> changed) {
    if (!styles.added().isEmpty()) {
      byte[] now = changed.getOrDefault(STYLES, parts.parts().getOrDefault(STYLES, new byte[0]));
      changed.put(
          STYLES,
          new String(now, StandardCharsets.UTF_8)
              .replace("</office:styles>", styles.added() + "</office:styles>")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Adds the pictures to the parts that changed, and gives the lines of the manifest for them. */
  String addPictures(Map<String, byte[]> changed) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Drawing> picture : replaced.entrySet()) {
      changed.put(picture.getKey(), Pixels.of(picture.getValue()));
    }
    for (Map.Entry<Drawing, String> picture : pictures.entrySet()) {
      changed.put(picture.getValue(), Pixels.of(picture.getKey()));
      lines.append(entry(picture.getValue(), "image/png"));
    }
    return lines.toString();
  }

  /** A line of the manifest. */
  static String entry(String path, String type) {
    return XmlBuilder.fragment()
        .empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type)
        .whole();
  }
}
