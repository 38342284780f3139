package nl.regiodeals.render.internal.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.regiodeals.render.internal.fill.Group.Reach;
import nl.regiodeals.render.internal.fill.Placeholder.Kind;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.TemplateDocument;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;
import nl.regiodeals.render.internal.template.Expressions;

/**
 * A part of a document as one template: its placeholders, one a line, and between them the numbers
 * of the pieces of source that stay: those that follow each other have one number. Not safe to
 * share between threads.
 */
final class Script {
  /** Begins the number of a piece; characters that no XML can have. */
  static final char KEPT = '\u0001';

  private final TemplateDocument document;
  private final XmlSource source;
  private final Structure structure;
  private final Function<Placeholder, String> figures;
  private final IdentityHashMap<Placeholder, String> named = new IdentityHashMap<>();
  private final IdentityHashMap<Placeholder, Integer> ids = new IdentityHashMap<>();
  private final List<List<Piece>> pieces = new ArrayList<>();
  private final Map<Integer, Placeholder> asked = new HashMap<>();
  private final Map<Integer, Spot> spots = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Set<Integer> faulty = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int line = 1;
  private boolean isAsked = true;

  /**
   * Writes the template of a part.
   *
   * @param figures finds the figure that a value names, if that is all it says; else blank
   */
  Script(
      TemplateDocument document,
      XmlSource source,
      Structure structure,
      Function<Placeholder, String> figures) {
    this.figures = figures;
    this.document = document;
    this.source = source;
    this.structure = structure;
    for (Placeholder each : structure.placeholders()) {
      ids.put(each, ids.size());
    }
    edits().apply(source.text().length(), this::add);
  }

  /** The template. */
  String text() {
    return text.toString();
  }

  /** Pieces that follow each other, by their number in the output. */
  List<Piece> pieces(int number) {
    return pieces.get(number);
  }

  /** What stands on each line of the template. */
  Map<Integer, Placeholder> asked() {
    return asked;
  }

  /** The placeholder on a line of the template. */
  Placeholder placeholder(int atLine) {
    return structure.placeholders().get(numbers.getOrDefault(atLine, 0));
  }

  /** The list around the placeholder on a line of the template. */
  Optional<Group> list(int atLine) {
    return structure.list(placeholder(atLine));
  }

  /** Whether it has directives, with which text comes and goes. */
  boolean hasDirectives() {
    return structure.hasDirectives();
  }

  /** Notes that something is wrong with a line before it runs. */
  void fault(int atLine) {
    faulty.add(atLine);
  }

  /** Whether something is wrong with a line before it runs. */
  boolean isFaulty(int atLine) {
    return faulty.contains(atLine);
  }

  /** What is around the value on a line of the template. */
  Spot spot(int atLine) {
    return spots.getOrDefault(atLine, new Spot("", "", false, false));
  }

  private Edits edits() {
    Edits edits = new Edits();
    Set<XmlElement> rows = new HashSet<>();
    for (Line each : structure.ofLine().keySet()) {
      if (!isRow(each, rows, edits)) {
        if (structure.isAlone(each)) {
          XmlElement whole = document.whole(each);
          List<Piece> left = new ArrayList<>(kept(each));
          left.addAll(around(structure.ofLine().get(each)));
          edits.replace(whole.start(), whole.end(), left);
        } else {
          line(each, edits);
        }
      }
    }
    structure.placeholders().forEach(each -> aroundRow(each, edits));
    return edits;
  }

  /**
   * Replaces the row of a line by what is asked in it, if it is a row of directives around rows.
   */
  private boolean isRow(Line each, Set<XmlElement> done, Edits edits) {
    if (structure.ofLine().get(each).stream().noneMatch(p -> structure.reach(p) == Reach.ROWS)) {
      // another line of a row that has gone
      return each.paragraph().nearest(document.row()).filter(done::contains).isPresent();
    }
    XmlElement row = structure.ownRow(structure.ofLine().get(each).get(0)).orElseThrow();
    if (done.add(row)) {
      edits.replace(row.start(), row.end(), around(structure.ofRow(row)));
    }
    return true;
  }

  private List<Piece> kept(Line each) {
    return document.marks(each).stream()
        .<Piece>map(mark -> new Piece.Kept(mark.start(), mark.end()))
        .toList();
  }

  private List<Piece> around(List<Placeholder> all) {
    return all.stream().<Piece>map(each -> new Piece.Around(id(each))).toList();
  }

  private int id(Placeholder each) {
    return ids.getOrDefault(each, -1);
  }

  private void line(Line each, Edits edits) {
    List<Placeholder> all = structure.ofLine().get(each);
    if (structure.isOneValue(each)) {
      Spot spot = document.spot(source, each);
      int id = id(all.get(0));
      edits.insert(each.paragraph().start(), new Piece.Edge(id, true, spot));
      edits.insert(each.paragraph().end(), new Piece.Edge(id, false, spot));
    }
    document.cut(
        source, each, all.stream().map(p -> new Hole(id(p), p.from(), p.to())).toList(), edits);
  }

  private void aroundRow(Placeholder each, Edits edits) {
    if (structure.reach(each) == Reach.ROW) {
      XmlElement row = each.line().paragraph().nearest(document.row()).orElseThrow();
      edits.insert(each.kind().opens() ? row.start() : row.end(), new Piece.Around(id(each)));
    }
  }

  private void add(Piece piece) {
    if (piece instanceof Piece.Filled filled) {
      Placeholder each = structure.placeholders().get(filled.id());
      if (structure.reach(each) == Reach.LINE) {
        ask(each, filled.spot());
      }
    } else if (piece instanceof Piece.Around around) {
      ask(structure.placeholders().get(around.id()), new Spot("", "", false, false));
    } else {
      if (isAsked) {
        pieces.add(new ArrayList<>());
        isAsked = false;
        next(KEPT + Integer.toString(pieces.size() - 1) + Expressions.END);
      }
      pieces.get(pieces.size() - 1).add(piece);
    }
  }

  private void ask(Placeholder each, Spot spot) {
    isAsked = true;
    asked.put(line, each);
    numbers.put(line, id(each));
    spots.put(line, spot);
    next(
        each.kind() != Kind.VALUE
            ? each.directive()
            : figure(each).isEmpty()
                ? Expressions.shown(line, each.code())
                : Expressions.shown(line));
  }

  private String figure(Placeholder value) {
    return named.computeIfAbsent(value, figures);
  }

  private void next(String said) {
    text.append(said).append('\n');
    line++;
  }

  /** The names that the document itself gives. */
  static Set<String> ownNames(Structure structure) {
    Set<String> names = new HashSet<>();
    for (Placeholder each : structure.placeholders()) {
      names.addAll(structure.variables(each));
      if (each.kind() == Kind.ASSIGN) {
        names.add(Variables.name(each));
      }
    }
    return names;
  }

  /** What a placeholder asks, as a template on its own. */
  Expressions.Asked asked(Placeholder each) {
    return new Expressions.Asked(
        each.typed(),
        alone(each),
        each.kind() == Kind.VALUE && structure.isOneValue(each.line()),
        structure.variables(each),
        each.kind() == Kind.VALUE ? figure(each) : "");
  }

  private static String alone(Placeholder each) {
    return switch (each.kind()) {
      case VALUE -> Expressions.shown(0, each.code());
      case IF -> each.directive() + "[/#if]";
      case ELSEIF -> "[#if true]" + each.directive() + "[/#if]";
      case LIST -> each.directive() + "[/#list]";
      case ASSIGN -> each.directive();
      default -> "";
    };
  }
}
