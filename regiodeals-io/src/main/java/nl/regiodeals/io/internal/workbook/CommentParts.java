package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the parts of an XLSX workbook for comments, and a sheet with text only. */
final class CommentParts {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final int[] WIDTHS = {18, 8, 14, 70, 60};

  /** The height of a line of text, in points. */
  private static final int LINE_HEIGHT = 14;

  /** No row is higher than this number of lines. */
  private static final int MOST_LINES = 12;

  private CommentParts() {}

  /**
   * The comments of a sheet.
   *
   * @param namespace the namespace of the sheets of the workbook
   */
  static byte[] comments(Map<String, String> byCell, String namespace) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<comments xmlns=\"")
        .append(namespace)
        .append("\"><authors><author>Regiodeals</author>");
    xml.append("</authors><commentList>");
    byCell.forEach(
        (cell, text) ->
            xml.append("<comment ref=\"")
                .append(escaped(cell))
                .append("\" authorId=\"0\"><text><t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</t></text></comment>"));
    return bytes(xml.append("</commentList></comments>"));
  }

  /** The boxes of the comments; Excel does not show a comment without one. */
  static byte[] drawing(Set<String> cells) {
    StringBuilder xml = new StringBuilder();
    xml.append("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"")
        .append(" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
        .append(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
        .append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\"")
        .append(" path=\"m,l,21600r21600,l21600,xe\"/>");
    int number = 0;
    for (String cell : cells) {
      number++;
      int row = Grid.row(cell);
      int column = Grid.column(cell);
      xml.append("<v:shape id=\"_x0000_s")
          .append(1024 + number)
          .append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"")
          .append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
          .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
          .append("<x:Anchor>")
          .append(column + 1)
          .append(",10,")
          .append(row)
          .append(",5,")
          .append(column + 5)
          .append(",10,")
          .append(row + 6)
          .append(",5</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
          .append(row)
          .append("</x:Row><x:Column>")
          .append(column)
          .append("</x:Column></x:ClientData></v:shape>");
    }
    return bytes(xml.append("</xml>"));
  }

  /**
   * A sheet of text; it is never a formula.
   *
   * @param namespace the namespace of the sheets of the workbook
   * @param looks the styles of its cells and of its headers
   */
  static byte[] list(Findings findings, String namespace, int[] looks) {
    ImmutableList<ImmutableList<String>> rows = findings.rows();
    int header = findings.headerRow();
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<worksheet xmlns=\"").append(namespace).append("\"><sheetPr>");
    xml.append("<pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView ");
    xml.append("tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"").append(header + 1);
    xml.append("\" topLeftCell=\"A").append(header + 2);
    xml.append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int c = 0; c < WIDTHS.length; c++) {
      xml.append("<col min=\"").append(c + 1).append("\" max=\"").append(c + 1);
      xml.append("\" width=\"").append(WIDTHS[c]).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append('"');
      if (r > header) {
        xml.append(" ht=\"").append(lines(rows.get(r)) * LINE_HEIGHT);
        xml.append("\" customHeight=\"1\"");
      }
      xml.append('>');
      for (int c = 0; c < rows.get(r).size(); c++) {
        xml.append("<c r=\"").append(Grid.cellName(c, r)).append('"');
        if (r >= header) {
          xml.append(" s=\"").append(looks[r == header ? 1 : 0]).append('"');
        }
        xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.append(escaped(rows.get(r).get(c))).append("</t></is></c>");
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    links(findings, xml);
    xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\"");
    return bytes(xml.append(" fitToHeight=\"0\"/></worksheet>"));
  }

  private static int lines(List<String> row) {
    int lines = 1;
    for (int c = 0; c < row.size(); c++) {
      lines = Math.max(lines, row.get(c).length() / WIDTHS[c] + 1);
    }
    return Math.min(lines, MOST_LINES);
  }

  /** The links from the findings to their cells. */
  private static void links(Findings findings, StringBuilder xml) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < findings.marks().size(); i++) {
      String at = Grid.cellName(Findings.CELL, findings.headerRow() + 1 + i);
      findings
          .marks()
          .get(i)
          .place()
          .ifPresent(
              place ->
                  links
                      .append("<hyperlink ref=\"")
                      .append(at)
                      .append("\" location=\"")
                      .append(escaped(Grid.quoted(place.sheet()) + "!" + place.cell()))
                      .append("\"/>"));
    }
    if (links.length() > 0) {
      xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
    }
  }

  private static String escaped(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text).replace("&#xA;", "\n");
  }

  private static byte[] bytes(StringBuilder xml) {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
