package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.FillException;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.TemplateDocument;
import nl.regiodeals.render.internal.source.XmlSource;
import nl.regiodeals.render.internal.template.Expressions;
import nl.regiodeals.render.internal.template.Expressions.Asked;
import nl.regiodeals.render.internal.template.Expressions.Shown;
import org.jspecify.annotations.Nullable;

/** Fills one document. Not safe to share between threads. */
final class Filling {
  /** The numbers of the template itself that are noted. */
  private static final int MOST_NUMBERS = 5_000;

  private final String name;
  private final TemplateDocument document;
  private final Expressions expressions;
  private final Mistakes mistakes;
  private final Marks marks = new Marks();
  private final Variables variables = new Variables();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  Filling(String name, TemplateDocument document, Expressions expressions) {
    this.name = name;
    this.document = document;
    this.expressions = expressions;
    this.mistakes = new Mistakes(name);
  }

  /**
   * The parts of the filled document that changed.
   *
   * @throws FillException if something is wrong with it
   */
  Map<String, byte[]> parts() {
    for (String part : document.parts()) {
      part(part);
    }
    refuseMistakes();
    return changed;
  }

  /** What it was filled from. */
  Origin origin(Request request) {
    return new Origin(
        trail(DocumentFilling.FILLED, request).label(),
        request.dossiers().digest(),
        variables.all(),
        marks.series(),
        ImmutableSet.copyOf(numbers),
        marks.all());
  }

  private void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      throw new FillException(mistakes.all());
    }
  }

  /**
   * What was filled.
   *
   * @param publication what it takes the place of
   */
  Trail trail(String publication, Request request) {
    return new Trail(
        publication,
        request.year(),
        request.day(),
        request.deal(),
        request.language(),
        expressions.figures());
  }

  /** The filled text of a document that is not XML, if nothing is wrong with it. */
  String text(String text) {
    try {
      XmlSource source = XmlSource.ofLines(text);
      part("", source, document.lines(source));
    } catch (XMLStreamException e) {
      throw broken("", e);
    }
    refuseMistakes();
    byte[] filled = changed.get("");
    return filled == null ? text : new String(filled, StandardCharsets.UTF_8);
  }

  private void part(String part) {
    Interruption.check();
    try {
      XmlSource source = XmlSource.read(document.part(part));
      List<Line> lines = document.lines(source);
      lines.forEach(this::numbers);
      if (mayHavePlaceholders(source.text())) {
        part(part, source, lines);
      }
    } catch (XMLStreamException e) {
      throw broken(part, e);
    }
  }

  private RenderException broken(String part, @Nullable Throwable cause) {
    return new RenderException(
        RenderNotices.FILL_BROKEN.notice().at(new Place.InFile(name)).with("part", part), cause);
  }

  /** Whether a document may have something to fill: a quick look. */
  static boolean mayHavePlaceholders(TemplateDocument document) {
    return document.parts().stream()
        .anyMatch(
            part -> mayHavePlaceholders(new String(document.part(part), StandardCharsets.UTF_8)));
  }

  /** A word processor may divide a placeholder, but not its characters. */
  private static boolean mayHavePlaceholders(String text) {
    return (text.indexOf('$') >= 0 && text.indexOf('{') >= 0)
        || (text.indexOf('[') >= 0 && text.indexOf('#') >= 0);
  }

  /** Notes the numbers of the template itself, up to a number of them. */
  private void numbers(Line line) {
    for (Numbers.Written each : Numbers.in(line.text())) {
      if (numbers.size() < MOST_NUMBERS) {
        numbers.add(each.plain());
      }
    }
  }

  private void part(String part, XmlSource source, List<Line> lines) throws XMLStreamException {
    PlaceholderScanner scanner = new PlaceholderScanner(mistakes);
    lines.forEach(scanner::scan);
    Mistakes ofShape = new Mistakes(name);
    Structure structure = new Structure(document, lines, scanner.found(), ofShape);
    ofShape.all().forEach(mistakes::add);
    if (structure.placeholders().isEmpty()) {
      return;
    }
    variables.add(structure.placeholders());
    Set<String> own = Script.ownNames(structure);
    Script script =
        new Script(document, source, structure, each -> expressions.figure(each.code(), own));
    Map<Integer, Asked> asked = new HashMap<>();
    script.asked().forEach((at, each) -> asked.put(at, script.asked(each)));
    boolean canRun = faults(script, own, asked) && ofShape.isEmpty();
    if (canRun && !mistakes.isFull()) {
      run(part, source, script, asked);
    }
  }

  /** Adds what is wrong with each placeholder on its own, and returns whether all can run. */
  private boolean faults(Script script, Set<String> own, Map<Integer, Asked> asked) {
    Map<String, List<Notice>> known = new HashMap<>();
    boolean canRun = true;
    for (int at : asked.keySet().stream().sorted().toList()) {
      Asked what = asked.get(at);
      if (what == null || what.code().isEmpty() || !what.figure().isEmpty()) {
        continue;
      }
      List<Notice> faults =
          known.computeIfAbsent(what.code(), none -> expressions.faults(what, own));
      faults.forEach(fault -> add(fault, script, at));
      canRun &= faults.stream().allMatch(fault -> fault.type().equals(RenderNotices.FILL_UNKNOWN));
      if (!faults.isEmpty()) {
        script.fault(at);
      }
    }
    return canRun;
  }

  private void add(Notice fault, Script script, int at) {
    Placeholder each = script.asked().get(at);
    if (each == null) {
      mistakes.add(fault);
      return;
    }
    mistakes.add(
        fault.with("sentence", each.sentence()).with("typed", Excerpts.typed(each.typed())));
  }

  private void run(String part, XmlSource source, Script script, Map<Integer, Asked> asked)
      throws XMLStreamException {
    List<Shown> shown = new ArrayList<>();
    String output;
    try {
      output =
          expressions.run(
              script.text(),
              asked,
              (at, wrong) -> {
                if (!script.isFaulty(at)) {
                  add(wrong, script, at);
                }
              },
              shown);
    } catch (RenderException e) {
      mistakes.add(e.notice());
      return;
    }
    if (mistakes.isEmpty()) {
      Assembly assembly = new Assembly(document, part, source, script, shown, marks);
      String filled = assembly.of(output).orElse("");
      if (filled.isEmpty()) {
        mistakes.add(RenderNotices.FILL_LARGE.notice());
        return;
      }
      boolean hasMoved = script.hasDirectives() || shown.stream().anyMatch(Shown::isBlocks);
      changed.put(
          part, document.settled(part, source, filled.getBytes(source.charset()), hasMoved));
    }
  }
}
