package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The paragraphs of a part of an OpenDocument text as lines of text, and how holes are cut in them.
 * Not safe to share between threads.
 */
final class OdtTextLines {
  /** What is in a document without being part of its text. */
  private static final ImmutableSet<String> ABSENT =
      ImmutableSet.of("text:tracked-changes", "office:annotation", "text:index-title-template");

  private static final ImmutableSet<String> UNSEEN =
      ImmutableSet.of(
          "text:soft-page-break",
          "text:bookmark",
          "text:bookmark-start",
          "text:bookmark-end",
          "text:change",
          "text:change-start",
          "text:change-end");

  static final Pattern COPIED_IDS = Pattern.compile("\\sxml:id\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private final XmlSource source;
  private final List<Line> lines = new ArrayList<>();

  private OdtTextLines(XmlSource source) {
    this.source = source;
  }

  /** The lines of a part; not what was deleted, comments, nor the result of a field. */
  static List<Line> of(XmlSource source) {
    OdtTextLines all = new OdtTextLines(source);
    all.paragraphs(source.root());
    return all.lines;
  }

  private void paragraphs(XmlElement element) {
    if (ABSENT.contains(element.name())) {
      return;
    }
    if (element.is("text:p") || element.is("text:h")) {
      Line.Builder line = new Line.Builder(element);
      content(element, line);
      lines.add(line.build());
    }
    element.children().forEach(this::paragraphs);
  }

  private void content(XmlElement holder, Line.Builder line) {
    int at = holder.inner();
    for (XmlElement child : holder.children()) {
      line.text(source, holder, at, child.start());
      child(child, line);
      at = child.end();
    }
    line.text(source, holder, at, holder.innerEnd());
  }

  private void child(XmlElement child, Line.Builder line) {
    switch (child.name()) {
      case "text:span" -> content(child, line);
      case "text:a", "text:meta" -> {
        line.other();
        content(child, line);
      }
      case "text:s", "text:tab" -> line.sign(' ', child);
      case "text:line-break" -> {
        line.sign(' ', child);
        line.other();
      }
      default -> {
        if (!UNSEEN.contains(child.name())) {
          line.other();
        }
      }
    }
  }

  /** Cuts holes: each character goes, and what stood between them stays. */
  static void cut(Line line, List<Hole> holes, Edits edits) {
    for (Hole hole : holes) {
      int from = line.start(hole.from());
      int to = line.end(hole.from());
      List<Piece> instead = List.of(new Piece.Filled(hole.id(), spot(line, hole.from(), "")));
      for (int i = hole.from() + 1; i < hole.to(); i++) {
        if (line.start(i) != to) {
          edits.replace(from, to, instead);
          instead = List.of();
          from = line.start(i);
        }
        to = line.end(i);
      }
      edits.replace(from, to, instead);
    }
  }

  /** A paragraph that looks like that of a line, with other text. */
  static String like(XmlSource source, Line line, String content) {
    XmlElement paragraph = line.paragraph();
    Optional<XmlElement> span =
        line.text().isEmpty()
            ? Optional.empty()
            : line.holder(0).nearest("text:span").filter(each -> each.start() > paragraph.start());
    return source.startTag(paragraph)
        + span.map(source::startTag).orElse("")
        + content
        + (span.isPresent() ? "</text:span>" : "")
        + "</"
        + paragraph.name()
        + ">";
  }

  /** Whether an element marks a place in the text. */
  static boolean isMark(XmlElement element) {
    return element.name().startsWith("text:bookmark")
        || element.name().startsWith("text:change")
        || element.name().startsWith("office:annotation");
  }

  /**
   * What is around a character.
   *
   * @param paragraph the attributes of its paragraph
   */
  static Spot spot(Line line, int index, String paragraph) {
    XmlElement at = index < line.text().length() ? line.holder(index) : line.paragraph();
    boolean isInLink =
        at.nearest("text:a").isPresent()
            || at.nearest("text:note").isPresent()
            || at.nearest("style:master-page").isPresent();
    return new Spot("", paragraph, isInLink, true);
  }
}
