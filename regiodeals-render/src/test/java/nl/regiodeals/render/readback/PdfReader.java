package nl.regiodeals.render.readback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads PDF by its tags, as a screen reader does. */
public final class PdfReader {
  private record Place(COSDictionary page, int number) {}

  private final Map<Place, String> drawn = new HashMap<>();
  private final Map<String, PDStructureElement> notes = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private PdfReader() {}

  /** What a document says. */
  public static List<Said> read(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        extractor.getMarkedContents().forEach(content -> reader.remember(page, content));
      }
      List<PDStructureElement> blocks =
          elements(document.getDocumentCatalog().getStructureTreeRoot());
      while (blocks.size() == 1 && blocks.get(0).getStructureType().equals("Document")) {
        blocks = elements(blocks.get(0));
      }
      blocks.stream()
          .filter(block -> is(block, "Note"))
          .forEach(note -> reader.notes.put(note.getElementIdentifier(), note));
      for (int i = 0; i < blocks.size(); i++) {
        boolean isTitle = i + 1 < blocks.size() && is(blocks.get(i + 1), "TOC");
        if (!isTitle) {
          reader.block(blocks.get(i));
        }
      }
    }
    return reader.said;
  }

  private static boolean is(PDStructureElement element, String type) {
    return element.getStructureType().equals(type);
  }

  private void remember(PDPage page, PDMarkedContent content) {
    StringBuilder words = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition letter) {
        words.append(letter.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        remember(page, inner);
      }
    }
    drawn.merge(
        new Place(page.getCOSObject(), content.getMCID()), words.toString(), String::concat);
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    return node.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast)
        .toList();
  }

  private void block(PDStructureElement block) {
    switch (block.getStructureType()) {
      case "H1", "H2", "H3", "H4" -> say("h" + block.getStructureType().charAt(1), words(block));
      case "P" -> say("p", words(block));
      case "Figure" -> say("alternative", block.getAlternateDescription());
      case "L" ->
          elements(block)
              .forEach(
                  item -> {
                    String label = words(elements(item).get(0)).replace(".", "");
                    say(
                        "item " + (label.equals("\u2022") ? "0" : label),
                        words(elements(item).get(1)));
                  });
      case "Table" -> table(block);
      case "Note", "TOC" -> {} // notes are read where they are referred to
      default -> say(block.getStructureType(), words(block));
    }
  }

  private void table(PDStructureElement table) {
    for (PDStructureElement part : elements(table)) {
      if (is(part, "Caption")) {
        say("caption", words(part));
        continue;
      }
      for (PDStructureElement row : elements(part)) {
        said.add(Said.row(is(part, "THead")));
        elements(row).forEach(cell -> say(is(cell, "TH") ? "th" : "td", words(cell)));
      }
    }
  }

  private void say(String kind, String words) {
    said.add(Said.of(kind, words));
  }

  private String words(PDStructureElement element) {
    if (is(element, "Link")) {
      return link(element);
    }
    return drawn(element);
  }

  private String drawn(PDStructureElement element) {
    return element.getKids().stream()
        .map(
            kid -> {
              if (kid instanceof PDStructureElement inner) {
                return words(inner);
              } else if (kid instanceof PDMarkedContentReference reference) {
                return drawn(Objects.requireNonNull(reference.getPage()), reference.getMCID());
              } else if (kid instanceof Integer number) {
                return drawn(Objects.requireNonNull(element.getPage()), number);
              }
              return "";
            })
        .collect(Collectors.joining());
  }

  private String drawn(PDPage page, int number) {
    return drawn.getOrDefault(new Place(page.getCOSObject(), number), "");
  }

  private String link(PDStructureElement link) {
    PDAnnotationLink annotation =
        link.getKids().stream()
            .filter(PDObjectReference.class::isInstance)
            .map(kid -> (PDAnnotationLink) ((PDObjectReference) kid).getReferencedObject())
            .findFirst()
            .orElseThrow(() -> new AssertionError("a link that leads nowhere"));
    String words = drawn(link);
    try {
      if (annotation.getAction() instanceof PDActionURI uri) {
        return words + Said.target(uri.getURI());
      }
    } catch (RuntimeException e) {
      throw new AssertionError(e);
    }
    if (annotation
        .getCOSObject()
        .getString(COSName.CONTENTS, "")
        .matches("(Voetnoot|Footnote) \\d+")) {
      int number = Integer.parseInt(words);
      PDStructureElement note = Objects.requireNonNull(notes.get("note-" + number));
      return Said.note(drawn(note).replaceFirst("^" + number + "\\. " + Said.target("#"), ""));
    }
    return words + Said.target("#");
  }
}
