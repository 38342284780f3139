package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.publish.Contrast;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Line;
import nl.regiodeals.render.internal.publish.Raised;
import nl.regiodeals.render.internal.publish.Remarks;
import nl.regiodeals.render.internal.publish.TextStyle;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/**
 * Reads the lines of text of a Word document: runs, links, fields, notes, and the figures that are
 * marked in it. Not safe to share between threads.
 */
final class WordLines {
  private static final String WHITE = "ffffff";

  /** The size of text without a size, in points. */
  private static final double NORMAL = 11;

  /** Elements with text of the document in them, which add nothing of their own. */
  private static final ImmutableSet<String> WRAPPERS =
      ImmutableSet.of(
          "smartTag", "customXml", "sdtContent", "ins", "moveTo", "bdo", "dir", "rubyBase", "rt");

  /** Elements that say nothing that a reader sees. */
  private static final ImmutableSet<String> SILENT =
      ImmutableSet.of(
          "pPr",
          "rPr",
          "proofErr",
          "lastRenderedPageBreak",
          "bookmarkStart",
          "bookmarkEnd",
          "commentRangeStart",
          "commentRangeEnd",
          "annotationRef",
          "footnoteRef",
          "endnoteRef",
          "separator",
          "continuationSeparator",
          "permStart",
          "permEnd",
          "delText",
          "delInstrText",
          "moveFromRangeStart",
          "moveFromRangeEnd",
          "moveToRangeStart",
          "moveToRangeEnd",
          "sdtPr",
          "sdtEndPr",
          "smartTagPr",
          "customXmlPr",
          "rubyPr",
          "Fallback",
          "customXmlInsRangeStart",
          "customXmlInsRangeEnd",
          "customXmlDelRangeStart",
          "customXmlDelRangeEnd",
          "pgNum",
          "dayShort",
          "monthShort",
          "yearShort",
          "dayLong",
          "monthLong",
          "yearLong",
          "softHyphen");

  private final WordSource source;
  private final Remarks remarks;
  private final WordNotes notes;
  private final WordFields fields;
  private final Map<String, String> figures = new HashMap<>();
  private final List<String> places = new ArrayList<>();
  private final List<Element> pictures = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private Optional<String> figure = Optional.empty();
  private String part;
  private String background = WHITE;
  private String paragraphStyle = "";

  WordLines(WordSource source, Remarks remarks, WordNotes notes) {
    this.source = source;
    this.remarks = remarks;
    this.notes = notes;
    this.fields = new WordFields(notes::isCited);
    this.part = source.main();
  }

  /** Reads the text of a paragraph; its pictures are kept aside. */
  Line line(Element paragraph, String style, String behind) throws IOException {
    background = behind;
    paragraphStyle = style;
    Line line = new Line();
    String colour = source.styles().property(style, "color").orElse("");
    content(paragraph, TextStyle.PLAIN, colour, line);
    return line;
  }

  /** Reads from another part of the document, such as its notes. */
  void from(String newPart) {
    this.part = newPart;
  }

  /** The pictures since the last time that they were asked for. */
  List<Element> pictures() {
    List<Element> found = List.copyOf(pictures);
    pictures.clear();
    return found;
  }

  /** The names of places that were passed since the last time that they were asked for. */
  List<String> places() {
    List<String> found = List.copyOf(places);
    places.clear();
    return found;
  }

  private void content(Element parent, TextStyle style, String colour, Line line)
      throws IOException {
    for (Element child : XmlTree.children(parent)) {
      String name = child.getLocalName();
      switch (name) {
        case "r" -> run(child, style, colour, line);
        case "hyperlink" -> content(child, style.linking(target(child)), colour, line);
        case "fldSimple" -> {
          fields.simple(XmlTree.attribute(child, "instr"));
          fields.result().ifPresent(bookmark -> notes.cited(bookmark).ifPresent(line::note));
          content(child, style, colour, line);
          fields.end();
        }
        case "sdt" -> content(child, style, colour, line);
        case "ins", "moveTo" -> {
          notes.change(child);
          content(child, style, colour, line);
        }
        case "del", "moveFrom" -> notes.change(child);
        case "bookmarkStart" -> begin(child);
        case "bookmarkEnd" -> end(child);
        case "oMath", "oMathPara" -> leftOut(FinalNotices.EQUATION, child, line);
        case "AlternateContent" -> chosen(child, style, colour, line);
        default -> {
          if (WRAPPERS.contains(name)) {
            content(child, style, colour, line);
          } else if (!SILENT.contains(name) && !child.getTextContent().isBlank()) {
            leftOut(FinalNotices.OTHER, child, line);
          }
        }
      }
    }
  }

  private Optional<String> target(Element hyperlink) throws IOException {
    String id = XmlTree.attribute(hyperlink, "id");
    if (!id.isEmpty()) {
      return source.relation(part, id).map(WordSource.Relation::target);
    }
    String anchor = XmlTree.attribute(hyperlink, "anchor");
    return anchor.isEmpty() ? Optional.empty() : Optional.of("#" + anchor);
  }

  private void run(Element run, TextStyle around, String inherited, Line line) throws IOException {
    Optional<Element> properties = XmlTree.child(run, "rPr");
    String character = properties.flatMap(it -> XmlTree.value(it, "rStyle")).orElse("");
    boolean isBold = isOn(properties, character, "b");
    TextStyle style =
        around.set(isBold, isOn(properties, character, "i")).in(language(properties)).of(figure);
    properties.flatMap(it -> XmlTree.child(it, "rPrChange")).ifPresent(notes::change);
    if (isOn(properties, character, "vanish")) {
      return;
    }
    Raised raised = Raised.of(property(properties, character, "vertAlign").orElse(""));
    String colour = property(properties, character, "color").orElse(inherited);
    for (Element child : XmlTree.children(run)) {
      piece(child, style, raised, line);
      if ("t".equals(child.getLocalName()) && !child.getTextContent().isBlank()) {
        contrast(child, properties, colour, size(properties, character), isBold);
      }
    }
  }

  /** Tells of the first text in a colour that stands out too little. */
  private void contrast(
      Element text, Optional<Element> properties, String colour, double size, boolean isBold) {
    String behind =
        properties
            .flatMap(it -> XmlTree.child(it, "shd"))
            .map(shade -> XmlTree.attribute(shade, "fill"))
            .filter(fill -> !fill.equals("auto"))
            .orElse(background);
    boolean isEnough =
        Contrast.isEnough(
            colour, behind, size, isBold || isOn(Optional.empty(), paragraphStyle, "b"));
    if (!isEnough && told.add(colour + "/" + behind)) {
      remarks.add(
          FinalNotices.LOW_CONTRAST,
          text.getTextContent(),
          Map.of("colour", colour, "background", behind));
    }
  }

  /** The size of text in points. */
  private double size(Optional<Element> properties, String character) {
    return property(properties, character, "sz")
        .or(() -> source.styles().property(paragraphStyle, "sz"))
        .filter(half -> half.matches("\\d{1,4}"))
        .map(half -> Integer.parseInt(half) / 2.0)
        .orElse(NORMAL);
  }

  private Optional<String> property(Optional<Element> properties, String style, String property) {
    return properties
        .flatMap(it -> XmlTree.value(it, property))
        .or(() -> source.styles().property(style, property));
  }

  private void piece(Element piece, TextStyle style, Raised raised, Line line) throws IOException {
    switch (piece.getLocalName()) {
      case "t" -> say(raised.written(piece.getTextContent()), style, line);
      case "tab", "ptab" -> say(" ", style, line);
      case "noBreakHyphen" -> say("\u2011", style, line);
      case "cr" -> lineBreak(style, line);
      case "br" -> {
        if (!XmlTree.attribute(piece, "type").equals("page")) {
          lineBreak(style, line);
        }
      }
      case "sym" -> leftOut(FinalNotices.SYMBOL, piece, line);
      case "drawing", "pict" -> drawing(piece, line);
      case "object" -> leftOut(FinalNotices.OBJECT, piece, line);
      case "footnoteReference" ->
          notes.footnote(XmlTree.attribute(piece, "id")).ifPresent(line::note);
      case "endnoteReference" ->
          notes.endnote(XmlTree.attribute(piece, "id")).ifPresent(line::note);
      case "commentReference" -> notes.comment(XmlTree.attribute(piece, "id"));
      case "fldChar" -> {
        switch (XmlTree.attribute(piece, "fldCharType")) {
          case "begin" -> fields.begin();
          case "separate" -> fields.result().flatMap(notes::cited).ifPresent(line::note);
          default -> fields.end();
        }
      }
      case "instrText" -> fields.instruction(piece.getTextContent());
      case "AlternateContent" -> chosen(piece, style, "", line);
      case "ruby" -> content(piece, style, "", line);
      default -> {
        if (!SILENT.contains(piece.getLocalName()) && !piece.getTextContent().isBlank()) {
          leftOut(FinalNotices.OTHER, piece, line);
        }
      }
    }
  }

  private void say(String text, TextStyle style, Line line) {
    if (!fields.isHidden()) {
      line.text(text, fields.link().isPresent() ? style.linking(fields.link()) : style);
    }
  }

  private void lineBreak(TextStyle style, Line line) {
    if (!fields.isHidden()) {
      line.lineBreak(style);
    }
  }

  /** Of alternatives, Word shows the first that it knows. */
  private void chosen(Element alternatives, TextStyle style, String colour, Line line)
      throws IOException {
    Optional<Element> choice =
        XmlTree.child(alternatives, "Choice").or(() -> XmlTree.child(alternatives, "Fallback"));
    if (choice.isPresent()) {
      for (Element piece : XmlTree.children(choice.get())) {
        if ("r".equals(piece.getLocalName())) {
          run(piece, style, colour, line);
        } else {
          piece(piece, style, Raised.NOT, line);
        }
      }
    }
  }

  private void drawing(Element drawing, Line line) {
    if (XmlTree.find(drawing, "txbxContent").isPresent()) {
      leftOut(FinalNotices.TEXT_BOX, drawing, line);
    } else if (XmlTree.find(drawing, "blip").isPresent()
        || XmlTree.find(drawing, "imagedata").isPresent()) {
      pictures.add(drawing);
    } else if (XmlTree.find(drawing, "relIds").isPresent()) {
      leftOut(FinalNotices.SMART_ART, drawing, line);
    } else if (XmlTree.find(drawing, "chart").isPresent()) {
      leftOut(FinalNotices.CHART, drawing, line);
    } else if (!isLine(drawing)) {
      leftOut(FinalNotices.OTHER, drawing, line);
    }
  }

  /** A drawn line or empty shape, which says nothing. */
  private static boolean isLine(Element drawing) {
    return drawing.getTextContent().isBlank()
        && (XmlTree.find(drawing, "wsp").isPresent()
            || XmlTree.find(drawing, "line").isPresent()
            || XmlTree.find(drawing, "rect").isPresent());
  }

  private void leftOut(NoticeType type, Element what, Line line) {
    String words = what.getTextContent().strip();
    remarks.add(type, words.isEmpty() ? line.plain() : words);
  }

  private void begin(Element bookmark) {
    String name = XmlTree.attribute(bookmark, "name");
    if (name.startsWith(MarkedTextBuilder.FIGURE)) {
      String id = MarkedTextBuilder.figure(name);
      figures.put(XmlTree.attribute(bookmark, "id"), id);
      figure = Optional.of(id);
    } else {
      places.add(name);
    }
  }

  private void end(Element bookmark) {
    if (figures.remove(XmlTree.attribute(bookmark, "id")) != null) {
      figure = figures.values().stream().findFirst();
    }
  }

  private Optional<Language> language(Optional<Element> properties) {
    return properties
        .flatMap(it -> XmlTree.value(it, "lang"))
        .flatMap(WordStyles::locale)
        .filter(
            found ->
                !source.styles().language().map(Language::code).orElse("").equals(found.code()));
  }

  private boolean isOn(Optional<Element> properties, String style, String property) {
    return properties
        .flatMap(it -> XmlTree.child(it, property))
        .map(found -> XmlTree.attribute(found, "val"))
        .or(() -> source.styles().property(style, property))
        .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
        .isPresent();
  }
}
