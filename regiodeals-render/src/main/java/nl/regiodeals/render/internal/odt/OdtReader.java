package nl.regiodeals.render.internal.odt;

import com.google.common.primitives.Ints;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.render.internal.EditedText;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.PackageParts;

/**
 * Reads an OpenDocument text, with its notes, text boxes, headers and footers, and with all tracked
 * changes accepted. Not safe to share between threads.
 */
public final class OdtReader {
  private static final int MOST_SPACES = 1000;

  private final MarkedTextBuilder text = new MarkedTextBuilder();
  private int absent;
  private int paragraphs;

  private OdtReader() {}

  /** The content of the document; empty if it is not an OpenDocument text. */
  public static Optional<EditedText> read(PackageParts parts) throws XMLStreamException {
    if (!parts.has("content.xml")) {
      return Optional.empty();
    }
    OdtReader reading = new OdtReader();
    reading.part(parts, "content.xml");
    reading.text.under("");
    reading.part(parts, "styles.xml");
    return Optional.of(new EditedText(reading.text.build(), EditedText.trail(parts, "meta.xml")));
  }

  private void part(PackageParts parts, String name) throws XMLStreamException {
    Optional<XMLStreamReader> part = parts.xml(name);
    if (part.isEmpty()) {
      return;
    }
    XMLStreamReader in = part.get();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(in, in.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
        case XMLStreamConstants.CHARACTERS -> say(in.getText());
        default -> {}
      }
    }
  }

  private void say(String words) {
    if (absent == 0 && paragraphs > 0) {
      text.text(words);
    }
  }

  /** Whether an element is in a document without being part of its text. */
  private static boolean isAbsent(String element) {
    return switch (element) {
      case "annotation",
          "tracked-changes",
          "note-citation",
          "note-ref",
          "ruby-text",
          "title",
          "desc" ->
          true;
      default -> false;
    };
  }

  private void start(XMLStreamReader in, String element) {
    if (isAbsent(element)) {
      absent++;
    }
    if (absent > 0) {
      return;
    }
    switch (element) {
      case "p", "h" -> paragraphs++;
      case "bookmark-start" -> text.begin(name(in), name(in));
      case "bookmark-end" -> text.end(name(in));
      case "bookmark" -> {
        text.begin(name(in), name(in));
        text.end(name(in));
      }
      case "s" -> say(" ".repeat(spaces(in)));
      case "tab", "line-break" -> say(" ");
      case "table-row" -> text.beginRow();
      case "note-body", "text-box" -> text.beginAside();
      default -> {}
    }
  }

  private static String name(XMLStreamReader in) {
    return PackageParts.attribute(in, "name");
  }

  private static int spaces(XMLStreamReader in) {
    Integer count = Ints.tryParse(PackageParts.attribute(in, "c"));
    return count == null ? 1 : Math.max(1, Math.min(count, MOST_SPACES));
  }

  private void end(String element) {
    if (absent == 0) {
      switch (element) {
        case "p" -> {
          paragraphs--;
          text.endParagraph();
        }
        case "h" -> {
          paragraphs--;
          text.endHeading();
        }
        case "table-cell" -> text.endCell();
        case "table-row" -> text.endRow();
        case "note-body", "text-box" -> text.endAside();
        default -> {}
      }
    }
    if (isAbsent(element)) {
      absent--;
    }
  }
}
