package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.source.PackageFiles;
import nl.regiodeals.render.internal.source.XmlSource;

/** The parts of a Word document that people made. Not safe to share between threads. */
final class DocxPackage {
  /** The part with the types of all parts. */
  static final String TYPES = "[Content_Types].xml";

  /** An id; one that is far too high is of something else. */
  private static final Pattern ID = Pattern.compile("w:id=[\"'](\\d{1,8})[\"']");

  private static final Pattern PICTURE =
      Pattern.compile("<wp:docPr\\s[^>]*?\\bid=[\"'](\\d{1,8})[\"']");

  private static final String SECTION_END = "</w:sectPr>";

  private static final int BYTE_ORDER_MARKS = 0xfe;

  private final PackageParts parts;
  private final PackageFiles files;
  private final String main;
  private final Optional<String> core;
  private final ListMultimap<String, String> related;
  private final Set<String> made = new HashSet<>();

  DocxPackage(PackageParts parts, String main) throws XMLStreamException {
    this(parts, PackageFiles.of(parts), main);
  }

  DocxPackage(PackageParts parts, PackageFiles files, String main) throws XMLStreamException {
    this.parts = parts;
    this.files = files;
    this.main = main;
    this.core = DocxReader.related(parts, "").get("core-properties").stream().findFirst();
    this.related = ImmutableListMultimap.copyOf(DocxReader.related(parts, main));
  }

  /** The name of the part with the main text; empty if it is not a Word document. */
  static Optional<String> main(PackageParts parts) throws XMLStreamException {
    return DocxReader.related(parts, "").get("officeDocument").stream()
        .filter(parts::has)
        .findFirst();
  }

  String main() {
    return main;
  }

  boolean has(String name) {
    return parts.has(name);
  }

  /** The SHA-256 of a file; blank if there is none. */
  String digest(String name) {
    return files.digest(name);
  }

  /** The content of a part. */
  byte[] content(String name) {
    return parts.parts().getOrDefault(name, new byte[0]);
  }

  /** The parts with text, in the order in which people read them. */
  List<String> withText() {
    List<String> all = new ArrayList<>(List.of(main));
    for (String kind : List.of("header", "footer", "footnotes", "endnotes")) {
      related.get(kind).stream()
          .filter(name -> parts.has(name) && !all.contains(name))
          .forEach(all::add);
    }
    return all;
  }

  /** The highest id of a mark or change in the text; 0 if there is none. */
  int lastChange() {
    return last(ID);
  }

  /** The highest number of a picture in the text; 0 if there is none. */
  int lastPicture() {
    return last(PICTURE);
  }

  private int last(Pattern number) {
    int last = 0;
    for (String part : withText()) {
      Matcher id = number.matcher(text(part).orElse(""));
      while (id.find()) {
        last = Math.max(last, Integer.parseInt(id.group(1)));
      }
    }
    return last;
  }

  /** The name of the part of a kind that the main text refers to. */
  Optional<String> relatedName(String kind) {
    return related.get(kind).stream().filter(parts::has).findFirst();
  }

  /** The name of the part with the properties of the document. */
  Optional<String> coreProperties() {
    return core;
  }

  /** All parts of a kind that the main text refers to. */
  List<String> allRelated(String kind) {
    return related.get(kind).stream().filter(parts::has).toList();
  }

  /** The part of a kind that the main text refers to. */
  Optional<XmlSource> related(String kind) throws XMLStreamException {
    Optional<String> name = relatedName(kind);
    return name.isEmpty() ? Optional.empty() : Optional.of(XmlSource.read(content(name.get())));
  }

  /** The text of a part. */
  Optional<String> text(String name) {
    return Optional.ofNullable(parts.parts().get(name)).map(DocxPackage::text);
  }

  /** The text of a part as it is so far. */
  Optional<String> now(String name, Map<String, byte[]> changed) {
    byte[] part = changed.get(name);
    return part == null ? text(name) : Optional.of(text(part));
  }

  private static String text(byte[] part) {
    boolean isWide =
        part.length > 1
            && (part[0] & 0xff) >= BYTE_ORDER_MARKS
            && (part[1] & 0xff) >= BYTE_ORDER_MARKS;
    return new String(part, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  /** A part in the encoding that it says. */
  static byte[] bytes(String text) {
    String start = text.substring(0, Math.min(text.length(), 100));
    Charset charset =
        start.contains("encoding=\"UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return text.getBytes(charset);
  }

  /** The name of the part with the relationships of a part. */
  static String relationsOf(String part) {
    int name = part.lastIndexOf('/') + 1;
    return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
  }

  /** A name that no part has yet. */
  String free(String start, String end) {
    int number = 1;
    while (files.has(start + number + end) || !made.add(start + number + end)) {
      number++;
    }
    return start + number + end;
  }

  /** The width of the text in the last section; empty if the document does not say it. */
  Optional<Integer> width() throws XMLStreamException {
    XmlSource source = lastSection();
    return DocxSections.of(source).width(source.text().length());
  }

  /** The main text, without most of what stands before its last section: it can be long. */
  private XmlSource lastSection() throws XMLStreamException {
    String text = text(main).orElse("");
    int body = text.indexOf("<w:body>");
    int section = text.lastIndexOf("<w:sectPr");
    boolean isLast =
        body > 0
            && section > body
            && !text.contains("<w:sectPrChange")
            && text.startsWith(
                "</w:body>", text.indexOf(SECTION_END, section) + SECTION_END.length());
    return XmlSource.read(
        isLast
            ? bytes(text.substring(0, body + "<w:body>".length()) + text.substring(section))
            : section < 0 && body > 0 && !text.contains(":sectPr")
                ? bytes("<none/>")
                : content(main));
  }
}
