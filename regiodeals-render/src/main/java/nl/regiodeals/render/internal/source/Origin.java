package nl.regiodeals.render.internal.source;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.internal.XmlBuilder;

/**
 * What a document was filled from. It stands in the document itself, so that figures can be filled
 * again after people edited it.
 *
 * @param label what it was made from, in a line
 * @param digest the SHA-256 of the data
 * @param variables the variables that the document sets for the whole of its text, in their order:
 *     each a name with its expression
 * @param marks the marks in the text
 */
public record Origin(
    String label, String digest, ImmutableList<String> variables, ImmutableList<Mark> marks) {
  /** The namespace of what is recorded. */
  public static final String NAMESPACE = "urn:nl.regiodeals:filled";

  private static final String EXPRESSION = "expression";

  /**
   * A mark around what filled a hole.
   *
   * @param id the id of the bookmark, without its prefix
   * @param expression what stood in the template
   * @param rows the records of the lists around it: alternating names and keys
   * @param shown the text that filled it
   */
  public record Mark(String id, String expression, ImmutableList<String> rows, String shown) {
    /** This mark, filled with another text. */
    public Mark showing(String newText) {
      return new Mark(id, expression, rows, newText);
    }

    /** Whether it is around whole paragraphs and tables. */
    public boolean isBlocks() {
      return id.startsWith("b");
    }
  }

  /** The record as XML, without a declaration. */
  public String xml() {
    XmlBuilder xml =
        XmlBuilder.fragment().open("filled", "xmlns", NAMESPACE, "label", label, "data", digest);
    variables.forEach(each -> xml.empty("variable", EXPRESSION, each));
    for (Mark mark : marks) {
      xml.open("mark", "id", mark.id(), EXPRESSION, mark.expression(), "shown", mark.shown());
      for (int i = 0; i < mark.rows().size(); i += 2) {
        xml.empty("row", "name", mark.rows().get(i), "record", mark.rows().get(i + 1));
      }
      xml.close();
    }
    return xml.close().whole();
  }

  /**
   * Reads a record.
   *
   * @throws XMLStreamException if it is not well-formed
   */
  public static Origin read(String xml) throws XMLStreamException {
    XmlSource source = XmlSource.read(xml.getBytes(StandardCharsets.UTF_8));
    ImmutableList.Builder<String> variables = ImmutableList.builder();
    ImmutableList.Builder<Mark> marks = ImmutableList.builder();
    for (XmlElement each : source.root().children()) {
      if (each.is("mark")) {
        marks.add(mark(source, each));
      } else if (each.is("variable")) {
        variables.add(text(source, each, EXPRESSION));
      }
    }
    return new Origin(
        text(source, source.root(), "label"),
        text(source, source.root(), "data"),
        variables.build(),
        marks.build());
  }

  private static Mark mark(XmlSource source, XmlElement mark) {
    ImmutableList.Builder<String> rows = ImmutableList.builder();
    for (XmlElement row : mark.children()) {
      rows.add(text(source, row, "name"), text(source, row, "record"));
    }
    return new Mark(
        text(source, mark, "id"),
        text(source, mark, EXPRESSION),
        rows.build(),
        text(source, mark, "shown"));
  }

  private static String text(XmlSource source, XmlElement element, String attribute) {
    return source.attribute(element, attribute).orElse("");
  }
}
