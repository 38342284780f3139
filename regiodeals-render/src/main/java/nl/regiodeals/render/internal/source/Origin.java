package nl.regiodeals.render.internal.source;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * @param series the lists of which each item has text of its own
 * @param numbers the numbers that the template itself has
 * @param marks the marks in the text
 */
public record Origin(
    String label,
    String digest,
    ImmutableList<String> variables,
    ImmutableList<Series> series,
    ImmutableSet<String> numbers,
    ImmutableList<Mark> marks) {
  /** The namespace of what is recorded. */
  public static final String NAMESPACE = "urn:nl.regiodeals:filled";

  private static final int LENGTH = 12;
  private static final String EXPRESSION = "expression";
  private static final String RECORD = "record";

  /**
   * A list of which each item has a row, paragraph or piece of text.
   *
   * @param id what its marks say that they belong to
   * @param expression the list with the name of an item, such as {@code lijst("gesloten") as d}
   * @param isWhole whether each item has whole rows or paragraphs
   * @param records the records that were filled in, in their order
   */
  public record Series(
      String id, String expression, boolean isWhole, ImmutableList<String> records) {
    /** The same list with other records. */
    public Series of(ImmutableList<String> newRecords) {
      return new Series(id, expression, isWhole, newRecords);
    }
  }

  /**
   * A mark around what filled a hole.
   *
   * @param id the id of the bookmark, without its prefix
   * @param expression what stood in the template
   * @param rows the records of the lists around it: alternating names and keys
   * @param series the list that it belongs to; blank if it belongs to none, or to more
   * @param sentence the sentence it stood in, in the template; blank if it is not known
   * @param shown the text that filled it
   */
  public record Mark(
      String id,
      String expression,
      ImmutableList<String> rows,
      String series,
      String sentence,
      String shown) {
    /** The id of a mark, by its kind, what is asked, and the records of the lists around it. */
    public static String id(String kind, String asked, List<String> rows) {
      return kind
          + Hashing.murmur3_128()
              .hashString(asked + rows, StandardCharsets.UTF_8)
              .toString()
              .substring(0, LENGTH);
    }

    /** This mark, filled with another text. */
    public Mark showing(String newText) {
      return new Mark(id, expression, rows, series, sentence, newText);
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
    if (!numbers.isEmpty()) {
      xml.empty("numbers", "of", String.join(" ", numbers));
    }
    for (Series each : series) {
      xml.open("series", "id", each.id(), EXPRESSION, each.expression());
      xml.empty("whole", "is", Boolean.toString(each.isWhole()));
      each.records().forEach(record -> xml.empty("item", RECORD, record));
      xml.close();
    }
    for (Mark mark : marks) {
      xml.open("mark", "id", mark.id(), EXPRESSION, mark.expression(), "shown", mark.shown());
      if (!mark.series().isEmpty() || !mark.sentence().isEmpty()) {
        xml.empty("of", "series", mark.series(), "sentence", mark.sentence());
      }
      for (int i = 0; i < mark.rows().size(); i += 2) {
        xml.empty("row", "name", mark.rows().get(i), RECORD, mark.rows().get(i + 1));
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
    ImmutableList.Builder<Series> series = ImmutableList.builder();
    ImmutableSet.Builder<String> numbers = ImmutableSet.builder();
    for (XmlElement each : source.root().children()) {
      if (each.is("mark")) {
        marks.add(mark(source, each));
      } else if (each.is("series")) {
        series.add(series(source, each));
      } else if (each.is("numbers")) {
        numbers.addAll(Splitter.on(' ').omitEmptyStrings().split(text(source, each, "of")));
      } else if (each.is("variable")) {
        variables.add(text(source, each, EXPRESSION));
      }
    }
    return new Origin(
        text(source, source.root(), "label"),
        text(source, source.root(), "data"),
        variables.build(),
        series.build(),
        numbers.build(),
        marks.build());
  }

  private static Mark mark(XmlSource source, XmlElement mark) {
    ImmutableList.Builder<String> rows = ImmutableList.builder();
    String series = "";
    String sentence = "";
    for (XmlElement child : mark.children()) {
      if (child.is("row")) {
        rows.add(text(source, child, "name"), text(source, child, RECORD));
      } else {
        series = text(source, child, "series");
        sentence = text(source, child, "sentence");
      }
    }
    return new Mark(
        text(source, mark, "id"),
        text(source, mark, EXPRESSION),
        rows.build(),
        series,
        sentence,
        text(source, mark, "shown"));
  }

  private static Series series(XmlSource source, XmlElement series) {
    return new Series(
        text(source, series, "id"),
        text(source, series, EXPRESSION),
        series.child("whole").filter(it -> text(source, it, "is").equals("true")).isPresent(),
        series.children().stream()
            .filter(child -> child.is("item"))
            .map(child -> text(source, child, RECORD))
            .collect(ImmutableList.toImmutableList()));
  }

  private static String text(XmlSource source, XmlElement element, String attribute) {
    return source.attribute(element, attribute).orElse("");
  }
}
