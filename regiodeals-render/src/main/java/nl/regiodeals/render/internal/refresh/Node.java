package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.XmlElement;

/** What stands in a document, in a mark around blocks. */
sealed interface Node {
  /** What it is found by, as in an outline. */
  String key();

  /**
   * A paragraph with text, or with a picture and no text.
   *
   * @param found its text
   * @param picture its picture
   */
  record Paragraph(Found found, Optional<PlacedPicture> picture) implements Node {
    Line line() {
      return found.line().orElseThrow();
    }

    @Override
    public String key() {
      return picture.isPresent() ? "!" : MarkedText.plain(found.text());
    }
  }

  /**
   * A table.
   *
   * @param element the table
   * @param rows its rows
   */
  record Table(XmlElement element, ImmutableList<Row> rows) implements Node {
    @Override
    public String key() {
      return "^";
    }
  }

  /**
   * A row of a table.
   *
   * @param element the row
   * @param cells its cells
   * @param records the figures that are marked in it, which tell its record
   */
  record Row(XmlElement element, ImmutableList<Cell> cells, ImmutableSet<String> records) {
    /** The cell in a column; empty if there is none. */
    Optional<Cell> cell(int column) {
      return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }

    /** The text of the cell in a column. */
    String text(int column) {
      return cell(column).map(Cell::text).orElse("");
    }

    /** The lines of its cells. */
    List<Line> lines() {
      return cells.stream().flatMap(cell -> cell.lines().stream()).toList();
    }
  }

  /**
   * A cell of a row.
   *
   * @param column its column
   * @param lines its paragraphs
   * @param found its only paragraph with text, or an empty one; empty if it has more
   */
  record Cell(int column, ImmutableList<Line> lines, Optional<Found> found) {
    /** Its text in plain spaces. */
    String text() {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line.text()).append(' '));
      return MarkedText.plain(text.toString());
    }
  }
}
