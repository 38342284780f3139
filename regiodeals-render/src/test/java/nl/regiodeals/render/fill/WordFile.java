package nl.regiodeals.render.fill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A small Word document with given XML. Immutable.
 *
 * @param parts the parts, in order
 */
record WordFile(Map<String, String> parts) {
  static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** A document with this body. */
  static WordFile of(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + MAIN
            + "\"/></Types>");
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        HEAD + "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    return new WordFile(parts);
  }

  /** A paragraph of one run. */
  static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /** A run. */
  static String r(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  /** A row of cells with a paragraph each. */
  static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(p(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder all =
        new StringBuilder(
            HEAD
                + "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      all.append("<Relationship Id=\"r")
          .append(i)
          .append("\" Type=\"")
          .append(RELATIONS)
          .append(kindsAndTargets[i])
          .append("\" Target=\"")
          .append(kindsAndTargets[i + 1])
          .append("\"/>");
    }
    return all.append("</Relationships>").toString();
  }

  /** This document with another part, such as {@code header}, which the main text refers to. */
  WordFile with(String kind, String content) {
    WordFile all = with("word/" + kind + ".xml", HEAD + content, true);
    String known = all.parts().getOrDefault("word/_rels/document.xml.rels", relations());
    return all.with(
        "word/_rels/document.xml.rels",
        known.replace(
            "</Relationships>",
            "<Relationship Id=\"x"
                + kind
                + "\" Type=\""
                + RELATIONS
                + kind
                + "\" Target=\""
                + kind
                + ".xml\"/></Relationships>"),
        true);
  }

  /** This document with a part as it is. */
  WordFile with(String name, String content, boolean asItIs) {
    Map<String, String> more = new LinkedHashMap<>(parts);
    more.put(name, asItIs ? content : HEAD + content);
    return new WordFile(more);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The parts of a package. */
  static WordFile read(byte[] file) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordFile(parts);
  }

  String part(String name) {
    return parts.getOrDefault(name, "");
  }

  /** What is in the body. */
  String body() {
    String whole = part("word/document.xml");
    return whole.substring(whole.indexOf("<w:body>") + 8, whole.lastIndexOf("</w:body>"));
  }

  /** The paragraphs of the body as text, each on a line; cells end with a bar. */
  String text() {
    return text(body());
  }

  static String text(String xml) {
    return xml.replaceAll("</w:p>\\s*</w:tc>", "|")
        .replaceAll("</w:tr>|</w:p>|<w:p/>", "\n")
        .replaceAll("<w:br/>", "/")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\n+", "\n")
        .strip();
  }
}
