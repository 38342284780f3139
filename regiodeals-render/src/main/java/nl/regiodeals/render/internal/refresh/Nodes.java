package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** Reads what stands in the marks around blocks of a part. Not safe to share between threads. */
final class Nodes {
  private final MarkedDocument document;
  private final String part;
  private final XmlSource source;
  private final Lines lines;
  private final NavigableMap<Integer, String> figures = new TreeMap<>();

  Nodes(
      MarkedDocument document, String part, XmlSource source, Lines lines, List<Passage> passages) {
    this.document = document;
    this.part = part;
    this.source = source;
    this.lines = lines;
    passages.forEach(each -> figures.put(each.from(), each.id().replaceFirst("-\\d+$", "")));
  }

  /** What stands in a mark; empty if it has more lines than these. */
  Optional<ImmutableList<Node>> in(Passage passage, int most) {
    int from = document.paragraph(passage.mark()).map(XmlElement::start).orElse(passage.from());
    List<Line> within = lines.between(from, passage.to(), most + 1);
    if (within.size() > most) {
      return Optional.empty();
    }
    ImmutableList.Builder<Node> nodes = ImmutableList.builder();
    int done = from;
    for (Line line : within) {
      if (line.paragraph().start() < done) {
        continue;
      }
      Optional<XmlElement> table = table(line, from);
      if (table.isPresent()) {
        nodes.add(new Node.Table(table.get(), rows(table.get())));
        done = table.get().end();
      } else {
        paragraph(line).ifPresent(nodes::add);
      }
    }
    return Optional.of(nodes.build());
  }

  /** The outermost table around a line, within the mark. */
  private Optional<XmlElement> table(Line line, int from) {
    Optional<XmlElement> outermost = Optional.empty();
    Optional<XmlElement> at = line.paragraph().nearest(document.table());
    while (at.isPresent() && at.get().start() >= from) {
      outermost = at;
      at = at.get().parent().flatMap(outer -> outer.nearest(document.table()));
    }
    return outermost;
  }

  private Optional<Node> paragraph(Line line) {
    boolean isBlank = MarkedText.plain(line.text()).isEmpty();
    Optional<PlacedPicture> picture =
        isBlank ? document.picture(part, source, line.paragraph()) : Optional.empty();
    return isBlank && picture.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Paragraph(lines.whole(line), picture));
  }

  /** The rows of a table, without those that someone deleted. */
  ImmutableList<Node.Row> rows(XmlElement table) {
    List<XmlElement> rows = new ArrayList<>();
    find(table, rows);
    return rows.stream()
        .filter(row -> !document.isDeleted(row))
        .map(this::row)
        .collect(ImmutableList.toImmutableList());
  }

  private void find(XmlElement in, List<XmlElement> rows) {
    for (XmlElement child : in.children()) {
      if (child.is(document.row())) {
        rows.add(child);
      } else if (document.paragraph(child).isEmpty()) {
        find(child, rows);
      }
    }
  }

  private Node.Row row(XmlElement row) {
    ImmutableList.Builder<Node.Cell> cells = ImmutableList.builder();
    int column = 0;
    for (XmlElement child : row.children()) {
      int columns = document.columns(source, child);
      if (columns > 0) {
        cells.add(cell(child, column));
        column += columns;
      }
    }
    return new Node.Row(
        row, cells.build(), ImmutableSet.copyOf(figures.subMap(row.start(), row.end()).values()));
  }

  private Node.Cell cell(XmlElement cell, int column) {
    ImmutableList<Line> all =
        ImmutableList.copyOf(lines.between(cell.start(), cell.end(), Integer.MAX_VALUE));
    List<Line> withText =
        all.stream().filter(line -> !MarkedText.plain(line.text()).isEmpty()).toList();
    return new Node.Cell(
        column,
        all,
        withText.size() > 1
            ? Optional.empty()
            : withText.stream().findFirst().or(() -> all.stream().findFirst()).map(lines::whole));
  }
}
