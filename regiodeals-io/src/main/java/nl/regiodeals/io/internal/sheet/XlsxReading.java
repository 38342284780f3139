package nl.regiodeals.io.internal.sheet;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.sheet.Book.Cell;
import nl.regiodeals.io.internal.sheet.Book.Comment;
import nl.regiodeals.io.internal.sheet.Book.Merge;
import nl.regiodeals.io.internal.sheet.Book.Row;
import nl.regiodeals.io.internal.sheet.Book.Sheet;
import nl.regiodeals.io.internal.sheet.XlsxWorkbook.Listed;

/** Reads XLSX (ECMA-376) as a whole. For one workbook; not safe to share between threads. */
final class XlsxReading {
  private final String file;
  private final Map<String, byte[]> parts;
  private final XlsxWorkbook workbook;

  XlsxReading(String file, Map<String, byte[]> parts, ReadLimits limits)
      throws XMLStreamException, IOException {
    this.file = file;
    this.parts = parts;
    this.workbook = new XlsxWorkbook(file, this::open, limits.columns(), Long.MAX_VALUE);
  }

  private Optional<InputStream> open(String part) {
    return Optional.ofNullable(parts.get(part)).map(ByteArrayInputStream::new);
  }

  Book read() throws XMLStreamException, IOException {
    ImmutableList.Builder<Sheet> sheets = ImmutableList.builder();
    for (Listed listed : workbook.sheets()) {
      Optional<InputStream> part = open(listed.part());
      if (part.isPresent()) {
        sheets.add(sheet(listed, part.get()));
      }
    }
    return new Book(
        file,
        sheets.build(),
        parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin")));
  }

  private Sheet sheet(Listed listed, InputStream part) throws XMLStreamException, IOException {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    ImmutableList.Builder<Merge> merges = ImmutableList.builder();
    XMLStreamReader in = BookReading.xml(part);
    int number = -1;
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("row")) {
          String given = BookReading.attribute(in, "r");
          number = given.isEmpty() ? number + 1 : Integer.parseInt(given) - 1;
          boolean rowHidden = XlsxWorkbook.isTrue(BookReading.attribute(in, "hidden"));
          ImmutableList<Cell> cells = workbook.cells(in, listed.name());
          if (!cells.isEmpty()) {
            rows.add(new Row(number, rowHidden, cells));
          }
        } else if (in.getLocalName().equals("mergeCell")) {
          merges.add(merge(BookReading.attribute(in, "ref")));
        }
      }
    }
    return new Sheet(
        file,
        listed.name(),
        listed.isHidden(),
        rows.build(),
        merges.build(),
        comments(listed.part()));
  }

  private static Merge merge(String range) {
    String[] ends = range.split(":", 2);
    String last = ends[ends.length - 1];
    return new Merge(Grid.column(ends[0]), Grid.row(ends[0]), Grid.column(last), Grid.row(last));
  }

  private ImmutableList<Comment> comments(String sheet) throws XMLStreamException, IOException {
    ImmutableList.Builder<Comment> comments = ImmutableList.builder();
    for (String part : workbook.relations(sheet).values()) {
      Optional<InputStream> open = open(part);
      if (part.matches(".*/comments\\d*\\.xml") && open.isPresent()) {
        XMLStreamReader in = BookReading.xml(open.get());
        while (BookReading.next(in, "comment")) {
          String cell = BookReading.attribute(in, "ref");
          comments.add(new Comment(cell, XlsxWorkbook.richText(in, "comment").strip()));
        }
      }
    }
    return comments.build();
  }
}
