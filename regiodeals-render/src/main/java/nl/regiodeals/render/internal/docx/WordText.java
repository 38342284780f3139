package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
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

/**
 * Reads the final text of a Word document, block by block, with all tracked changes accepted. What
 * Word makes itself, such as a list of contents, is left out, because each format makes its own.
 * Not safe to share between threads.
 */
public final class WordText {
  private final WordSource source;
  private final WordNotes notes;
  private final WordLines lines;
  private final DocumentBuilder builder;
  private final Element body;
  private final int shift;
  private String list = "";

  private WordText(WordSource source, Element main, Remarks remarks) throws IOException {
    this.source = source;
    this.body = XmlTree.child(main, "body").orElse(main);
    this.notes = new WordNotes(source, body, remarks);
    this.lines = new WordLines(source, remarks, notes);
    Language language = source.styles().language().orElse(Language.DUTCH);
    this.builder = new DocumentBuilder(remarks, language);
    this.shift = Titles.shift(body, source.styles());
    if (source.styles().language().isEmpty()) {
      remarks.add(FinalNotices.NO_LANGUAGE, "");
    }
  }

  /** The document; empty if the package is not a Word document. */
  public static Optional<Document> read(PackageParts parts, Remarks remarks) throws IOException {
    Optional<WordSource> source = WordSource.of(parts);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    WordText text =
        new WordText(source.get(), XmlTree.parse(parts.bytes(source.get().main())), remarks);
    String title = Titles.title(parts);
    text.letterhead(title);
    text.blocks(text.body);
    return Optional.of(text.builder.build(title, Trail.NONE));
  }

  /** The letterhead, which is the header of the first page; what other headers say is told. */
  private void letterhead(String title) throws IOException {
    String first = XmlTree.find(body, "titlePg").isEmpty() ? "default" : "first";
    String taken = "";
    for (Element reference : Titles.frames(body)) {
      String part =
          source
              .relation(source.main(), XmlTree.attribute(reference, "id"))
              .map(WordSource.Relation::target)
              .filter(source.parts()::has)
              .orElse("");
      if (part.isEmpty() || part.equals(taken)) {
        continue;
      }
      Element frame = XmlTree.parse(source.parts().bytes(part));
      RunningText words = RunningText.of(frame);
      boolean isFirst =
          reference.getLocalName().equals("headerReference")
              && XmlTree.attribute(reference, "type").equals(first);
      if (isFirst && (first.equals("first") || words.isLetterhead(title))) {
        taken = part;
        lines.from(part);
        blocks(frame);
        lines.from(source.main());
      } else if (words.saysMore(title)) {
        builder.remarks().add(FinalNotices.RUNNING_TEXT, words.words());
      }
    }
  }

  private void blocks(Element parent) throws IOException {
    for (Element block : XmlTree.children(parent)) {
      switch (block.getLocalName()) {
        case "p" -> paragraph(block);
        case "tbl" -> {
          list = "";
          new WordTable(source, lines, notes, builder).read(block);
        }
        case "sdt" -> {
          if (!isContents(block)) {
            blocks(block);
          }
        }
        case "ins", "moveTo" -> {
          notes.change(block);
          blocks(block);
        }
        case "sdtContent", "customXml", "smartTag" -> blocks(block);
        case "del", "moveFrom" -> notes.change(block);
        case "altChunk" -> builder.remarks().add(FinalNotices.OTHER, builder.near());
        default -> {}
      }
    }
  }

  private static boolean isContents(Element control) {
    return XmlTree.at(control, "sdtPr", "docPartObj")
        .flatMap(it -> XmlTree.value(it, "docPartGallery"))
        .filter(gallery -> gallery.equals("Table of Contents"))
        .isPresent();
  }

  private void paragraph(Element paragraph) throws IOException {
    Optional<Element> properties = XmlTree.child(paragraph, "pPr");
    String style = properties.flatMap(it -> XmlTree.value(it, "pStyle")).orElse("");
    String name = source.styles().name(style);
    properties.flatMap(it -> XmlTree.child(it, "pPrChange")).ifPresent(notes::change);
    properties
        .flatMap(it -> XmlTree.child(it, "rPr"))
        .ifPresent(
            marks ->
                List.of("ins", "del")
                    .forEach(each -> XmlTree.child(marks, each).ifPresent(notes::change)));
    String behind =
        properties
            .flatMap(it -> XmlTree.child(it, "shd"))
            .map(shade -> XmlTree.attribute(shade, "fill"))
            .or(() -> source.styles().shade(style))
            .filter(fill -> !fill.equals("auto"))
            .orElse("ffffff");
    Line line = lines.line(paragraph, style, behind);
    List<Element> pictures = lines.pictures();
    List<String> places = lines.places();
    if (StyleNames.isContents(name)) {
      return;
    }
    if (!line.isBlank()) {
      words(line.inlines(), properties, style, places);
    } else if (pictures.isEmpty()
        && !properties.flatMap(it -> XmlTree.child(it, "sectPr")).isPresent()) {
      builder.emptyParagraph();
    }
    for (Element picture : pictures) {
      WordPictures.add(picture, source.main(), source, builder);
    }
  }

  private void words(
      ImmutableList<Inline> text, Optional<Element> properties, String style, List<String> places) {
    String name = source.styles().name(style);
    Optional<Element> numbers =
        properties.flatMap(it -> XmlTree.child(it, "numPr")).or(() -> source.styles().list(style));
    Optional<Integer> level =
        properties
            .flatMap(it -> XmlTree.value(it, "outlineLvl"))
            .flatMap(WordStyles::outline)
            .or(() -> name.equals("title") ? Optional.of(1 - shift) : source.styles().level(style))
            .filter(found -> found < 10);
    Optional<ListLabel> label = numbers.flatMap(this::label);
    if (level.isPresent()) {
      list = "";
      builder.heading(
          level.get() + shift, label.map(number -> number.before(text)).orElse(text), places);
    } else if (source.styles().isCaption(style)) {
      builder.caption(text);
    } else if (label.isPresent()) {
      item(label.get(), numbers.orElseThrow(), text);
    } else if (StyleNames.isRemark(name)) {
      list = "";
      builder.callout(text);
    } else if (StyleNames.isFact(name)) {
      list = "";
      builder.fact(text);
    } else {
      list = "";
      builder.paragraph(text);
    }
  }

  private Optional<ListLabel> label(Element numbers) {
    String of = XmlTree.value(numbers, "numId").orElse("");
    return of.equals("0") ? Optional.empty() : source.numbering().next(of, levelOf(numbers));
  }

  private static int levelOf(Element numbers) {
    return XmlTree.value(numbers, "ilvl")
        .filter(value -> value.matches("\\d"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private void item(ListLabel label, Element numbers, ImmutableList<Inline> text) {
    String of = XmlTree.value(numbers, "numId").orElse("");
    boolean isFirst = !of.equals(list);
    if (levelOf(numbers) > 0) {
      builder.subItem(label.text(), text);
      return;
    }
    list = of;
    builder.item(label, isFirst, text);
  }
}
