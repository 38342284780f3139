package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import com.google.common.xml.XmlEscapers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The paragraphs of a part of a Word document as lines of text, and how holes are cut in them: the
 * runs that hold a placeholder are written again around it. Not safe to share between threads.
 */
final class DocxLines {
  private static final ImmutableSet<String> WITHIN =
      ImmutableSet.of("w:smartTag", "w:ins", "w:moveTo", "w:customXml", "w:dir", "w:bdo");

  /** What holds text, but would be lost with the paragraph. */
  private static final ImmutableSet<String> HOLDERS =
      ImmutableSet.of("w:hyperlink", "w:sdt", "w:sdtContent", "w:fldSimple");

  static final ImmutableSet<String> MARKS =
      ImmutableSet.of(
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:commentRangeStart",
          "w:commentRangeEnd",
          "w:permStart",
          "w:permEnd");

  /** What tells paragraphs and rows from others for programs that edit them together. */
  private static final Pattern COPIED_IDS =
      Pattern.compile("\\sw14:(paraId|textId)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private static final Pattern DELETION =
      Pattern.compile(
          "<w:(?:del|moveFrom)\\s[^>]*(?:(?<=/)>|(?<!/)>.*?</w:(?:del|moveFrom)>)", Pattern.DOTALL);

  private static final Pattern INSERTION = Pattern.compile("</?w:(?:ins|moveTo)(?:\\s[^>]*)?>");

  private final XmlSource source;
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Boolean> fields = new ArrayDeque<>();

  private DocxLines(XmlSource source) {
    this.source = source;
  }

  /** The lines of a part; not what was deleted, nor the code of a field. */
  static List<Line> of(XmlSource source) {
    DocxLines all = new DocxLines(source);
    all.paragraphs(source.root());
    return all.lines;
  }

  private void paragraphs(XmlElement element) {
    if (element.is("w:p")) {
      Line.Builder line = new Line.Builder(element);
      content(element, line);
      lines.add(line.build());
    }
    element.children().forEach(this::paragraphs);
  }

  private void content(XmlElement parent, Line.Builder line) {
    for (XmlElement child : parent.children()) {
      if (child.is("w:r")) {
        run(child, line);
      } else if (HOLDERS.contains(child.name())) {
        line.other();
        content(child, line);
      } else if (WITHIN.contains(child.name())) {
        content(child, line);
      } else if (!isUnseen(child)) {
        line.other();
      }
    }
  }

  private static boolean isUnseen(XmlElement child) {
    return child.is("w:pPr") || child.is("w:proofErr") || MARKS.contains(child.name());
  }

  private void run(XmlElement run, Line.Builder line) {
    for (XmlElement child : run.children()) {
      switch (child.name()) {
        case "w:t" -> {
          if (!fields.contains(true)) {
            line.text(source, child, child.inner(), child.innerEnd());
          }
        }
        case "w:tab" -> sign(' ', child, line);
        case "w:br", "w:cr" -> {
          sign(' ', child, line);
          line.other();
        }
        case "w:noBreakHyphen" -> sign('-', child, line);
        case "w:softHyphen" -> sign('\u00ad', child, line);
        case "w:rPr", "w:lastRenderedPageBreak" -> {}
        case "w:fldChar" -> {
          line.other();
          field(source.attribute(child, "w:fldCharType").orElse(""));
        }
        default -> line.other();
      }
    }
  }

  private void sign(char sign, XmlElement child, Line.Builder line) {
    if (!fields.contains(true)) {
      line.sign(sign, child);
    }
  }

  /** A field has its code before its result, and fields can be nested in both. */
  private void field(String type) {
    switch (type) {
      case "begin" -> fields.push(true);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(false);
        }
      }
      case "end" -> fields.poll();
      default -> {}
    }
  }

  /** The marks directly in a paragraph. */
  static List<XmlElement> marks(XmlElement paragraph) {
    return paragraph.children().stream().filter(child -> MARKS.contains(child.name())).toList();
  }

  /** The properties of a paragraph, which come first; a paragraph can have very many runs. */
  static Optional<XmlElement> properties(XmlElement paragraph) {
    return paragraph.children().stream().limit(1).filter(first -> first.is("w:pPr")).findFirst();
  }

  /** What is around a character. */
  static Spot spot(XmlSource source, Line line, int index) {
    XmlElement paragraph = line.paragraph();
    String look = "";
    boolean isInLink = false;
    if (index < line.text().length()) {
      XmlElement run = line.holder(index).parent().orElseThrow();
      look = run.child("w:rPr").map(source::of).orElse("");
      isInLink = run.isWithin("w:hyperlink");
    }
    return new Spot(
        look,
        properties(paragraph).map(source::of).orElse(""),
        isInLink,
        !paragraph.isWithin("mc:Fallback"));
  }

  /** The number of columns that an element of a row takes; 0 if there is no cell in it. */
  static int columns(XmlSource part, XmlElement inRow) {
    if (!inRow.is("w:tc")) {
      return inRow.children().stream().mapToInt(child -> columns(part, child)).sum();
    }
    return inRow
        .child("w:tcPr")
        .flatMap(all -> all.child("w:gridSpan"))
        .flatMap(span -> part.attribute(span, "w:val"))
        .filter(value -> value.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  /** Elements as they are in a copy: without ids, and with the changes of people accepted. */
  static String copy(String whole) {
    String accepted = INSERTION.matcher(DELETION.matcher(whole).replaceAll("")).replaceAll("");
    return COPIED_IDS.matcher(accepted).replaceAll("");
  }

  /** A paragraph that looks like that of a line, with the runs of other text. */
  static String like(XmlSource source, Line line, String runs) {
    XmlElement paragraph = line.paragraph();
    return source.startTag(paragraph)
        + properties(paragraph).map(source::of).orElse("")
        + runs
        + "</w:p>";
  }

  /** Cuts holes in a line. */
  static void cut(XmlSource source, Line line, List<Hole> holes, Edits edits) {
    int[] holeAt = new int[line.text().length()];
    Map<XmlElement, Integer> firstOf = new HashMap<>();
    Set<XmlElement> touched = new LinkedHashSet<>();
    for (int i = 0; i < holeAt.length; i++) {
      if (i == 0 || line.holder(i) != line.holder(i - 1)) {
        firstOf.putIfAbsent(line.holder(i), i);
      }
    }
    for (int h = 0; h < holes.size(); h++) {
      for (int i = holes.get(h).from(); i < holes.get(h).to(); i++) {
        holeAt[i] = h + 1;
        touched.add(line.holder(i).parent().orElseThrow());
      }
    }
    for (XmlElement run : touched) {
      edits.replace(
          run.start(), run.end(), new Run(source, line, holes, holeAt, firstOf, run).pieces());
    }
  }

  /** A run that is written again around the holes in it. */
  private static final class Run {
    private final XmlSource source;
    private final Line line;
    private final List<Hole> holes;
    private final int[] holeAt;
    private final Map<XmlElement, Integer> firstOf;
    private final XmlElement run;
    private final String opening;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean isOpen;

    Run(
        XmlSource source,
        Line line,
        List<Hole> holes,
        int[] holeAt,
        Map<XmlElement, Integer> firstOf,
        XmlElement run) {
      this.source = source;
      this.line = line;
      this.holes = holes;
      this.holeAt = holeAt;
      this.firstOf = firstOf;
      this.run = run;
      this.opening = source.startTag(run) + run.child("w:rPr").map(source::of).orElse("");
    }

    List<Piece> pieces() {
      for (XmlElement child : run.children()) {
        Integer first = firstOf.get(child);
        if (first != null) {
          characters(child, first);
        } else if (!child.is("w:rPr")) {
          keep(child);
        }
      }
      close();
      return pieces;
    }

    private void characters(XmlElement holder, int first) {
      StringBuilder kept = new StringBuilder();
      for (int i = first; i < holeAt.length && line.holder(i) == holder; i++) {
        int hole = holeAt[i];
        if (hole == 0 && holder.is("w:t")) {
          kept.append(line.text().charAt(i));
        } else if (hole == 0) {
          keep(holder);
        } else if (holes.get(hole - 1).from() == i) {
          text(kept);
          close();
          pieces.add(new Piece.Filled(holes.get(hole - 1).id(), spot(source, line, i)));
        }
      }
      text(kept);
    }

    private void text(StringBuilder kept) {
      if (kept.length() > 0) {
        open();
        pieces.add(
            new Piece.New(
                "<w:t xml:space=\"preserve\">"
                    + XmlEscapers.xmlContentEscaper().escape(kept.toString())
                    + "</w:t>"));
        kept.setLength(0);
      }
    }

    private void keep(XmlElement child) {
      open();
      pieces.add(new Piece.Kept(child.start(), child.end()));
    }

    private void open() {
      if (!isOpen) {
        pieces.add(new Piece.New(opening));
        isOpen = true;
      }
    }

    private void close() {
      if (isOpen) {
        pieces.add(new Piece.New("</w:r>"));
        isOpen = false;
      }
    }
  }
}
