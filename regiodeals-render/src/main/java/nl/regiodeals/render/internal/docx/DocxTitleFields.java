package nl.regiodeals.render.internal.docx;

import java.util.List;
import java.util.regex.Pattern;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The fields of a letterhead that show the title of the document. Word shows what they were until
 * it fills them again. Not safe to share between threads.
 */
final class DocxTitleFields {
  private static final Pattern TITLE = Pattern.compile("(?i)\\s*TITLE\\b.*", Pattern.DOTALL);

  private final XmlSource part;
  private final String title;
  private final Edits edits;
  private final StringBuilder instruction = new StringBuilder();
  private boolean isInstruction;
  private boolean isTitle;
  private boolean isShown;

  private DocxTitleFields(XmlSource part, String title, Edits edits) {
    this.part = part;
    this.title = title;
    this.edits = edits;
  }

  /** Lets the fields of a part show a title. */
  static void show(XmlSource part, String title, Edits edits) {
    new DocxTitleFields(part, title, edits).visit(part.root());
  }

  private void visit(XmlElement element) {
    for (XmlElement child : element.children()) {
      switch (child.name()) {
        case "w:fldSimple" -> simple(child);
        case "w:fldChar" -> sign(part.attribute(child, "w:fldCharType").orElse(""));
        case "w:instrText" -> {
          if (isInstruction) {
            instruction.append(part.text(), child.inner(), child.innerEnd());
          }
        }
        case "w:t" -> {
          if (isTitle) {
            put(child, isShown ? "" : words());
            isShown = true;
          }
        }
        default -> visit(child);
      }
    }
  }

  private void simple(XmlElement field) {
    if (!TITLE.matcher(part.attribute(field, "w:instr").orElse("")).matches()) {
      visit(field);
      return;
    }
    String look = field.child("w:r").flatMap(run -> run.child("w:rPr")).map(part::of).orElse("");
    put(field, part.startTag(field) + "<w:r>" + look + words() + "</w:r></w:fldSimple>");
  }

  private void sign(String type) {
    switch (type) {
      case "begin" -> {
        instruction.setLength(0);
        isInstruction = true;
        isTitle = false;
      }
      case "separate" -> {
        isTitle = isInstruction && TITLE.matcher(instruction).matches();
        isInstruction = false;
        isShown = false;
      }
      default -> {
        isTitle = false;
        isInstruction = false;
      }
    }
  }

  private String words() {
    return XmlBuilder.fragment().element("w:t", title, "xml:space", "preserve").whole();
  }

  private void put(XmlElement element, String instead) {
    edits.replace(element.start(), element.end(), List.of(new Piece.New(instead)));
  }
}
