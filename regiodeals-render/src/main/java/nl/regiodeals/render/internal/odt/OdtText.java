package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.publish.DocumentBuilder;
import nl.regiodeals.render.internal.publish.FinalNotices;
import nl.regiodeals.render.internal.publish.Line;
import nl.regiodeals.render.internal.publish.ListLabel;
import nl.regiodeals.render.internal.publish.Remarks;
import nl.regiodeals.render.internal.publish.RunningText;
import nl.regiodeals.render.internal.publish.StyleNames;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the final text of an OpenDocument text, block by block, with all tracked changes accepted.
 * What Writer makes itself, such as a list of contents, is left out, because each format makes its
 * own. Not safe to share between threads.
 */
public final class OdtText {
  private static final String CONTENT = "content.xml";

  private final PackageParts parts;
  private final OdtStyleSheet styles;
  private final OdtNumbers numbers;
  private final OdtLines lines;
  private final OdtFrames frames;
  private final DocumentBuilder builder;
  private final Element text;
  private final int shift;

  private OdtText(PackageParts parts, Element content, Remarks remarks) throws IOException {
    this.parts = parts;
    List<Element> sheets = new ArrayList<>();
    if (parts.has("styles.xml")) {
      sheets.add(XmlTree.parse(parts.bytes("styles.xml")));
    }
    sheets.add(content);
    this.styles = new OdtStyleSheet(sheets);
    this.numbers = new OdtNumbers(styles);
    this.text = XmlTree.at(content, "body", "text").orElse(content);
    this.lines = new OdtLines(styles, text, remarks);
    this.builder = new DocumentBuilder(remarks, styles.language().orElse(Language.DUTCH));
    this.frames = new OdtFrames(parts, builder);
    this.shift = shift();
    if (styles.language().isEmpty()) {
      remarks.add(FinalNotices.NO_LANGUAGE, "");
    }
  }

  /** The document; empty if the package is not an OpenDocument text. */
  public static Optional<Document> read(PackageParts parts, Remarks remarks) throws IOException {
    if (!parts.has(CONTENT)) {
      return Optional.empty();
    }
    Element content = XmlTree.parse(parts.bytes(CONTENT));
    if (XmlTree.at(content, "body", "text").isEmpty()) {
      return Optional.empty();
    }
    OdtText reading = new OdtText(parts, content, remarks);
    reading.changes();
    String title = reading.title();
    reading.letterhead(title);
    reading.blocks(reading.text);
    return Optional.of(reading.builder.build(title, Trail.NONE));
  }

  private String title() throws IOException {
    return parts.has("meta.xml")
        ? XmlTree.find(XmlTree.parse(parts.bytes("meta.xml")), "title")
            .map(Element::getTextContent)
            .orElse("")
            .strip()
        : "";
  }

  /**
   * How many levels the headings are below those of Writer: one if the document has a title of its
   * own, or more headings of the first level, for then none of these is the title.
   */
  private int shift() {
    NodeList paragraphs = text.getElementsByTagNameNS("*", "p");
    for (int i = 0; i < paragraphs.getLength(); i++) {
      if (isTitle((Element) paragraphs.item(i))) {
        return 1;
      }
    }
    NodeList headings = text.getElementsByTagNameNS("*", "h");
    int first = 0;
    for (int i = 0; i < headings.getLength(); i++) {
      first += level((Element) headings.item(i)) == 1 ? 1 : 0;
    }
    return first > 1 ? 1 : 0;
  }

  private boolean isTitle(Element paragraph) {
    return styles.name(XmlTree.attribute(paragraph, "style-name")).equals("title");
  }

  private static int level(Element heading) {
    String level = XmlTree.attribute(heading, "outline-level");
    return level.matches("[1-9]\\d?") ? Integer.parseInt(level) : 1;
  }

  /** Tells of the tracked changes; their deleted text is outside the text. */
  private void changes() {
    Optional<Element> tracked = XmlTree.child(text, "tracked-changes");
    if (tracked.isPresent()) {
      for (Element region : XmlTree.children(tracked.get())) {
        String author = XmlTree.find(region, "creator").map(Element::getTextContent).orElse("?");
        StringBuilder words = new StringBuilder();
        for (Element change : XmlTree.children(region)) {
          for (Element part : XmlTree.children(change)) {
            if (!"change-info".equals(part.getLocalName())) {
              words.append(part.getTextContent()).append(' ');
            }
          }
        }
        builder
            .remarks()
            .open(FinalNotices.OPEN_CHANGE, words.toString(), Map.of("author", author));
      }
    }
  }

  /** The letterhead, which is the header of the first page; what other headers say is told. */
  private void letterhead(String title) throws IOException {
    Optional<Element> page =
        XmlTree.children(text).stream()
            .filter(block -> "p".equals(block.getLocalName()) || "h".equals(block.getLocalName()))
            .findFirst()
            .flatMap(block -> styles.page(XmlTree.attribute(block, "style-name")))
            .or(() -> styles.page(""));
    if (page.isEmpty()) {
      return;
    }
    Optional<Element> ofFirst = XmlTree.child(page.get(), "header-first");
    boolean isOnlyFirst =
        ofFirst.isPresent() || !XmlTree.attribute(page.get(), "next-style-name").isEmpty();
    Element first = ofFirst.or(() -> XmlTree.child(page.get(), "header")).orElse(null);
    for (Element frame : XmlTree.children(page.get())) {
      RunningText words = RunningText.of(frame);
      if (frame == first
          && !words.words().isEmpty()
          && (isOnlyFirst || words.isLetterhead(title))) {
        blocks(frame);
      } else if (words.saysMore(title)) {
        builder.remarks().add(FinalNotices.RUNNING_TEXT, words.words());
      }
    }
  }

  private void blocks(Element parent) throws IOException {
    for (Element block : XmlTree.children(parent)) {
      switch (block.getLocalName()) {
        case "p" -> paragraph(block);
        case "h" -> heading(block);
        case "list" -> list(block, XmlTree.attribute(block, "style-name"), 1);
        case "table" -> new OdtTable(styles, lines, builder, frames).read(block, this::blocks);
        case "section", "index-body", "text-box", "numbered-paragraph" -> blocks(block);
        case "frame", "g", "custom-shape" -> frames.read(block, this::blocks);
        default -> {}
      }
    }
  }

  private void heading(Element heading) throws IOException {
    Line line = lines.line(heading);
    List<String> places = lines.places();
    List<Element> drawn = lines.frames();
    Optional<ListLabel> label = numbers.heading(level(heading));
    if (!line.isBlank()) {
      ImmutableList<Inline> words = line.inlines();
      builder.heading(
          level(heading) + shift, label.map(number -> number.before(words)).orElse(words), places);
    }
    drawn(drawn);
  }

  private void paragraph(Element paragraph) throws IOException {
    Line line = lines.line(paragraph);
    List<String> places = lines.places();
    List<Element> drawn = lines.frames();
    String style = XmlTree.attribute(paragraph, "style-name");
    String name = styles.name(style);
    if (line.isBlank()) {
      if (drawn.isEmpty()) {
        builder.emptyParagraph();
      }
    } else if (name.equals("title")) {
      builder.heading(1, line.inlines(), places);
    } else if (styles.isCaption(style)) {
      if (drawn.isEmpty()) {
        builder.caption(line.inlines());
      } else {
        // a picture in a box stands in the paragraph of its caption
        drawn(drawn);
        builder.caption(line.inlines());
        return;
      }
    } else if (StyleNames.isRemark(name)) {
      builder.callout(line.inlines());
    } else if (StyleNames.isFact(name)) {
      builder.fact(line.inlines());
    } else {
      builder.paragraph(line.inlines());
    }
    drawn(drawn);
  }

  private void drawn(List<Element> drawn) throws IOException {
    for (Element frame : drawn) {
      frames.read(frame, this::blocks);
    }
  }

  private void list(Element list, String style, int level) throws IOException {
    boolean continues =
        XmlTree.attribute(list, "continue-numbering").equals("true")
            || !XmlTree.attribute(list, "continue-list").isEmpty();
    if (level == 1 && !continues) {
      numbers.restart(style);
    }
    boolean isFirst = level == 1 && !continues;
    for (Element item : XmlTree.children(list)) {
      boolean isLabelled = "list-item".equals(item.getLocalName());
      boolean isStart = true;
      for (Element part : XmlTree.children(item)) {
        switch (part.getLocalName()) {
          case "list" -> {
            String own = XmlTree.attribute(part, "style-name");
            list(part, own.isEmpty() ? style : own, level + 1);
          }
          case "h" -> heading(part);
          case "p" -> {
            item(part, style, level, isLabelled && isStart, isFirst);
            isFirst = false;
            isStart = false;
          }
          default -> blocks(item);
        }
      }
    }
  }

  private void item(Element paragraph, String list, int level, boolean isLabelled, boolean isFirst)
      throws IOException {
    Line line = lines.line(paragraph);
    List<Element> drawn = lines.frames();
    lines.places();
    if (!line.isBlank()) {
      if (!isLabelled) {
        builder.subItem("", line.inlines());
      } else if (level > 1) {
        builder.subItem(numbers.item(list, level).text(), line.inlines());
      } else {
        builder.item(numbers.item(list, level), isFirst, line.inlines());
      }
    }
    drawn(drawn);
  }
}
