package nl.regiodeals.render.readback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads DOCX by the names of its styles. */
public final class WordReader {
  private static final Pattern NOTE_NUMBER = Pattern.compile(" NOTEREF (\\S+) ");

  private final Map<String, Element> notes = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> bookmarks = new HashMap<>();
  private final Map<String, Element> cited = new HashMap<>();
  private String again = "";

  /** Whether words are the page of an entry in the list of contents. */
  private boolean isPage;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private WordReader() {}

  /** What a document says. */
  public static List<Said> read(byte[] docx) throws IOException {
    Map<String, byte[]> parts = Xml.parts(docx);
    WordReader reader = new WordReader();
    Xml.below(Xml.root(parts, "word/_rels/document.xml.rels"), "Relationship")
        .forEach(rel -> reader.targets.put(rel.getAttribute("Id"), rel.getAttribute("Target")));
    Xml.below(Xml.root(parts, "word/footnotes.xml"), "w:footnote")
        .forEach(note -> reader.notes.put(note.getAttribute("w:id"), note));
    Element body = Xml.only(Xml.root(parts, "word/document.xml"), "w:body");
    Xml.below(body, "w:p")
        .forEach(
            p ->
                Xml.below(p, "w:bookmarkStart")
                    .forEach(
                        start ->
                            reader.bookmarks.put(start.getAttribute("w:name"), reader.words(p))));
    Xml.below(body, "w:bookmarkStart")
        .filter(start -> start.getAttribute("w:name").startsWith("_RefNote"))
        .forEach(
            start ->
                reader.cited.put(
                    start.getAttribute("w:name"),
                    Xml.only(start.getNextSibling(), "w:footnoteReference")));
    Xml.elements(body).forEach(reader::block);
    return reader.said;
  }

  /** The pictures, in the order of the text. */
  public static List<byte[]> pictures(byte[] docx) throws IOException {
    Map<String, byte[]> parts = Xml.parts(docx);
    Map<String, String> targets = new HashMap<>();
    Xml.below(Xml.root(parts, "word/_rels/document.xml.rels"), "Relationship")
        .forEach(rel -> targets.put(rel.getAttribute("Id"), "word/" + rel.getAttribute("Target")));
    return Xml.below(Xml.root(parts, "word/document.xml"), "a:blip")
        .map(blip -> Xml.part(parts, targets.getOrDefault(blip.getAttribute("r:embed"), "")))
        .toList();
  }

  private void block(Element block) {
    switch (block.getTagName()) {
      case "w:p" -> paragraph(block);
      case "w:tbl" ->
          Xml.below(block, "w:tr")
              .forEach(
                  row -> {
                    said.add(Said.row(Xml.below(row, "w:tblHeader").findAny().isPresent()));
                    Xml.below(row, "w:tc").forEach(this::cell);
                  });
      case "w:sectPr" -> {}
      default -> said.add(new Said(block.getTagName(), words(block)));
    }
  }

  private void paragraph(Element p) {
    String style = style(p);
    String words = words(p);
    switch (style) {
      case "Heading1", "Heading2", "Heading3", "Heading4" ->
          said.add(Said.of("h" + style.charAt(7), words));
      case "BodyText" -> said.add(Said.of("p", words));
      case "ListBullet" -> said.add(Said.item(0, words));
      case "ListNumber" ->
          said.add(
              Said.item(
                  numbers.merge(Xml.only(p, "w:numId").getAttribute("w:val"), 1, Integer::sum),
                  words));
      case "Fact" -> said.add(Said.of("fact", words));
      case "IntenseQuote" -> said.add(Said.of("callout", words));
      case "Caption" -> said.add(Said.of("caption", words));
      case "Figure" -> said.add(Said.of("alternative", words));
      case "FigureCaption" -> said.add(Said.of("figure caption", words));
      // a tab stands before the page
      case "TOC1", "TOC2" ->
          said.add(Said.of("contents", words.replaceFirst("\\s+(?=\u27e8)", "")));
      case "TOCHeading" -> {}
      default -> Said.unlessEmpty(Said.of(style, words)).ifPresent(said::add);
    }
  }

  private void cell(Element cell) {
    Element p = Xml.only(cell, "w:p");
    boolean isRight =
        Xml.below(p, "w:jc").anyMatch(side -> side.getAttribute("w:val").equals("right"));
    said.add(Said.cell(style(p).equals("TableHeading"), isRight, words(cell)));
  }

  private static String style(Element p) {
    return Xml.below(p, "w:pStyle").findFirst().map(s -> s.getAttribute("w:val")).orElse("");
  }

  private String words(Node node) {
    StringBuilder words = new StringBuilder();
    Xml.elements(node).forEach(kid -> words(kid, words));
    return words.toString();
  }

  private void words(Element part, StringBuilder words) {
    switch (part.getTagName()) {
      case "w:t" -> {
        if (!isPage) {
          words.append(again.isEmpty() ? part.getTextContent() : citedAgain(part));
        }
      }
      case "w:br", "w:tab" -> words.append(' ');
      case "w:instrText" -> {
        Matcher refers = NOTE_NUMBER.matcher(part.getTextContent());
        again = refers.lookingAt() ? refers.group(1) : "";
        isPage = part.getTextContent().contains("PAGEREF");
      }
      case "w:fldChar" -> {
        if (part.getAttribute("w:fldCharType").equals("end")) {
          again = "";
          isPage = false;
        }
      }
      case "wp:docPr" -> words.append(part.getAttribute("descr"));
      case "w:footnoteReference" -> words.append(note(part));
      case "w:hyperlink" -> {
        words.append(words(part));
        words.append(
            Said.target(
                part.hasAttribute("w:anchor")
                    ? "#" + bookmarks.getOrDefault(part.getAttribute("w:anchor"), "nowhere")
                    : targets.getOrDefault(part.getAttribute("r:id"), "nowhere")));
      }
      default -> words.append(words(part));
    }
  }

  private String note(Element reference) {
    return Said.note(words(notes.getOrDefault(reference.getAttribute("w:id"), reference)));
  }

  /** A note that was cited before, if the number is its own. */
  private String citedAgain(Element number) {
    Element reference = cited.getOrDefault(again, number);
    again = "";
    String note = note(reference);
    return reference.getAttribute("w:id").equals(number.getTextContent()) ? note : "wrong number";
  }
}
