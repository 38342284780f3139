package nl.regiodeals.render.internal.pdf;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.ColumnShares;
import nl.regiodeals.render.internal.DecimalAlignment;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.PdfFonts.Face;
import nl.regiodeals.render.internal.pdf.Span.Look;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.jspecify.annotations.Nullable;

/**
 * Lays out one table: a short one is on one page. Of a longer one the header row is repeated on
 * each page, no row stands alone, and a row is split only if it is higher than a page. Not safe to
 * share between threads.
 */
final class PdfTable {
  private static final float LINE = 1.3f;
  private static final float PADDING = 3;
  private static final float HUNDREDTHS = 100;

  /** The size of its text relative to that around it. */
  private static final float SMALLER = 0.86f;

  /** That of a table whose longest words would not fit otherwise. */
  private static final float SMALLEST = 0.7f;

  /** As many rows of a longer table stay with its caption and header row. */
  private static final int FIRST_ROWS = 2;

  /** As many lines of a row that is higher than a page stay together. */
  private static final int LEAST_LINES = 3;

  private final Block.Table table;
  private final PdfPages pages;
  private final Theme theme;
  private final float size;
  private final float captionSize;
  private final Function<ImmutableList<Inline>, List<Span>> spans;
  private final float[] widths;
  private final DecimalAlignment figures;
  private final ImmutableList<Line> caption;
  private final LaidRow head;
  private final ImmutableList<LaidRow> first;

  /** The lines of each cell. */
  private record LaidRow(Block.Row row, ImmutableList<ImmutableList<Line>> cells, boolean cites) {
    int lines() {
      return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    /** The lines in part of the row that cite notes. */
    List<Line> citing(int from, int until) {
      return !cites
          ? List.of()
          : cells.stream()
              .flatMap(
                  cell ->
                      cell
                          .subList(Math.min(from, cell.size()), Math.min(until, cell.size()))
                          .stream())
              .toList();
    }
  }

  PdfTable(
      Block.Table table,
      PdfPages pages,
      Theme theme,
      float textSize,
      Language language,
      Function<ImmutableList<Inline>, List<Span>> spans) {
    this.table = table;
    this.pages = pages;
    this.theme = theme;
    this.captionSize = textSize * 0.95f;
    this.spans = spans;
    ColumnShares columns = ColumnShares.of(table, DecimalAlignment.of(table, language));
    int room = (int) (pages.width() * HUNDREDTHS);
    int padding = (int) (2 * PADDING * HUNDREDTHS);
    float measure = HUNDREDTHS * pages.fonts().breadth();
    float fitting = textSize * SMALLER;
    while (fitting > textSize * SMALLEST && !columns.fit(room, fitting * measure, padding)) {
      fitting -= 0.25f;
    }
    this.size = fitting;
    int[] shares = columns.widths(room, size * measure, padding);
    this.widths = new float[shares.length];
    IntStream.range(0, shares.length).forEach(c -> widths[c] = shares[c] / HUNDREDTHS);
    this.figures = DecimalAlignment.of(table, language, this::measured);
    // in the order in which they are read, which is that of the numbers of their notes
    this.caption =
        LineBreaker.lines(bold(table.caption()), pages.fonts(), captionSize, pages.width());
    this.head = row(table.head());
    this.first =
        table.body().stream()
            .limit(table.isShort() ? table.body().size() : FIRST_ROWS)
            .map(this::row)
            .collect(toImmutableList());
  }

  /**
   * The height of what stays together: all of a short table, or the caption, the header row and the
   * first rows of a longer one.
   */
  float least() {
    float start = caption.size() * captionSize * LINE + 2 + pages.notes().more(caption);
    start += height(head, 0, head.lines());
    float rows = 0;
    for (LaidRow row : first) {
      rows += height(row, 0, row.lines());
    }
    return start + rows <= pages.height() ? start + rows : start + height(LEAST_LINES);
  }

  void write() throws IOException {
    PDStructureElement tag = pages.tag("Table");
    caption(pages.tag("Caption", tag));
    write(head, rowTags(head, pages.tag("THead", tag), "Column"), true);
    PDStructureElement bodyTag = pages.tag("TBody", tag);
    int last = table.body().size() - 1;
    @Nullable LaidRow lastRow = null;
    for (int r = 0; r <= last; r++) {
      LaidRow row = r == last && lastRow != null ? lastRow : laid(r);
      float own = height(row, 0, row.lines());
      float needed = own;
      if (r == last - 1) {
        // the last row is not alone on a page
        lastRow = laid(last);
        needed += height(lastRow, 0, lastRow.lines());
      }
      ImmutableList<PDStructureElement> tags = rowTags(row, bodyTag, "Row");
      float most = pages.height() - height(head.lines());
      float room = pages.y() - pages.bottom();
      if ((needed <= most ? needed : own) > room && (own <= most || linesInRoom() < LEAST_LINES)) {
        headAgain();
      }
      write(row, tags, false);
    }
  }

  private LaidRow laid(int row) {
    return row < first.size() ? first.get(row) : row(table.body().get(row));
  }

  private void caption(PDStructureElement tag) throws IOException {
    pages.room(Math.min(pages.height(), least()));
    for (Line line : caption) {
      pages.room(captionSize * LINE, List.of(line));
      pages.text(
          tag,
          line.spans(),
          pages.left(),
          pages.y() - captionSize,
          captionSize,
          theme.textColour());
      pages.down(captionSize * LINE);
    }
    pages.down(2);
  }

  /**
   * Repeats the header row on a new page as decoration, because screen readers have already read
   * it.
   */
  private void headAgain() throws IOException {
    pages.newPage();
    write(head, ImmutableList.of(), true);
  }

  private void write(LaidRow row, ImmutableList<PDStructureElement> tags, boolean isHead)
      throws IOException {
    int done = 0;
    int all = row.lines();
    while (done < all) {
      int fitting = fitting(row, done);
      if (fitting < 1 || (done > 0 && fitting < Math.min(3, all - done))) {
        if (!pages.isNew()) {
          pages.newPage();
          continue;
        }
        // its notes are longer than a page, and go on
        fitting = Math.max(1, linesInRoom());
      }
      int until = Math.min(all, done + fitting);
      part(row, tags, isHead, done, until);
      done = until;
    }
  }

  /** How many of the lines of a row fit on this page with their notes. */
  private int fitting(LaidRow row, int done) {
    int until = Math.min(row.lines(), done + linesInRoom());
    while (until > done && height(row, done, until) > pages.y() - pages.bottom()) {
      until--;
    }
    return Math.max(0, until - done);
  }

  private int linesInRoom() {
    return (int) ((pages.y() - pages.bottom() - 2 * PADDING) / (size * LINE));
  }

  /** The height of part of the lines of a row, with their notes. */
  private float height(LaidRow row, int from, int until) {
    return height(until - from) + pages.notes().more(row.citing(from, until));
  }

  /** Draws part of the lines of a row. */
  private void part(
      LaidRow row, ImmutableList<PDStructureElement> tags, boolean isHead, int from, int until)
      throws IOException {
    float height = height(until - from);
    pages.place(height, row.citing(from, until));
    float bottomEdge = pages.y() - height;
    if (isHead) {
      pages.fill(pages.left(), bottomEdge, pages.width(), height, theme.bandColour());
    }
    pages.fill(
        pages.left(),
        bottomEdge,
        pages.width(),
        isHead ? 1f : 0.5f,
        isHead ? theme.accentColour() : "b0b7bf");
    float x = pages.left();
    for (int c = 0; c < row.cells().size(); c++) {
      @Nullable PDStructureElement tag = tags.isEmpty() ? null : tags.get(c);
      ImmutableList<Line> lines = row.cells().get(c);
      Block.Cell cell = row.row().cells().get(c);
      float free = cell.isNumber() ? room(c) - hang(cell, c) : 0;
      for (int l = from; l < Math.min(until, lines.size()); l++) {
        float baseline = pages.y() - PADDING - size - (l - from) * size * LINE;
        float start = x + PADDING + (cell.isNumber() ? free - lines.get(l).width() : 0);
        pages.text(tag, lines.get(l).spans(), start, baseline, size, theme.textColour());
      }
      x += widths[c];
    }
    pages.down(height);
  }

  private float height(int lines) {
    return lines * size * LINE + 2 * PADDING;
  }

  private ImmutableList<PDStructureElement> rowTags(
      LaidRow row, PDStructureElement parent, String scope) {
    PDStructureElement rowTag = pages.tag("TR", parent);
    return row.row().cells().stream()
        .map(
            cell -> {
              PDStructureElement tag = pages.tag(cell.isHeader() ? "TH" : "TD", rowTag);
              if (cell.isHeader()) {
                PDTableAttributeObject attributes = new PDTableAttributeObject();
                attributes.setScope(scope);
                tag.addAttribute(attributes);
              }
              return tag;
            })
        .collect(toImmutableList());
  }

  private LaidRow row(Block.Row row) {
    Interruption.check();
    ImmutableList<ImmutableList<Line>> cells =
        IntStream.range(0, row.cells().size())
            .mapToObj(c -> lines(row.cells().get(c), room(c) - hang(row.cells().get(c), c)))
            .collect(toImmutableList());
    return new LaidRow(
        row, cells, cells.stream().anyMatch(cell -> cell.stream().anyMatch(Line::cites)));
  }

  private ImmutableList<Line> lines(Block.Cell cell, float width) {
    List<Span> text = cell.isHeader() ? bold(cell.content()) : spans.apply(cell.content());
    return LineBreaker.lines(text, pages.fonts(), size, width);
  }

  /** The width of the text of a column. */
  private float room(int column) {
    return widths[column] - 2 * PADDING;
  }

  /** How far a figure is from the edge of its column; names of columns are at the edge. */
  private float hang(Block.Cell cell, int column) {
    // what was measured elsewhere differs by less than is seen
    return (float) figures.hang(cell, column, room(column) + 0.01);
  }

  private double measured(String text, int start, int end, boolean isBold) {
    Face face = isBold ? Face.REGULAR.bold() : Face.REGULAR;
    return pages.fonts().width(text.substring(start, end), face, size);
  }

  private List<Span> bold(ImmutableList<Inline> content) {
    return spans.apply(content).stream()
        .map(
            span -> {
              Look bold = span.look().bold();
              return new Span(
                  span.isBreak() ? span.text() : pages.fonts().drawable(span.text(), bold.face()),
                  bold);
            })
        .toList();
  }
}
