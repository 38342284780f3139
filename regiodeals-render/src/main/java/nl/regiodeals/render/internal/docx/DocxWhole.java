package nl.regiodeals.render.internal.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * Whole paragraphs, tables, rows and runs as tracked changes: each run is within its change, and
 * each row and the end of each paragraph has it among its properties. Not safe to share between
 * threads.
 */
final class DocxWhole {
  private final XmlSource source;
  private final String change;
  private final String author;
  private final Supplier<String[]> attributes;
  private final Edits edits = new Edits();

  private DocxWhole(XmlSource source, String change, String author, Supplier<String[]> attributes) {
    this.source = source;
    this.change = change;
    this.author = author;
    this.attributes = attributes;
  }

  /**
   * Elements as tracked changes.
   *
   * @param change {@code w:ins} or {@code w:del}
   * @param author whose own insertions disappear when they are deleted, as in Word
   * @param attributes those of the next change: its id, author and date
   */
  static String of(
      XmlSource part, String whole, String change, String author, Supplier<String[]> attributes) {
    String open = part.startTag(part.root());
    String close = "</" + part.root().name() + ">";
    try {
      XmlSource source = XmlSource.read((open + whole + close).getBytes(StandardCharsets.UTF_8));
      DocxWhole all = new DocxWhole(source, change, author, attributes);
      source.root().children().forEach(all::visit);
      StringBuilder out = new StringBuilder();
      all.edits.apply(
          open.length(),
          open.length() + whole.length(),
          piece -> {
            if (piece instanceof Piece.Kept kept) {
              out.append(source.text(), kept.from(), kept.to());
            } else if (piece instanceof Piece.New made) {
              out.append(made.xml());
            }
          });
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not well-formed within " + part.root().name(), e);
    }
  }

  private void visit(XmlElement element) {
    switch (element.name()) {
      case "w:p" -> {
        if (isOwn(DocxLines.properties(element).flatMap(all -> all.child("w:rPr")))) {
          edits.replace(element.start(), element.end(), List.of());
        } else {
          paragraph(element);
          element.children().forEach(this::visit);
        }
      }
      case "w:tr" -> {
        if (isOwn(element.child("w:trPr"))) {
          edits.replace(element.start(), element.end(), List.of());
        } else {
          row(element);
          element.children().forEach(this::visit);
        }
      }
      case "w:r" -> run(element);
      case "w:del", "w:moveFrom", "w:pPr", "w:trPr", "w:tblPr", "w:tcPr", "w:sdtPr" -> {}
      default -> element.children().forEach(this::visit);
    }
  }

  /** Whether someone deletes what they inserted themselves. */
  private boolean isOwn(Optional<XmlElement> properties) {
    return change.equals("w:del")
        && properties
            .flatMap(all -> all.child("w:ins"))
            .flatMap(inserted -> source.attribute(inserted, "w:author"))
            .filter(author::equals)
            .isPresent();
  }

  private String mark() {
    return XmlBuilder.fragment().empty(change, attributes.get()).whole();
  }

  private void run(XmlElement run) {
    List<Piece> pieces = new ArrayList<>();
    String mark = mark();
    pieces.add(new Piece.New(mark.substring(0, mark.length() - 2) + ">"));
    if (change.equals("w:del")) {
      pieces.add(new Piece.New(source.startTag(run)));
      for (XmlElement child : run.children()) {
        pieces.add(new Piece.New(deleted(child)));
      }
      pieces.add(new Piece.New("</w:r>"));
    } else {
      pieces.add(new Piece.New(source.of(run)));
    }
    pieces.add(new Piece.New("</" + change + ">"));
    edits.replace(run.start(), run.end(), pieces);
  }

  private String deleted(XmlElement child) {
    String whole = source.of(child);
    return switch (child.name()) {
      case "w:t" -> renamed(whole, "w:t", "w:delText");
      case "w:instrText" -> renamed(whole, "w:instrText", "w:delInstrText");
      default -> whole;
    };
  }

  private static String renamed(String whole, String name, String newName) {
    String begun = "<" + newName + whole.substring(name.length() + 1);
    return begun.endsWith("/>")
        ? begun
        : begun.substring(0, begun.lastIndexOf("</")) + "</" + newName + ">";
  }

  private void paragraph(XmlElement paragraph) {
    Optional<XmlElement> properties = DocxLines.properties(paragraph);
    if (properties.isEmpty()) {
      String made = "<w:pPr><w:rPr>" + mark() + "</w:rPr></w:pPr>";
      first(paragraph, made);
      return;
    }
    Optional<XmlElement> look = properties.get().child("w:rPr");
    if (look.isPresent()) {
      Optional<XmlElement> inserted = look.get().child("w:ins");
      if (inserted.isPresent()) {
        edits.insert(inserted.get().end(), new Piece.New(mark()));
      } else {
        first(look.get(), mark());
      }
      return;
    }
    String made = "<w:rPr>" + mark() + "</w:rPr>";
    Optional<XmlElement> after =
        properties.get().children().stream()
            .filter(child -> child.is("w:sectPr") || child.is("w:pPrChange"))
            .findFirst();
    if (after.isPresent()) {
      edits.insert(after.get().start(), new Piece.New(made));
    } else {
      last(properties.get(), made);
    }
  }

  private void row(XmlElement row) {
    Optional<XmlElement> properties = row.child("w:trPr");
    if (properties.isPresent()) {
      Optional<XmlElement> after = properties.get().child("w:trPrChange");
      if (after.isPresent()) {
        edits.insert(after.get().start(), new Piece.New(mark()));
      } else {
        last(properties.get(), mark());
      }
      return;
    }
    String made = "<w:trPr>" + mark() + "</w:trPr>";
    Optional<XmlElement> before = row.child("w:tblPrEx");
    if (before.isPresent()) {
      edits.insert(before.get().end(), new Piece.New(made));
    } else {
      first(row, made);
    }
  }

  private void first(XmlElement in, String made) {
    if (in.inner() == in.end()) {
      opened(in, made);
    } else {
      edits.insert(in.inner(), new Piece.New(made));
    }
  }

  private void last(XmlElement in, String made) {
    if (in.inner() == in.end()) {
      opened(in, made);
    } else {
      edits.insert(in.innerEnd(), new Piece.New(made));
    }
  }

  private void opened(XmlElement empty, String made) {
    edits.replace(
        empty.start(),
        empty.end(),
        List.of(new Piece.New(source.startTag(empty) + made + "</" + empty.name() + ">")));
  }
}
