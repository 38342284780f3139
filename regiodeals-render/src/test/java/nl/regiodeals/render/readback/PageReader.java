package nl.regiodeals.render.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Reads a page of HTML as a browser does. */
public final class PageReader {
  private final Map<String, Element> byId = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private PageReader() {}

  /** What a page says. */
  public static List<Said> read(byte[] html) throws IOException {
    PageReader reader = new PageReader();
    try {
      Element root =
          new HtmlDocumentBuilder().parse(new ByteArrayInputStream(html)).getDocumentElement();
      reader.remember(root);
      Xml.elements(Xml.only(root, "main")).forEach(reader::block);
    } catch (SAXException e) {
      throw new IOException(e);
    }
    return reader.said;
  }

  private void remember(Element element) {
    if (element.hasAttribute("id")) {
      byId.put(element.getAttribute("id"), element);
    }
    Xml.elements(element).forEach(this::remember);
  }

  private void block(Element block) {
    switch (block.getTagName()) {
      case "h1", "h2", "h3", "h4", "p" -> said.add(Said.of(block.getTagName(), words(block)));
      case "ul" -> Xml.elements(block).forEach(item -> said.add(Said.item(0, words(item))));
      case "ol" -> {
        int number = 0;
        for (Element item : Xml.elements(block)) {
          number++;
          said.add(Said.item(number, words(item)));
        }
      }
      case "dl" -> {
        List<Element> parts = Xml.elements(block);
        for (int i = 0; i < parts.size(); i += 2) {
          said.add(Said.of("fact", words(parts.get(i)) + ": " + words(parts.get(i + 1))));
        }
      }
      case "figure" -> {
        Xml.below(block, "figcaption")
            .forEach(caption -> said.add(Said.of("figure caption", words(caption))));
        said.add(Said.of("alternative", words(Xml.only(block, "desc"))));
      }
      case "div" -> {
        if (block.getAttribute("class").equals("callout")) {
          Xml.elements(block).forEach(p -> said.add(Said.of("callout", words(p))));
        } else {
          table(block);
        }
      }
      case "nav" ->
          Xml.below(block, "a").forEach(a -> said.add(Said.of("contents", words(List.of(a)))));
      case "section" -> {} // the notes, which are read where they are referred to
      default -> said.add(new Said(block.getTagName(), words(block)));
    }
  }

  private void table(Element block) {
    said.add(Said.of("caption", words(Xml.only(block, "caption"))));
    for (String part : List.of("thead", "tbody")) {
      for (Element row : Xml.elements(Xml.only(block, part))) {
        said.add(Said.row(part.equals("thead")));
        for (Element cell : Xml.elements(row)) {
          said.add(
              Said.cell(
                  cell.getTagName().equals("th"),
                  cell.getAttribute("class").equals("number"),
                  words(cell)));
        }
      }
    }
  }

  private String words(Node node) {
    return words(Xml.kids(node));
  }

  private String words(List<? extends Node> nodes) {
    StringBuilder words = new StringBuilder();
    for (Node node : nodes) {
      if (node instanceof Text text) {
        words.append(text.getData());
      } else if (node instanceof Element part) {
        words(part, words);
      }
    }
    return words.toString();
  }

  private void words(Element part, StringBuilder words) {
    String href = part.getAttribute("href");
    String role = part.getAttribute("role");
    if (role.equals("doc-noteref")) {
      words.append(Said.note(words(byId.getOrDefault(href.substring(1), part))));
    } else if (part.getTagName().equals("a") && !role.equals("doc-backlink")) {
      String target =
          href.startsWith("#") ? "#" + words(byId.getOrDefault(href.substring(1), part)) : href;
      words.append(words(part)).append(Said.target(target));
    } else if (part.getTagName().equals("br")) {
      words.append(' ');
    } else if (!role.equals("doc-backlink")) {
      words.append(words(part));
    }
  }
}
