package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Comment;
import nl.regiodeals.io.internal.workbook.Book.Merge;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;
import nl.regiodeals.io.internal.workbook.XlsxWorkbook.Listed;

/** Reads XLSX (ECMA-376) as a whole. For one workbook; not safe to share between threads. */
final class XlsxReader {
  private final String file;
  private final OfficeParts parts;
  private final XlsxWorkbook workbook;
  private final Room room;
  private final boolean hasMacros;

  XlsxReader(String file, Archive archive, ReadLimits limits)
      throws XMLStreamException, IOException {
    this.file = file;
    this.parts = new OfficeParts(archive::open);
    this.workbook = new XlsxWorkbook(file, parts, limits.columns(), limits.bytes(), limits.bytes());
    this.room = new Room(file, limits);
    this.hasMacros = archive.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
  }

  Book read() throws XMLStreamException, IOException {
    ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    for (Listed listed : workbook.sheets()) {
      Optional<InputStream> part = parts.open(listed.part());
      if (part.isPresent()) {
        sheets.add(sheet(listed, part.get()));
      }
    }
    return new Book(file, sheets.build(), hasMacros, workbook.epoch());
  }

  private Sheet sheet(Listed listed, InputStream part) throws XMLStreamException, IOException {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    ImmutableList.Builder<Merge> merges = ImmutableList.builder();
    XMLStreamReader in = BookReader.xml(part);
    int number = -1;
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("row")) {
          String given = BookReader.attribute(in, "r");
          number = given.isEmpty() ? number + 1 : Integer.parseInt(given) - 1;
          boolean rowHidden = XlsxWorkbook.isTrue(BookReader.attribute(in, "hidden"));
          ImmutableList<Cell> cells = workbook.cells(in, listed.name());
          if (!cells.isEmpty()) {
            for (Cell cell : cells) {
              room.take(cell, 1, listed.name(), number);
            }
            rows.add(new Row(number, rowHidden, cells));
          }
        } else if (in.getLocalName().equals("mergeCell")) {
          String range = BookReader.attribute(in, "ref");
          room.take(range, listed.name());
          merges.add(merge(range));
        }
      }
    }
    return new Sheet(
        file, listed.name(), listed.isHidden(), rows.build(), merges.build(), comments(listed));
  }

  private static Merge merge(String range) {
    String[] ends = range.split(":", 2);
    String last = ends[ends.length - 1];
    return new Merge(Grid.column(ends[0]), Grid.row(ends[0]), Grid.column(last), Grid.row(last));
  }

  /**
   * The comments of a sheet. For a cell with a threaded comment, its messages: the plain comment
   * only says that a newer Excel is needed.
   */
  private ImmutableList<Comment> comments(Listed sheet) throws XMLStreamException, IOException {
    Map<String, String> comments = new LinkedHashMap<>();
    for (String part : parts.related(sheet.part(), "comments").toList()) {
      Optional<InputStream> open = parts.open(part);
      if (open.isPresent()) {
        XMLStreamReader in = BookReader.xml(open.get());
        while (BookReader.next(in, "comment")) {
          String cell = BookReader.attribute(in, "ref");
          comments.put(cell, workbook.richText(in, "comment").strip());
          room.take(cell, sheet.name());
        }
      }
    }
    Map<String, String> threads = new LinkedHashMap<>();
    for (String part : parts.related(sheet.part(), "threadedComment").toList()) {
      Optional<InputStream> open = parts.open(part);
      if (open.isPresent()) {
        XMLStreamReader in = BookReader.xml(open.get());
        while (BookReader.next(in, "threadedComment")) {
          String cell = BookReader.attribute(in, "ref");
          String said = BookReader.next(in, "text") ? workbook.text(in).strip() : "";
          threads.merge(cell, said, (first, reply) -> first + "\n" + reply);
          room.take(said, sheet.name());
        }
      }
    }
    comments.putAll(threads);
    return comments.entrySet().stream()
        .map(comment -> new Comment(comment.getKey(), comment.getValue()))
        .collect(ImmutableList.toImmutableList());
  }
}
