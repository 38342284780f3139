package nl.regiodeals.render.readback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads ODT by the names of its styles. */
public final class OpenDocumentReader {
  private final Map<String, String> bookmarks = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Element> notes = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private OpenDocumentReader() {}

  /** What a document says. */
  public static List<Said> read(byte[] odt) throws IOException {
    OpenDocumentReader reader = new OpenDocumentReader();
    Element root = Xml.root(Xml.parts(odt), "content.xml");
    Element text = Xml.only(root, "office:text");
    Xml.below(text, "text:h")
        .forEach(
            h ->
                Xml.below(h, "text:bookmark")
                    .forEach(
                        mark ->
                            reader.bookmarks.put(mark.getAttribute("text:name"), reader.words(h))));
    Xml.below(root, "style:style")
        .filter(style -> style.getAttribute("style:family").equals("paragraph"))
        .forEach(
            style ->
                reader.parents.put(
                    style.getAttribute("style:name"),
                    style.getAttribute("style:parent-style-name")));
    Xml.below(text, "text:note")
        .forEach(note -> reader.notes.put(note.getAttribute("text:id"), note));
    Xml.elements(text).forEach(reader::block);
    return reader.said;
  }

  /** The pictures, in the order of the text. */
  public static List<byte[]> pictures(byte[] odt) throws IOException {
    Map<String, byte[]> parts = Xml.parts(odt);
    return Xml.below(Xml.root(parts, "content.xml"), "draw:image")
        .map(image -> Xml.part(parts, image.getAttribute("xlink:href")))
        .toList();
  }

  private void block(Element block) {
    switch (block.getTagName()) {
      case "text:h" ->
          said.add(Said.of("h" + block.getAttribute("text:outline-level"), words(block)));
      case "text:p" -> paragraph(block);
      case "text:list" -> {
        boolean isOrdered = block.getAttribute("text:style-name").startsWith("Numbering");
        int number = 0;
        for (Element item : Xml.elements(block)) {
          number++;
          said.add(Said.item(isOrdered ? number : 0, words(item)));
        }
      }
      case "table:table" -> {
        for (Element kid : Xml.elements(block)) {
          if (kid.getTagName().equals("table:table-header-rows")) {
            Xml.elements(kid).forEach(row -> row(row, true));
          } else if (kid.getTagName().equals("table:table-row")) {
            row(kid, false);
          }
        }
      }
      case "text:table-of-content" ->
          Xml.below(block, "text:a")
              .forEach(
                  a ->
                      said.add(
                          Said.of(
                              "contents",
                              words(a).strip() + target(a.getAttribute("xlink:href")))));
      default -> said.add(new Said(block.getTagName(), words(block)));
    }
  }

  private void paragraph(Element p) {
    String style = p.getAttribute("text:style-name");
    String kind =
        switch (style) {
          case "Text_20_body" -> "p";
          case "Fact", "Fact_20_Kept" -> "fact";
          case "Quotations" -> "callout";
          case "Table" -> "caption";
          case "Figure" -> "alternative";
          case "Figure_20_Caption" -> "figure caption";
          default -> style;
        };
    Said.unlessEmpty(Said.of(kind, words(p))).ifPresent(said::add);
  }

  private void row(Element row, boolean isHead) {
    said.add(Said.row(isHead));
    for (Element cell : Xml.elements(row)) {
      String own = Xml.only(cell, "text:p").getAttribute("text:style-name");
      // the indent of a figure is a style that is based on that of figures
      String style = parents.getOrDefault(own, own);
      said.add(
          Said.cell(style.startsWith("Table_20_Heading"), style.endsWith("_Right"), words(cell)));
    }
  }

  private String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node kid : Xml.kids(node)) {
      if (kid instanceof Text text) {
        words.append(text.getData());
      } else if (kid instanceof Element part) {
        words(part, words);
      }
    }
    return words.toString();
  }

  private void words(Element part, StringBuilder words) {
    switch (part.getTagName()) {
      case "text:s", "text:tab", "text:line-break" -> words.append(' ');
      case "text:bookmark-ref" -> {} // the page in the list of contents
      case "text:note" -> words.append(note(part));
      case "text:note-ref" -> words.append(citedAgain(part));
      case "text:a" -> words.append(words(part)).append(target(part.getAttribute("xlink:href")));
      case "draw:frame" -> words.append(words(Xml.only(part, "svg:desc")));
      default -> words.append(words(part));
    }
  }

  private String target(String href) {
    return Said.target(
        href.startsWith("#") ? "#" + bookmarks.getOrDefault(href.substring(1), "nowhere") : href);
  }

  private String note(Element note) {
    return Said.note(words(Xml.only(note, "text:note-body")));
  }

  /** A note that was cited before, if the number is its own. */
  private String citedAgain(Element reference) {
    Element note = notes.getOrDefault(reference.getAttribute("text:ref-name"), reference);
    return words(Xml.only(note, "text:note-citation")).equals(words(reference))
        ? note(note)
        : "wrong number";
  }
}
