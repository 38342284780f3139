package nl.regiodeals.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.exchange.Input;

/** A Word document made of the XML that a test gives. */
final class WordLetter {
  private static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\"";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();

  private WordLetter() {}

  /** A document with a title and the styles of a Dutch Word. */
  static WordLetter of(String body) {
    WordLetter file = new WordLetter();
    file.put(
        "_rels/.rels",
        relationships(
            relation("d", "officeDocument", "word/document.xml")
                + relation("c", "metadata/core-properties", "docProps/core.xml")));
    file.put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\">"
            + "<dc:title>Brief</dc:title></cp:coreProperties>");
    file.put(
        "word/document.xml", "<w:document" + NAMES + "><w:body>" + body + "</w:body></w:document>");
    return file.part(
        "styles",
        "<w:styles"
            + NAMES
            + "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"nl-NL\"/></w:rPr></w:rPrDefault>"
            + "</w:docDefaults>"
            + style("Standaard", "Normal", "", "")
            + style("Titel", "Title", "", "")
            + style("Kop1", "heading 1", "", "")
            + style("Kop2", "heading 2", "", "")
            + style("Kop3", "heading 3", "", "")
            + style("Mijnkop", "Mijn kop", "Kop2", "")
            + style("Tussenkop", "Tussenkop", "", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
            + style("Bijschrift", "caption", "", "")
            + style("Inhopg1", "toc 1", "", "")
            + "</w:styles>");
  }

  private static String style(String id, String name, String basedOn, String properties) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>")
        + properties
        + "</w:style>";
  }

  /** This document with a part of its text, such as numbering, by the type of its relationship. */
  WordLetter part(String type, String content) {
    put("word/" + type + ".xml", content);
    return relating(type, type, type + ".xml");
  }

  /** This document with a part whose root element has the names of Word's XML. */
  WordLetter partOf(String type, String element, String content) {
    return part(type, "<" + element + NAMES + ">" + content + "</" + element + ">");
  }

  WordLetter relating(String id, String type, String target) {
    relations.append(relation(id, type, target));
    return this;
  }

  WordLetter linking(String id, String address) {
    relations
        .append("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "hyperlink\" Target=\"")
        .append(address + "\" TargetMode=\"External\"/>");
    return this;
  }

  WordLetter file(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  private void put(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relationships(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  byte[] bytes() {
    put("word/_rels/document.xml.rels", relationships(relations.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  Input input() {
    return Input.of("brief.docx", bytes());
  }

  /** A paragraph of plain text. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** A paragraph in a style. */
  static String p(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
  }

  /** An item of a list. */
  static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + r(text)
        + "</w:p>";
  }

  /** A run of plain text. */
  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A run with properties. */
  static String r(String properties, String text) {
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + text
        + "</w:t></w:r>";
  }
}
