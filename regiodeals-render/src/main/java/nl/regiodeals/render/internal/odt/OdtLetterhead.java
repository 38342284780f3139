package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.BodyPlace;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Letterhead;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.PackageCopy;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** An OpenDocument text or template that people made, in which publications are put. */
public final class OdtLetterhead implements Letterhead {
  static final String CONTENT = "content.xml";
  static final String STYLES = "styles.xml";

  /** The folders of a package with what a text shows. */
  private static final ImmutableSet<String> FOLDERS =
      ImmutableSet.of("Pictures", "Object", "ObjectReplacements", "media", "Thumbnails");

  private static final Pattern ENTRY = Pattern.compile("<manifest:file-entry\\s[^>]*/>");
  private static final String TEXT = "office:text";

  private final byte[] file;
  private final String mark;
  private final ImmutableList<String> missing;
  private final boolean isReplaced;

  private OdtLetterhead(
      byte[] file, String mark, ImmutableList<String> missing, boolean isReplaced) {
    this.file = file;
    this.mark = mark;
    this.missing = missing;
    this.isReplaced = isReplaced;
  }

  /**
   * Reads a letterhead; empty if it is not an OpenDocument text. Text that publications take the
   * place of is left out of it, with the pictures in it.
   */
  public static Optional<Letterhead> of(byte[] file, PackageParts parts)
      throws XMLStreamException, IOException {
    if (!parts.has(CONTENT)) {
      return Optional.empty();
    }
    XmlSource content = XmlSource.read(parts.bytes(CONTENT));
    Optional<XmlSource> styles =
        parts.has(STYLES) ? Optional.of(XmlSource.read(parts.bytes(STYLES))) : Optional.empty();
    List<Line> lines = OdtTextLines.of(content);
    List<Line> others = styles.map(OdtTextLines::of).orElse(List.of());
    Optional<Line> place = BodyPlace.in(lines, others, OdtLetterhead::mayHoldBlocks);
    String mark = BodyPlace.mark(content.text());
    Edits edits = new Edits();
    if (place.isPresent()) {
      XmlElement paragraph = place.get().paragraph();
      edits.replace(paragraph.start(), paragraph.end(), List.of(marked(content, place, mark)));
    } else {
      replaceText(content, lines, mark, edits);
    }
    Map<String, byte[]> changed = new LinkedHashMap<>();
    String whole = edits.text(content);
    changed.put(CONTENT, bytes(whole));
    Set<String> dropped = new HashSet<>(Set.of("META-INF/documentsignatures.xml"));
    manifest(parts, whole + styles.map(XmlSource::text).orElse(""), changed, dropped);
    ByteArrayOutputStream prepared = new ByteArrayOutputStream();
    PackageCopy.write(file, changed, dropped, prepared);
    return Optional.of(
        new OdtLetterhead(
            prepared.toByteArray(), mark, missing(new OdtOwnStyles(styles)), place.isEmpty()));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean mayHoldBlocks(Line line) {
    XmlElement paragraph = line.paragraph();
    return paragraph.is("text:p")
        && Stream.of("draw:text-box", "text:note", "text:list", "draw:custom-shape")
            .noneMatch(paragraph::isWithin);
  }

  private static Piece marked(XmlSource content, Optional<Line> place, String mark) {
    Optional<String> style =
        place.flatMap(line -> content.attribute(line.paragraph(), "text:style-name"));
    XmlBuilder xml = XmlBuilder.fragment();
    if (style.isPresent()) {
      xml.element("text:p", mark, "text:style-name", style.get());
    } else {
      xml.element("text:p", mark);
    }
    return new Piece.New(xml.whole());
  }

  /**
   * What the text begins with stays if it declares something; so does the page of the first line.
   */
  private static void replaceText(XmlSource content, List<Line> lines, String mark, Edits edits)
      throws XMLStreamException {
    XmlElement text =
        content
            .root()
            .child("office:body")
            .flatMap(body -> body.child(TEXT))
            .filter(all -> all.inner() < all.end())
            .orElseThrow(() -> new XMLStreamException("no text"));
    for (XmlElement child : text.children()) {
      if (!child.name().endsWith("-decls")) {
        edits.replace(child.start(), child.end(), List.of());
      }
    }
    Optional<Line> first =
        lines.stream().filter(line -> line.paragraph().isWithin(TEXT)).findFirst();
    edits.insert(text.innerEnd(), marked(content, first, mark));
  }

  /** Makes a document of a template, and drops the pictures and previews that nobody sees. */
  private static void manifest(
      PackageParts parts, String text, Map<String, byte[]> changed, Set<String> dropped) {
    if (!parts.has(OdtTemplate.MANIFEST)) {
      return;
    }
    OdtTemplate.asDocument(parts, changed);
    // older manifests have a document type, so they are not read as the other parts
    String whole =
        new String(
            changed.getOrDefault(OdtTemplate.MANIFEST, parts.bytes(OdtTemplate.MANIFEST)),
            StandardCharsets.UTF_8);
    StringBuilder left = new StringBuilder();
    Matcher entry = ENTRY.matcher(whole);
    while (entry.find()) {
      String path = XmlSource.attribute(entry.group(), "manifest:full-path").orElse("");
      String folder = path.replaceFirst("[ /].*", "");
      String shown = path.replaceFirst("^(Object[^/]*)/.*", "$1");
      boolean isUnseen =
          FOLDERS.contains(folder) && path.length() > folder.length() + 1 && !text.contains(shown);
      if (isUnseen) {
        dropped.add(path);
      }
      entry.appendReplacement(left, isUnseen ? "" : Matcher.quoteReplacement(entry.group()));
    }
    if (!dropped.isEmpty()) {
      changed.put(OdtTemplate.MANIFEST, bytes(entry.appendTail(left).toString()));
    }
  }

  private static ImmutableList<String> missing(OdtOwnStyles styles) {
    return Stream.concat(
            IntStream.rangeClosed(1, 2)
                .filter(level -> styles.findHeading(level).isEmpty())
                .mapToObj(level -> "Heading " + level),
            Stream.of("Caption").filter(name -> styles.find("paragraph", name).isEmpty()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String format() {
    return "odt";
  }

  @Override
  public byte[] file() {
    return file.clone();
  }

  @Override
  public ImmutableList<String> missing() {
    return missing;
  }

  @Override
  public void write(byte[] filled, Document document, OutputStream out)
      throws IOException, XMLStreamException {
    new OdtHouse(PackageParts.read(filled), document, mark, isReplaced).write(filled, out);
  }
}
