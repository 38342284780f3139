package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.TemplateDocument;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * A letter in Markdown, to be filled. What fills a hole is kept apart, and only its number stands
 * in the text, so that text from the data is never Markdown. Not safe to share between threads.
 */
final class MarkdownTemplate implements TemplateDocument {
  /** Begins the number of what fills a hole; a character that nobody types. */
  static final char FILLED = '\ue000';

  /** Ends the number of what fills a hole. */
  static final char END = '\ue001';

  private static final Spot SPOT = new Spot("", "", false, false);

  private final String text;
  private final List<List<Inline>> inlines = new ArrayList<>();
  private final List<List<Block>> blocks = new ArrayList<>();

  MarkdownTemplate(String text) {
    this.text = text.replace(FILLED, '\ufffd').replace(END, '\ufffd').replace("\r\n", "\n");
  }

  String text() {
    return text;
  }

  /** The text that has this number; empty for blocks. */
  List<Inline> inlines(int number) {
    return inlines.get(number);
  }

  /** The blocks that have this number; empty for text. */
  List<Block> blocks(int number) {
    return blocks.get(number);
  }

  @Override
  public ImmutableList<String> parts() {
    return ImmutableList.of("");
  }

  @Override
  public byte[] part(String name) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<Line> lines(XmlSource part) {
    List<Line> lines = new ArrayList<>();
    for (XmlElement element : part.root().children()) {
      if (element.is("row")) {
        for (XmlElement cell : element.children()) {
          Line.Builder line = new Line.Builder(cell);
          // the bar before a cell is not part of its text
          boolean isBarred = text.charAt(cell.start()) == '|';
          line.plain(part, cell, isBarred ? cell.start() + 1 : cell.start(), cell.end());
          lines.add(line.build());
        }
      } else {
        Line.Builder line = new Line.Builder(element);
        int end = text.startsWith("\n", element.end() - 1) ? element.end() - 1 : element.end();
        line.plain(part, element, element.start(), end);
        lines.add(line.build());
      }
    }
    return lines;
  }

  @Override
  public void cut(XmlSource part, Line line, List<Hole> holes, Edits edits) {
    for (Hole hole : holes) {
      edits.replace(
          line.start(hole.from()),
          line.end(hole.to() - 1),
          List.of(new Piece.Filled(hole.id(), SPOT)));
    }
  }

  @Override
  public Spot spot(XmlSource part, Line line) {
    return SPOT;
  }

  @Override
  public XmlElement whole(Line line) {
    return line.paragraph();
  }

  @Override
  public List<XmlElement> marks(Line line) {
    return List.of();
  }

  @Override
  public XmlElement flow(Line line, int index) {
    return line.paragraph();
  }

  @Override
  public String row() {
    return "row";
  }

  @Override
  public String cell() {
    return "cell";
  }

  @Override
  public boolean mayGo(Line line) {
    return line.paragraph().is("line");
  }

  @Override
  public String inlines(String part, Spot spot, List<Inline> content) {
    return number(content, List.of());
  }

  @Override
  public String blocks(String part, Spot spot, String mark, List<Block> filled) {
    return "\n\n" + number(List.of(), filled) + "\n\n";
  }

  private String number(List<Inline> content, List<Block> filled) {
    inlines.add(content);
    blocks.add(filled);
    return FILLED + Integer.toString(inlines.size() - 1) + END;
  }

  /** Nothing: a document that is made of it is not filled again. */
  @Override
  public String digest(Drawing drawing) {
    return "";
  }

  @Override
  public byte[] settled(String part, XmlSource before, byte[] filled, boolean hasMoved) {
    return filled;
  }
}
