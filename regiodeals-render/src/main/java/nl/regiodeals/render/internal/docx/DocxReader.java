package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.EditedText;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.source.Origin;

/**
 * Reads a Word document, with its notes, text boxes, headers and footers, and with all tracked
 * changes accepted. Its parts are found through their relationships. Not safe to share between
 * threads.
 */
public final class DocxReader {
  /** Represents a character of a symbol font. */
  private static final String SYMBOL = "\ue000";

  /** The beginning of a field that refers to a note or, in a list of contents, to a page. */
  private static final Pattern REFERENCE = Pattern.compile("\\s*(NOTE|PAGE)REF\\s");

  private final PackageParts parts;
  private final MarkedTextBuilder text = new MarkedTextBuilder();
  private final Set<String> headingStyles = new HashSet<>();
  private final Map<String, String> headingOfNote = new HashMap<>();

  private int deleted;
  private int absent;
  private int properties;
  private int words;
  private int instructions;
  private final Deque<Field> fields = new ArrayDeque<>();
  private boolean isHidden;
  private boolean isHeading;
  private boolean isJoined;

  /** A field that is open, with what has been read of it. */
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean isResult;

    /** Whether it shows the number of a note or a page, which is not part of the text. */
    boolean isReference() {
      return isResult && REFERENCE.matcher(instruction).lookingAt();
    }
  }

  private DocxReader(PackageParts parts) {
    this.parts = parts;
  }

  /** The content of the document; empty if it is not a Word document. */
  public static Optional<EditedText> read(PackageParts parts) throws XMLStreamException {
    ListMultimap<String, String> whole = related(parts, "");
    List<String> main = whole.get("officeDocument");
    if (main.isEmpty() || !parts.has(main.get(0))) {
      return Optional.empty();
    }
    DocxReader reading = new DocxReader(parts);
    reading.document(main.get(0));
    Optional<String> properties = whole.get("core-properties").stream().findFirst();
    return Optional.of(
        new EditedText(reading.text.build(), trail(parts, properties.orElse(""), main.get(0))));
  }

  /** The trail among the keywords, or else where filling notes what a document was filled from. */
  private static Optional<Trail> trail(PackageParts parts, String properties, String main)
      throws XMLStreamException {
    Optional<Trail> trail = EditedText.trail(parts, properties);
    for (String name :
        trail.isPresent() ? List.<String>of() : related(parts, main).get("customXml")) {
      Optional<XMLStreamReader> part = parts.xml(name);
      if (part.isPresent()
          && part.get().nextTag() == XMLStreamConstants.START_ELEMENT
          && Origin.NAMESPACE.equals(part.get().getNamespaceURI())) {
        return Trail.parse(PackageParts.attribute(part.get(), "label"));
      }
    }
    return trail;
  }

  private void document(String main) throws XMLStreamException {
    ListMultimap<String, String> related = related(parts, main);
    for (String styles : related.get("styles")) {
      styles(styles);
    }
    part(main);
    for (String kind : ImmutableList.of("footnotes", "endnotes", "header", "footer")) {
      for (String name : related.get(kind)) {
        text.under("");
        part(name);
      }
    }
  }

  /** The parts that a part refers to, by the last segment of the relationship type. */
  static ListMultimap<String, String> related(PackageParts parts, String from)
      throws XMLStreamException {
    ListMultimap<String, String> related = LinkedListMultimap.create();
    int name = from.lastIndexOf('/') + 1;
    Optional<XMLStreamReader> relations =
        parts.xml(from.substring(0, name) + "_rels/" + from.substring(name) + ".rels");
    if (relations.isPresent()) {
      XMLStreamReader in = relations.get();
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT
            && in.getLocalName().equals("Relationship")) {
          String type = PackageParts.attribute(in, "Type");
          related.put(
              type.substring(type.lastIndexOf('/') + 1),
              PackageParts.target(from, PackageParts.attribute(in, "Target")));
        }
      }
    }
    return related;
  }

  /** Reads the styles; their ids depend on the language of Word, their names do not. */
  private void styles(String part) throws XMLStreamException {
    Optional<XMLStreamReader> styles = parts.xml(part);
    if (styles.isEmpty()) {
      return;
    }
    XMLStreamReader in = styles.get();
    String style = "";
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (in.getLocalName().equals("style")) {
        style = PackageParts.attribute(in, "styleId");
      } else if (in.getLocalName().equals("name")
          && PackageParts.attribute(in, "val").toLowerCase(Locale.ROOT).startsWith("heading ")) {
        headingStyles.add(style);
      }
    }
  }

  private void part(String name) throws XMLStreamException {
    Optional<XMLStreamReader> part = parts.xml(name);
    if (part.isEmpty()) {
      return;
    }
    XMLStreamReader in = part.get();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(in, in.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
        case XMLStreamConstants.CHARACTERS -> {
          if (words > 0) {
            say(in.getText());
          } else if (instructions > 0 && !fields.isEmpty()) {
            fields.getFirst().instruction.append(in.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void say(String words) {
    if (deleted == 0
        && absent == 0
        && properties == 0
        && !isHidden
        && fields.stream().noneMatch(Field::isReference)) {
      text.text(words);
    }
  }

  private void start(XMLStreamReader in, String element) {
    switch (element) {
      case "Fallback", "rt" -> absent++;
      case "del", "moveFrom" -> {
        deleted++;
        isJoined |= properties > 0;
      }
      case "pPr", "trPr", "sectPr", "pPrChange", "rPrChange" -> properties++;
      case "pStyle" ->
          isHeading |= properties == 1 && headingStyles.contains(PackageParts.attribute(in, "val"));
      case "r" -> isHidden = false;
      case "vanish" -> isHidden |= properties == 0 && isOn(PackageParts.attribute(in, "val"));
      case "t" -> words++;
      case "instrText" -> instructions++;
      case "tab", "ptab", "br", "cr" -> say(" ");
      case "noBreakHyphen" -> say("-");
      case "sym" -> say(SYMBOL);
      default -> structure(in, element);
    }
  }

  private void structure(XMLStreamReader in, String element) {
    if (absent > 0) {
      return;
    }
    switch (element) {
      case "bookmarkStart" ->
          text.begin(PackageParts.attribute(in, "id"), PackageParts.attribute(in, "name"));
      case "bookmarkEnd" -> text.end(PackageParts.attribute(in, "id"));
      case "tr" -> text.beginRow();
      case "fldSimple" -> {
        Field field = new Field();
        field.instruction.append(PackageParts.attribute(in, "instr"));
        field.isResult = true;
        fields.push(field);
      }
      case "fldChar" -> field(PackageParts.attribute(in, "fldCharType"));
      case "txbxContent" -> text.beginAside();
      case "footnoteReference", "endnoteReference" ->
          headingOfNote.put(note(element, in), text.heading());
      case "footnote", "endnote" -> text.under(headingOfNote.getOrDefault(note(element, in), ""));
      default -> {}
    }
  }

  private void field(String sign) {
    switch (sign) {
      case "begin" -> fields.push(new Field());
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.getFirst().isResult = true;
        }
      }
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private static String note(String element, XMLStreamReader in) {
    return element.charAt(0) + PackageParts.attribute(in, "id");
  }

  private static boolean isOn(String value) {
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private void end(String element) {
    switch (element) {
      case "Fallback", "rt" -> absent--;
      case "del", "moveFrom" -> deleted--;
      case "pPr", "trPr", "sectPr", "pPrChange", "rPrChange" -> properties--;
      case "r" -> isHidden = false;
      case "t" -> words--;
      case "instrText" -> instructions--;
      case "fldSimple" -> fields.poll();
      default -> {
        if (absent == 0) {
          endStructure(element);
        }
      }
    }
  }

  private void endStructure(String element) {
    switch (element) {
      case "p" -> {
        if (isHeading) {
          text.endHeading();
        } else if (!isJoined) {
          text.endParagraph();
        }
        isHeading = false;
        isJoined = false;
        // the end of the field may have been edited away, but its text ends here
        fields.removeIf(Field::isReference);
      }
      case "tc" -> text.endCell();
      case "tr" -> text.endRow();
      case "txbxContent" -> text.endAside();
      default -> {}
    }
  }
}
